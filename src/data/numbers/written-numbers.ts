/** Numbers as authors write them in a sentence: £1,350 · 11.6% · 2.3 million · 7,000-9,000. */
import { letter, numeral } from './letters.ts';

/** One number in the words. */
export interface WrittenNumber {
  /** As it is written, with its unit. */
  readonly text: string;
  readonly value: number;
  /** Smallest step the words distinguish: 0.1 for "11.6", 0.01 for "11.60", 100,000 for "2.3 million". */
  readonly step: number;
  /** The unit that stands with it. */
  readonly unit?: 'money' | 'percent';
}

/**
 * A number that stands alone: the digits of "S47", "16th" and "Covid-19" are parts of names. A hyphen after a digit joins
 * the ends of a range; before a number it is a minus.
 */
const number = new RegExp(
  [
    String.raw`(?<![${letter}${numeral}]|[${letter}][-‑–])`,
    String.raw`(?:(?<![${numeral}%])(?<sign>[-−]))?(?<pound>£\s?)?`,
    String.raw`(?<whole>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?<fraction>\d+))?`,
    String.raw`(?:\s?(?<scale>thousand|million|billion|k|m|bn)(?![${letter}]))?`,
    String.raw`(?:\s?(?<percent>%|per cent|percent))?(?![${letter}${numeral}])`,
  ].join(''),
  'gi',
);

/** What the words and letters after a number multiply it by. */
export const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** A number with where it stands in the words. */
export interface PlacedNumber extends WrittenNumber {
  /** 0-based index of its first sign. */
  readonly index: number;
}

/** The numbers that the words give in digits; number words do not count. */
export function numbersIn(words: string): readonly WrittenNumber[] {
  return placedNumbersIn(words).map(({ text, value, step, unit }) => ({
    text,
    value,
    step,
    ...(unit === undefined ? {} : { unit }),
  }));
}

/** The same with their places. */
export function placedNumbersIn(words: string): readonly PlacedNumber[] {
  if (!/\d/.test(words)) return [];
  return [...words.matchAll(number)].map((match) => {
    const { sign, pound, whole = '', fraction = '', scale = '', percent } = match.groups ?? {};
    const factor = scales[scale.toLowerCase()] ?? 1;
    const amount = Number(`${whole.replaceAll(',', '')}.${fraction}`) * factor;
    const unit = pound === undefined ? (percent === undefined ? undefined : 'percent') : 'money';
    return {
      text: match[0].trim(),
      value: sign === undefined ? amount : -amount,
      step: factor / 10 ** fraction.length,
      index: match.index,
      ...(unit === undefined ? {} : { unit }),
    };
  });
}
