/** Front matter that fits its schema, checked against the council, the meeting's date and the font. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import { answerOf } from '../../schema/paper/front-matter.ts';
import type { OutcomeList } from '../../schema/council/standard-sections.ts';
import type { FrontMatter } from './front-matter.ts';
import { checkGlyphs } from './glyphs.ts';
import type { ResolveContext } from '../resolving.ts';
import { clearanceBy, type PaperSections } from '../standard-section.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Facts that only the council and the meeting's date can judge. */
export function checkFacts(frontMatter: FrontMatter, sections: PaperSections, { collector }: ResolveContext): void {
  const facts = frontMatter.value;
  for (const { key, reason, hint } of sections.closed)
    if (answerOf(facts, key) !== undefined)
      collector.error('standard-section', frontMatter.placeOfKey([key]), reason, hint);
  for (const section of sections.asked) {
    const answers = outcomesIn(answerOf(facts, section.key));
    if (section.list && answers)
      checkOutcomes({ key: section.key, answers, list: section.list }, frontMatter, collector);
    if (!section.isRequired || !section.hasBegun || answerOf(facts, section.key) !== undefined) continue;
    collector.error(
      'front-matter',
      frontMatter.placeOf([]),
      `"${section.key}" is missing, and the council requires it from this date`,
      `Write ${section.key}: ${section.definition.example}, for example.`,
    );
  }
  checkClearances(frontMatter, sections, collector);
}

function outcomesIn(answer: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof answer === 'object' && answer !== null
    ? (answer as { readonly outcomes?: Readonly<Record<string, unknown>> }).outcomes
    : undefined;
}

/** Every outcome of the list is answered, and none of another. */
function checkOutcomes(
  { key: section, answers, list }: { key: string; answers: Readonly<Record<string, unknown>>; list: OutcomeList },
  frontMatter: FrontMatter,
  collector: Collector,
): void {
  for (const key of Object.keys(answers)) {
    if (Object.hasOwn(list.outcomes, key)) continue;
    collector.error(
      'front-matter',
      frontMatter.placeOf([section, 'outcomes', key]),
      `"${key}" is not an outcome of ${list.title}`,
      didYouMean(key, Object.keys(list.outcomes)),
    );
  }
  for (const key of Object.keys(list.outcomes)) {
    if (Object.hasOwn(answers, key)) continue;
    collector.error(
      'front-matter',
      frontMatter.placeOf([section, 'outcomes']),
      `the outcome "${key}" has no answer`,
      `Write ${key}: yes or ${key}: no.`,
    );
  }
}

/** A published report names everybody who has to clear it. */
function checkClearances(frontMatter: FrontMatter, sections: PaperSections, collector: Collector): void {
  const facts = frontMatter.value;
  if (kindOf(facts.kind).body !== 'council-sections' || facts.status === 'draft' || frontMatter.lacks.has('clearances'))
    return;
  const ofSections = sections.asked.flatMap(({ key, title, clearedBy }) =>
    clearedBy === undefined || answerOf(facts, key) === undefined ? [] : [{ by: clearedBy, what: `"${title}"` }],
  );
  const ofReports = sections.clearances.map((by) => ({ by, what: 'every report' }));
  const reported = new Set<string>();
  for (const { by, what } of [...ofReports, ...ofSections]) {
    if (clearanceBy(facts, by) || reported.has(by)) continue;
    reported.add(by);
    const near = nearest(
      by,
      facts.clearances.map((one) => one.by),
    );
    collector.error(
      'clearance',
      frontMatter.placeOfKey(['clearances']),
      `the paper is not cleared by the ${by}, who clears ${what}`,
      near === undefined
        ? `Write clearances: [{ by: ${by}, date: … }] when it has been cleared, and status: draft until then.`
        : `Did you mean "${by}" for "${near}"?`,
    );
  }
}

/** Words of the front matter are printed too: a letter the font lacks is reported where it is written. */
export function checkStandardGlyphs(frontMatter: FrontMatter, context: ResolveContext): void {
  const go = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') checkGlyphs(value, frontMatter.placeOf(path), context);
    else if (Array.isArray(value)) value.forEach((entry, index) => go(entry, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) go(entry, [...path, key]);
  };
  go(frontMatter.value, []);
}
