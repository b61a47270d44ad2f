/** Ranges in sentences, such as "between 7,000 and 9,000 contacts each month", checked against the data that they are of. */
import { enGB } from '../../../locales/en-GB/locale.ts';
import { formatRange } from '../../../data/numbers/format.ts';
import { holdsNumbers } from '../../../data/columns/registry.ts';
import type { Column, Dataset } from '../../../data/dataset.ts';
import { rangeOf, valuesOf } from '../../../data/relations/derive.ts';
import { isProblem } from '../../../data/select.ts';
import type { WarningCheck, WarningContext } from '../../check.ts';
import type { PlacedNumber } from '../../../data/numbers/written-numbers.ts';
import { datasetsOfPaper } from '../data/datasets-of-paper.ts';
import { figuresOf, isPublished, sentencesOf, type Sentence } from './sentences.ts';

/** Ranges that were typed, with what the data says of the column that the sentence names. */
export const checkRangeClaims: WarningCheck = (resolved, context) => {
  const datasets = datasetsOfPaper(resolved, context.datasets);
  if (datasets.length === 0) return;
  for (const passage of context.words.filter((one) => isPublished(one) && one.kind === 'paragraph'))
    for (const sentence of sentencesOf(passage))
      for (const claim of claimsIn(sentence)) checkClaim(claim, sentence, { datasets, context });
};

interface Claim {
  readonly words: string;
  readonly index: number;
  readonly low: PlacedNumber;
  readonly high: PlacedNumber;
}

/** Two numbers in a row that are the ends of a range of a hundred and more, or of percentages. */
function claimsIn(sentence: Sentence): readonly Claim[] {
  const { text, passage, start } = sentence;
  const numbers = figuresOf(sentence);
  return numbers.flatMap((high, at) => {
    const low = numbers[at - 1];
    if (!low || high.value <= low.value || passage.inlinesAt(start + low.index).includes('Stated')) return [];
    const between = text.slice(low.index + low.text.length, high.index);
    const before = /\b(?:between|from)\s$/i.exec(text.slice(0, low.index))?.[0] ?? '';
    const isJoined = before === '' ? /^\s?[-–]\s?$/.test(between) : /^\s?(?:and|to|[-–])\s?$/i.test(between);
    const isOfPercents = high.unit === 'percent' && (low.unit === 'percent' || low.unit === undefined);
    if (!isJoined || (!isOfPercents && (low.value < smallest || low.unit !== high.unit))) return [];
    const index = low.index - before.length;
    return [{ words: text.slice(index, high.index + high.text.length), index, low, high }];
  });
}

/** Ranges of smaller numbers are ages, days and teams. */
const smallest = 100;

function checkClaim({ words, index, low, high }: Claim, sentence: Sentence, { datasets, context }: Against): void {
  const unit = high.unit ?? 'number';
  for (const dataset of datasets) {
    const column = dataset.columns.find((one) => isMeant(one, sentence.text, dataset) && kindOf(one) === unit);
    if (!column) continue;
    const path = [dataset.name, '*', column.name.replaceAll('/', String.raw`\/`)].join('/');
    const range = rangeOf(context.datasets, path);
    const all = valuesOf(context.datasets, path);
    if (isProblem(range) || isProblem(all) || range.greatest < low.value || range.least > high.value) continue;
    const outside = all.values.filter((value) => value < low.value || value > high.value).length;
    const said = formatRange([range.least, range.greatest], range, enGB.figures);
    const beyond = outside === 0 ? '' : `: ${outside} of ${all.values.length} values lie outside`;
    const reason = `"${words}" is typed by hand, and ${column.name} in the data has ${said}${beyond}`;
    const hint = `Write <Stated of="${path}">${words}</Stated>, which checks the words against the data, or <Range of="${path}" />.`;
    context.collector.warning('range-claim', sentence.placeAt(index), reason, hint);
    return;
  }
}

type Against = { readonly datasets: readonly Dataset[]; readonly context: WarningContext };

function kindOf({ type }: Column): 'money' | 'percent' | 'number' {
  return type === 'money' || type === 'percent' ? type : 'number';
}

/** True where a sentence has the words of the column's name: of "Total contacts", "contacts". */
function isMeant({ name, type }: Column, sentence: string, { key }: Dataset): boolean {
  if (!holdsNumbers(type) || key.includes(name)) return false;
  const words =
    name
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !common.has(word)) ?? [];
  const text = sentence.toLowerCase();
  return words.length > 0 && words.every((word) => new RegExp(`\\b${word.replace(/s$/, '')}`).test(text));
}

const common = new Set([
  'total',
  'number',
  'count',
  'percentage',
  'share',
  'average',
  'rate',
  'year',
  'month',
  'all',
  'with',
  'from',
  'each',
]);
