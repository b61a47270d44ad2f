/** Words that give a figure, checked against the data. */
import type { Finding } from '../diagnostics/diagnostic.ts';
import { poundSign } from './columns/types/money.ts';
import { currencyOf } from './columns/types/rate.ts';
import { numbersOfType } from './columns/registry.ts';
import { formatNumber, type NumberFormat } from './numbers/format.ts';
import { roundHalfUp } from './numbers/numbers.ts';
import { numbersIn, type WrittenNumber } from './numbers/written-numbers.ts';

/** What is checked against the words. */
export interface StatedFigures {
  /** One value, or all values of several rows. */
  readonly values: readonly number[];
  readonly format: NumberFormat;
  /** `within="5%"` or `within="100"`; absent for an exact statement. */
  readonly within?: string;
}

const hint = 'Correct the words or the data. If the words are approximate, add within="5%".';

/** Undefined where the words hold; else what does not agree, with both sides. Throws where `within` is no tolerance. */
export function checkStated(words: string, figures: StatedFigures): Finding | undefined {
  const written = numbersIn(withoutBase(words, figures.format));
  const [first, second, ...more] = written;
  if (!first)
    return {
      reason: `"${words}" gives no number in digits`,
      hint: 'Write the number in digits: numbers written in words are not checked.',
    };
  const wrongUnit = written.find(({ unit }) => unit !== undefined && unit !== unitOf(figures.format));
  if (wrongUnit) return unitProblem(wrongUnit, figures.format);
  if (second && more.length === 0) return outside([first.value, second.value], figures, words);
  const wrong = figures.values.find((value) => !written.every((one) => isSame(one, value, figures.within)));
  if (wrong === undefined) return undefined;
  return {
    reason: `"${words}" does not agree with the data, which says ${formatNumber(wrong, figures.format)}`,
    hint,
  };
}

/** The words without what a rate is counted on: the 1,000 of "12.6 per 1,000 people" is none of its figures. */
function withoutBase(words: string, { type }: NumberFormat): string {
  return type === 'rate' ? words.replaceAll(/\b(?:per|(?:in|for|of|to) (?:every|each))\s+[\d,.]+/gi, '') : words;
}

/** The unit that may stand with a number: a rate in pounds has their sign. */
function unitOf(format: NumberFormat): WrittenNumber['unit'] {
  if (format.type === 'rate') return currencyOf(format) === poundSign ? 'money' : undefined;
  return format.type === 'money' || format.type === 'percent' ? format.type : undefined;
}

function unitProblem(written: WrittenNumber, format: NumberFormat): Finding {
  const what = numbersOfType(format.type)?.what ?? 'a number';
  const kind = format.type === 'number' ? 'a plain number' : what;
  const said = written.unit === 'money' ? 'an amount of money' : 'a percentage';
  return {
    reason: `"${written.text}" is ${said}, but the figure in the data is ${kind}`,
    hint: 'Correct the unit, or name the column that you mean.',
  };
}

function isSame(written: WrittenNumber, value: number, within: string | undefined): boolean {
  if (within !== undefined) return Math.abs(value - written.value) <= tolerance(within, value) + 1e-9;
  // The value as rounded in the words: to the decimals written, or to the step of "2.3 million".
  return Math.abs(roundHalfUp(value / written.step, 0) - written.value / written.step) < 1e-6;
}

/** "5%" of the value, or a plain amount. */
function tolerance(within: string, value: number): number {
  const amount = Number(within.replace('%', '').replaceAll(',', '').replace('£', ''));
  if (!Number.isFinite(amount)) throw new Error(`"${within}" is not a tolerance.`);
  return within.includes('%') ? (Math.abs(value) * amount) / 100 : amount;
}

/** Two numbers are a range: every value lies between them, ends included, or beyond them by no more than is allowed. */
function outside(ends: readonly [number, number], figures: StatedFigures, words: string): Finding | undefined {
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const allowed = (end: number): number => (figures.within === undefined ? 0 : tolerance(figures.within, end)) + 1e-9;
  const beyond = figures.values.filter((value) => value < low - allowed(low) || value > high + allowed(high));
  if (beyond.length === 0) return undefined;
  const sorted = figures.values.toSorted((a, b) => a - b);
  const least = formatNumber(sorted[0] ?? 0, figures.format);
  const greatest = formatNumber(sorted.at(-1) ?? 0, figures.format);
  const range = least === greatest ? least : `${least} to ${greatest}`;
  const count = figures.values.length === 1 ? '' : `: ${beyond.length} of ${figures.values.length} values lie outside`;
  return { reason: `"${words}" does not agree with the data, which says ${range}${count}`, hint };
}
