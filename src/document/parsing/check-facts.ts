/** Front matter that fits its schema, checked against the council, the meeting's date and the font. */
import { didYouMean } from '../../diagnostics/nearest.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { planOn, type Council } from '../../schema/council.ts';
import type { FrontMatter } from './front-matter.ts';
import { checkGlyphs } from './glyphs.ts';
import type { PaperSource, ResolveContext } from '../resolving.ts';
import { sectionsOn } from '../transforms/required-sections.ts';

/** Facts that only the council and the meeting's date can judge. */
export function checkFacts(frontMatter: FrontMatter, source: PaperSource, context: ResolveContext): void {
  const facts = frontMatter.value;
  if (facts.kind !== 'report' || source.home.in !== 'meeting') return;
  const { collector, council } = context;
  const { date } = source.home;
  const plan = planOn(council, date);
  const answers = facts.strategicPlan.outcomes;
  if (answers && plan) {
    for (const key of Object.keys(answers)) {
      if (Object.hasOwn(plan.outcomes, key)) continue;
      collector.error(
        'front-matter',
        frontMatter.placeOf(['strategicPlan', 'outcomes', key]),
        `"${key}" is not an outcome of ${plan.title}`,
        didYouMean(key, Object.keys(plan.outcomes)),
      );
    }
    for (const key of Object.keys(plan.outcomes)) {
      if (Object.hasOwn(answers, key)) continue;
      collector.error(
        'front-matter',
        frontMatter.placeOf(['strategicPlan', 'outcomes']),
        `the outcome "${key}" has no answer`,
        `Write ${key}: yes or ${key}: no.`,
      );
    }
  }
  if (answers && !plan) refuseEarlyAnswers(frontMatter, { council, date }, collector);
  const needsClimate = sectionsOn(council.sections, date).some(
    (section) => section.is === 'climate' && section.required,
  );
  if (needsClimate && !facts.climate) {
    collector.error(
      'front-matter',
      frontMatter.placeOf([]),
      '"climate" is missing, which the council asks for from this date',
      'Write climate: { impact: none, statement: why there is none }, for example.',
    );
  }
}

/** Answers for the outcomes of a plan that only begins after the meeting. A council that keeps no plans is not asked. */
function refuseEarlyAnswers(
  frontMatter: FrontMatter,
  { council, date }: { council: Council; date: string },
  collector: Collector,
): void {
  const next = council.strategicPlans.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (!next) return;
  collector.error(
    'front-matter',
    frontMatter.placeOf(['strategicPlan', 'outcomes']),
    `no strategic plan is in force on ${formatDate(date)}: "${next.title}" begins on ${formatDate(next.from)}`,
    'Correct "from" in content/council.yml, or give the reason for the decision under noLink.',
  );
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
