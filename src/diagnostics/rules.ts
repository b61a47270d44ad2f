/**
 * Every rule by its permanent name: why it is there, where the law or guidance asks for it, and an example that fails and one that
 * passes. The guide's page of rules is made from this catalogue, and a test checks every example against the checker.
 */
import { columnRules } from './rules/columns.ts';
import { lawRules } from './rules/law.ts';
import { figureRules } from './rules/figures.ts';
import { numberRules } from './rules/numbers.ts';
import { publicRecordRules } from './rules/public-record.ts';
import { readingRules } from './rules/reading.ts';
import { referenceRules } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';
import { structureRules } from './rules/structure.ts';
import { wordingRules } from './rules/wording.ts';

const groups = {
  ...readingRules,
  ...structureRules,
  ...wordingRules,
  ...numberRules,
  ...figureRules,
  ...columnRules,
  ...referenceRules,
  ...lawRules,
  ...publicRecordRules,
} as const;

/** The permanent name of a rule. */
export type RuleId = keyof typeof groups;

/** The catalogue, in the order of its groups. */
export const rules: Readonly<Record<RuleId, Rule>> = groups;

/** The catalogue group by group, each with the title that the guide gives it. */
export const ruleGroups = [
  { title: 'Reading the files', rules: readingRules },
  { title: 'What a paper must say', rules: structureRules },
  { title: 'Wording', rules: wordingRules },
  { title: 'Data and what is printed from it', rules: numberRules },
  { title: 'Figures in tables, charts and sentences', rules: { ...figureRules, ...columnRules } },
  { title: 'References and links', rules: referenceRules },
  { title: 'Meetings, minutes and exempt items', rules: lawRules },
  { title: 'The public record', rules: publicRecordRules },
] as const;
