/** Extremes and directions that the words of a chart claim: "March has the most", "highest in 2023", "rises every year". */
import type { ChartSpec } from '../../../charts/spec.ts';
import type { NamedCategory } from './chart-words.ts';

/** Words that the chart does not bear out, with where they stand. */
export interface FalseClaim {
  readonly index: number;
  readonly words: string;
}

const greatest = String.raw`most|highest|largest|greatest|biggest|peak(?:s|ed)?|maximum`;
const least = String.raw`fewest|lowest|least|smallest|minimum`;
const holds = String.raw`(?:has|had|have|saw|sees|is|was|gets|got|records?|recorded|makes|made|receives?|received|shows?|showed|keeps?|kept|remains?|sent|with|stands)`;
const before = new RegExp(
  String.raw`^\s(?:still\s|again\s|also\s)?${holds}\s(?:by far\s)?(?:the\s|its\s)?(?<extreme>${greatest}|${least})\b`,
  'i',
);
const after = new RegExp(
  String.raw`\b(?<extreme>${greatest}|${least})\b(?:\s(?!than\b|of\b|in\b)\p{L}+){0,4}?\s(?:in|at|for|was in|is in)\s$`,
  'iu',
);
const notFirst = /\b(?:second|third|fourth|next|one of the|not|among the|two|three|at)\s(?:the\s)?$/i;

/** Categories that are called the greatest or the least, with the one that is. */
export function extremesIn(
  text: string,
  named: readonly NamedCategory[],
  spec: ChartSpec,
): readonly (FalseClaim & { readonly right: string })[] {
  return named.flatMap((category) => {
    const end = category.index + category.words.length;
    const following = before.exec(text.slice(end));
    const leading = following ? undefined : after.exec(text.slice(0, category.index));
    const found = following ?? leading;
    if (!found) return [];
    const extreme = found.groups?.['extreme'] ?? '';
    const start = following ? category.index : (leading?.index ?? 0);
    const extremeAt = following ? end + found[0].lastIndexOf(extreme) : start;
    if (notFirst.test(text.slice(0, extremeAt))) return [];
    const isMost = new RegExp(`^(?:${greatest})$`, 'i').test(extreme);
    const tops = listsOf(spec).map((values) => topsOf(values, isMost));
    if (tops.some((places) => places.length === 0 || places.includes(category.at))) return [];
    const right = spec.categories[tops[0]?.[0] ?? 0] ?? '';
    const words = following ? text.slice(category.index, end + found[0].length) : text.slice(start, end);
    return [{ index: start, words, right }];
  });
}

/** The values of each series, and of all of them together: "most" may be meant of any. */
function listsOf({ series, categories }: ChartSpec): readonly (readonly (number | undefined)[])[] {
  const together = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  return [...series.map(({ values }) => values), ...(series.length > 1 ? [together] : [])];
}

function topsOf(values: readonly (number | undefined)[], isMost: boolean): readonly number[] {
  const known = values.flatMap((value) => value ?? []);
  const top = known.reduce((best, value) => (isMost ? Math.max(best, value) : Math.min(best, value)), known[0] ?? 0);
  return values.flatMap((value, at) => (value === top ? [at] : []));
}

const up = String.raw`ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ew|ows?|own|owing)|climb(?:s|ed|ing)?`;
const down = String.raw`f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|shr[aiu]nk|reduc(?:es|ed|ing)`;
const steadily = String.raw`steadily|every\s(?:year|month|quarter|week)|each\s(?:year|month|quarter|week)|year\son\syear|month\son\smonth|throughout|without\sa\sbreak|continuously`;
const trend = new RegExp(String.raw`\b(?<turn>${up}|${down})\b(?:\s(?<steadily>${steadily})\b)?`, 'gi');
const time =
  /(?:19|20)\d\d|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|^Q[1-4]\b|^(?:week|quarter|month|year)\b/i;

/** A direction that no series takes from the first category to the last, or between the two that the words name. */
export function trendsIn(
  text: string,
  named: readonly NamedCategory[],
  spec: ChartSpec,
): readonly (FalseClaim & { readonly isSteady: boolean })[] {
  if (spec.categories.length < 2 || !spec.categories.every((name) => time.test(name))) return [];
  const told = [...text.matchAll(trend)];
  const [first] = told;
  const isUp = (words: string): boolean => new RegExp(`^(?:${up})$`, 'i').test(words);
  const turns = new Set(told.map(({ groups }) => isUp(groups?.['turn'] ?? '')));
  // "Rose, then fell" goes both ways, and who speaks of one series of several may mean any.
  if (
    !first ||
    turns.size > 1 ||
    /\b(?:not|no longer|stopped|until|then|before|after|but|except|target|slow\w*|rate of)\b/i.test(text)
  )
    return [];
  const way = turns.has(true) ? 1 : -1;
  const ends = endsOf(text, named, spec);
  if (!ends) return [];
  const isSteady = told.some(({ groups }) => groups?.['steadily'] !== undefined);
  const holdsIn = listsOf(spec).some((values) => {
    const run = values.slice(ends[0], ends[1] + 1).flatMap((value) => value ?? []);
    if (run.length < 2) return true;
    const steps = run.slice(1).map((value, at) => (value - (run[at] ?? 0)) * way);
    const whole = ((run.at(-1) ?? 0) - (run[0] ?? 0)) * way;
    return isSteady ? steps.every((step) => step >= 0) && whole > 0 : whole > 0;
  });
  return holdsIn ? [] : [{ index: first.index, words: first[0], isSteady }];
}

/** From the first category to the last; from one to the other where two are named; none where one is named alone. */
function endsOf(
  text: string,
  named: readonly NamedCategory[],
  { categories }: ChartSpec,
): readonly [number, number] | undefined {
  const places = named.map(({ at }) => at);
  const distinct = new Set(places);
  if (distinct.size === 0) return [0, categories.length - 1];
  const isStretch = /\b(?:from|between|since)\b/i.test(text);
  if (distinct.size === 1 && /\bsince\b/i.test(text)) return [places[0] ?? 0, categories.length - 1];
  if (distinct.size !== 2 || !isStretch) return undefined;
  const [from = 0, to = 0] = [...distinct].toSorted((a, b) => a - b);
  return [from, to];
}
