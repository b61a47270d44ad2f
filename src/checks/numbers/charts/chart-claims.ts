/** The title, the alternative text and the caption of a chart checked against what it draws. */
import { exactSum } from '../../../data/numbers/numbers.ts';
import { formatNumber } from '../../../data/numbers/format.ts';
import { placedNumbersIn, type PlacedNumber } from '../../../data/numbers/written-numbers.ts';
import type { Chart } from '../../../blocks/chart/definition.ts';
import { walk } from '../../../document/transforms/walk.ts';
import type { PaperCheck, PaperCheckContext } from '../../check.ts';
import type { Passage } from '../../words.ts';
import { extremesIn, trendsIn } from './chart-directions.ts';
import { categoriesIn, type NamedCategory } from './chart-words.ts';
import { isAbout, isYear } from '../sentences/sentences.ts';

/** What the words of a chart say of its figures, and its data does not. */
export const checkChartClaims: PaperCheck = ({ paper }, context) => {
  const charts: Chart[] = [];
  walk(paper.body, (node) => {
    if (node.type === 'chart') charts.push(node);
  });
  if (charts.length === 0) return;
  for (const passage of context.words) {
    if (!/^Chart\.(?:alt|title|caption)$/.test(passage.name)) continue;
    const chart = charts.find((one) =>
      [one.alt, one.title, one.caption].some((words) => words.trim() === passage.text),
    );
    if (chart) checkWords(chart, passage, context);
  }
};

const hint = 'Correct the words or the data. A <Value of="…" /> in the text beside the chart always agrees with it.';

function checkWords({ spec }: Chart, passage: Passage, { collector }: PaperCheckContext): void {
  const { text } = passage;
  const named = categoriesIn(text, spec.categories);
  const report = (index: number, reason: string): void =>
    collector.error('chart-words', passage.placeAt(index), reason, hint);
  for (const { category, number } of pairsIn(text, named)) {
    const values = valuesAt(spec, category.at);
    // A percentage of counts is a share, and pounds beside counts are another thing's.
    if ((number.unit ?? 'number') !== spec.numbers.unit && number.unit !== undefined) continue;
    if (values.length === 0 || values.some((value) => isMeant(number, value, text))) continue;
    const written = values.map((value) =>
      formatNumber(value, { type: spec.numbers.unit, decimals: spec.numbers.decimals }),
    );
    report(number.index, `the chart has ${written.join(', ')} for ${category.name}, not ${number.text}`);
  }
  for (const { index, words, right } of extremesIn(text, named, spec))
    report(index, `"${words}" is not what the chart shows: it is ${right}`);
  for (const { index, words, isSteady } of trendsIn(text, named, spec)) {
    // An alternative text goes through a line step by step; a title says the whole of it.
    if (!isSteady && passage.name !== 'Chart.title') continue;
    report(index, `"${words}" is not what the chart shows`);
  }
  reportUnknown({ spec }, passage, collector);
}

type Spec = Chart['spec'];

function valuesAt({ series }: Spec, at: number): readonly number[] {
  return series.flatMap(({ values }) => values[at] ?? []);
}

/** A number that is a value as it is written, rounded or in thousands. */
function isMeant(number: PlacedNumber, value: number, text: string): boolean {
  const slack = isAbout(text.slice(0, number.index)) ? Math.abs(value) / 10 + number.step : number.step / 2 + 1e-9;
  return [1, 1e3, 1e6, 1e-3, 1e-6].some((factor) => Math.abs(value * factor - number.value) <= slack);
}

type Pair = { readonly category: NamedCategory; readonly number: PlacedNumber };

const joinsAfter =
  /^(?:\s?(?:,|:|=|–|-|\()?\s?(?:(?:had|has|have|with|at|was|were|is|are|of|about|around|nearly|almost|over|recorded|saw|the|a|total|totals|by)\s){0,4})$/i;
const joinsBefore = /^(?:\s\p{L}+){0,2}?\s?(?:\s(?:in|for|at|during|by|from)\s(?:the\s)?|\()$/iu;

/** "1,401 more than March" and "12 of the 40" are no values. */
const isDifference =
  /^\s(?:\p{L}+\s){0,2}?(?:more|fewer|less|higher|lower|above|below|times|of|percentage|points?|years?|months?)\b/iu;

/** Each category with the number that the words give it: "Westbeck 3,402", "1,204 in 2022". */
function pairsIn(text: string, named: readonly NamedCategory[]): readonly Pair[] {
  const numbers = placedNumbersIn(text).filter(
    ({ index, text: words }) =>
      !named.some((one) => index < one.index + one.words.length && one.index < index + words.length),
  );
  const before = named.flatMap((category): readonly Pair[] => {
    const number = numbers.findLast(({ index }) => index < category.index);
    const isJoined = number && joinsBefore.test(text.slice(number.index + number.text.length, category.index));
    return isJoined ? [{ category, number }] : [];
  });
  const after = named.flatMap((category): readonly Pair[] => {
    if (before.some((pair) => pair.category === category)) return [];
    const end = category.index + category.words.length;
    const number = numbers.find(({ index }) => index >= end);
    const isJoined = number && joinsAfter.test(text.slice(end, number.index));
    return isJoined && !before.some((pair) => pair.number === number) ? [{ category, number }] : [];
  });
  return [...before, ...after].filter(
    ({ number }) => !isYear(number) && !isDifference.test(text.slice(number.index + number.text.length)),
  );
}

/** Numbers from ten on that are no value, sum, difference, share or change of the chart: one finding for its words. */
function reportUnknown({ spec }: { spec: Spec }, passage: Passage, collector: PaperCheckContext['collector']): void {
  const named = categoriesIn(passage.text, spec.categories);
  const paired = new Set(pairsIn(passage.text, named).map(({ number }) => number.index));
  const known = figuresOf(spec);
  const unknown = placedNumbersIn(passage.text).find(
    (number) =>
      !paired.has(number.index) &&
      !isYear(number) &&
      number.value >= smallest &&
      !/^[-/]\d|^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^[\s-]years?\b/.test(
        passage.text.slice(number.index + number.text.length),
      ) &&
      !isNamed(passage.text.slice(0, number.index)) &&
      !named.some(
        (one) => number.index < one.index + one.words.length && one.index < number.index + number.text.length,
      ) &&
      !known.some((value) => isMeant(number, value, passage.text)),
  );
  if (!unknown) return;
  const reason = `${unknown.text} is not a figure in this chart, nor a sum or difference of its figures`;
  collector.warning('chart-words', passage.placeAt(unknown.index), reason, hint);
}

/** True where the words before a number make it a name, an end of a range or not exact; after "rose to" it is a figure. */
function isNamed(before: string): boolean {
  if (
    /\b(?:rose|ris(?:e|es|en|ing)|f[ae]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing)?|climb(?:s|ed)?|dropp?(?:s|ed)?|increas(?:e|es|ed)|decreas(?:e|es|ed)|declin(?:e|es|ed)|reduc(?:es|ed|tion)|up|down)\b[^\d.;]{0,30}\sto\s$/i.test(
      before,
    )
  )
    return false;
  return /\d[/–-]$|\b(?:Q|quarter|aged?|figure|table|ward|week|year|of|limit|under|over|above|below|about|around|nearly|almost|between|and|to|than)\s?$/i.test(
    before,
  );
}

const smallest = 10;
/** Of more values not every pair is calculated. */
const mostCompared = 60;

function figuresOf({ series, categories }: Spec): readonly number[] {
  const all = series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const sums = [
    ...series.map(({ values }) => exactSum(values.flatMap((value) => value ?? []))),
    ...categories.map((_, at) => exactSum(series.flatMap(({ values }) => values[at] ?? []))),
    exactSum(all),
  ];
  const base = [...all, ...sums];
  const few = base.slice(0, mostCompared);
  const pairs = few.flatMap((one) =>
    few.flatMap((other) => [
      Math.abs(one - other),
      exactSum([one, other]),
      ...(other === 0 ? [] : [(one * 100) / other, Math.abs((one - other) * 100) / Math.abs(other)]),
    ]),
  );
  const count = all.length;
  return [...base, ...pairs, ...(count > 0 ? [exactSum(all) / count] : []), categories.length, series.length, count];
}
