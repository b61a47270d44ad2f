/** What a paper with the council's sections is begun with. */
import type { PaperKind } from '../../../kinds/registry.ts';
import { planOn } from '../../../schema/council/council.ts';
import { wordingOf } from '../../../locales/locales.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { escapeMarkdown } from '../../../document/templates.ts';
import { scaffoldClearances, scaffoldLines } from '../../../sections/scaffold.ts';
import { sectionsOf } from '../../../sections/paper-sections.ts';
import { owed, yamlText, type ScaffoldFacts } from '../../templates.ts';
import { listOf, type Answers, type Field } from '../field.ts';
import type { KnownContent } from '../known-content.ts';
import { committeeOf, dateOfAnswer } from '../meeting-fields.ts';

/** Outcomes of the strategic plan of the meeting's day, by their keys. */
export const outcomesField: Field = {
  name: 'outcomes',
  question: 'Which outcomes of the strategic plan does it serve?',
  about: 'The strategic plan outcomes that the report serves, by their keys, separated by commas.',
  value: 'KEYS',
  isOptional: true,
  isList: true,
  choices: (known, answers) =>
    Object.entries(outcomesOf(known, answers)).map(([value, wording]) => ({ value, label: `${value}: ${wording}` })),
  problem: (written, known, answers) => {
    const keys = Object.keys(outcomesOf(known, answers));
    const unknown = listOf(written).find((key) => !keys.includes(key));
    return unknown === undefined
      ? undefined
      : `"${unknown}" is not an outcome of the plan. ${didYouMean(unknown, keys)}`;
  },
};

/** The facts of the template: what answers the council's standard sections, who clears the paper, and its headings. */
export function sectionFacts(kind: PaperKind, answers: Answers, known: KnownContent): ScaffoldFacts {
  const committee = committeeOf(known, answers);
  const body = wordingOf(known.council.language).kinds[committee?.kind ?? 'committee'];
  const sections = sectionsOf(known.council)(kind, dateOfAnswer(answers));
  return {
    standard: scaffoldLines(sections, { served: listOf(answers['outcomes']), owed }).join('\n'),
    clearances: scaffoldClearances(sections, yamlText),
    body,
    sections: headings(
      sections.lines.filter(({ is, required }) => is === undefined && required).map(({ title }) => title),
      body,
    ),
  };
}

/** Each section with what is owed in it; the first one carries the recommendations. */
function headings(titles: readonly string[], body: string) {
  return (titles.length === 0 ? ['Purpose of this report'] : titles).map((title, index) => ({
    title: escapeMarkdown(title),
    guidance: owed(guidanceFor(title, body)),
    recommends: index === 0,
  }));
}

const guidance: readonly (readonly [RegExp, string])[] = [
  [/purpose/i, 'what this report tells the BODY, and why now, in one or two sentences'],
  [/summary/i, 'what a reader who stops here must know, in four or five sentences'],
  [/context|background/i, 'what the service is and what has happened since the BODY last heard of it'],
  [/financ|resource|cost/i, 'what it costs, who pays, and whether the money is there'],
  [/performance/i, 'what the figures say, with a table or a chart from data'],
  [/consult|equalit/i, 'who was asked, what they said, and what was done about it'],
  [/conclusion/i, 'what follows from all this, in two or three sentences'],
];

function guidanceFor(title: string, body: string): string {
  const found =
    guidance.find(([pattern]) => pattern.test(title))?.[1] ?? 'what the BODY needs to know under this heading';
  return found.replace('BODY', body);
}

function outcomesOf({ council }: KnownContent, answers: Answers): Readonly<Record<string, string>> {
  return planOn(council, dateOfAnswer(answers))?.outcomes ?? {};
}
