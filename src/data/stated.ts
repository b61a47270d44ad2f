/** Words that give a figure, held against the data (authoring.md section 9, Stated). */
import { formatNumber, type NumberFormat } from './format.ts';
import { decimalsOf, roundHalfUp } from './numbers.ts';

/** What is held against the words. */
export interface StatedFigures {
  /** One value, or all values of several rows. */
  readonly values: readonly number[];
  readonly format: NumberFormat;
  /** `within="5%"` or `within="100"`; absent for an exact statement. */
  readonly within?: string;
}

const number = /(£\s*)?([-−]?\d[\d,]*(?:\.\d+)?)\s*(%|thousand\b|million\b|billion\b|k\b|m\b|bn\b)?/gi;

const scales: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };

interface Written {
  readonly value: number;
  /** Smallest step the words distinguish: 0.1 for "11.6", 100,000 for "2.3 million". */
  readonly step: number;
}

/** The numbers that the words give in digits; number words do not count. */
function numbersIn(words: string): Written[] {
  return [...words.matchAll(number)].map((match) => {
    const plain = Number((match[2] ?? '').replaceAll(',', '').replace('−', '-'));
    const scale = scales[(match[3] ?? '').toLowerCase()] ?? 1;
    return { value: plain * scale, step: scale / 10 ** decimalsOf(plain) };
  });
}

/** Undefined where the words hold; else what does not agree, with both sides. */
export function checkStated(words: string, figures: StatedFigures): { readonly problem: string; readonly hint: string } | undefined {
  const written = numbersIn(words);
  const [first, second, ...more] = written;
  if (!first) return { problem: `"${words}" gives no number in digits`, hint: 'Write the number in digits: number words are not held against the data.' };
  if (more.length > 0) return { problem: `"${words}" gives ${written.length} numbers`, hint: 'Put <Stated> round one number, or round the two ends of a range.' };
  const hint = 'Correct the words or the data; give within="5%" where the words are meant as about.';
  if (second) {
    const ends = { low: Math.min(first.value, second.value), high: Math.max(first.value, second.value) };
    return outside(ends, figures, { words, hint });
  }
  const wrong = figures.values.find((value) => !isSame(first, value, figures.within));
  if (wrong === undefined) return undefined;
  return { problem: `"${words}" does not agree with the data, which says ${formatNumber(wrong, figures.format)}`, hint };
}

function isSame(written: Written, value: number, within: string | undefined): boolean {
  if (within !== undefined) return Math.abs(value - written.value) <= tolerance(within, value) + 1e-9;
  // The value as rounded in the words: to the decimals written, or to the step of "2.3 million".
  return Math.abs(roundHalfUp(value / written.step, 0) - written.value / written.step) < 1e-6;
}

/** "5%" of the value, or a plain amount. */
function tolerance(within: string, value: number): number {
  const amount = Number(within.replace('%', '').replaceAll(',', '').replace('£', ''));
  return within.includes('%') ? (Math.abs(value) * amount) / 100 : amount;
}

function outside(ends: { low: number; high: number }, figures: StatedFigures, say: { words: string; hint: string }): { problem: string; hint: string } | undefined {
  const allowed = (end: number): number => (figures.within === undefined ? 0 : tolerance(figures.within, end)) + 1e-9;
  const beyond = figures.values.filter((value) => value < ends.low - allowed(ends.low) || value > ends.high + allowed(ends.high));
  if (beyond.length === 0) return undefined;
  const least = formatNumber(Math.min(...figures.values), figures.format);
  const greatest = formatNumber(Math.max(...figures.values), figures.format);
  const range = least === greatest ? least : `${least} to ${greatest}`;
  const count = figures.values.length === 1 ? '' : `: ${beyond.length} of ${figures.values.length} values lie outside`;
  return { problem: `"${say.words}" does not agree with the data, which says ${range}${count}`, hint: say.hint };
}
