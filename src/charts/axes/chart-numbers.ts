/** How a chart writes numbers: thousands separators, %, £ and a true minus sign, as tables do. */
import { roundHalfUp } from '../../data/numbers/numbers.ts';
import type { NumberStyle } from '../spec.ts';

const minus = '\u2212';

/** The digits of a number without its sign, with so many decimal places, as the chart's language writes them: "1,234.50". */
export type Digits = (value: number, decimals: number) => string;

/** A number as it stands on an axis or a label, for example "1,234", "67%", "£58,000" or "−13". */
export function writeNumber(value: number, { unit, decimals }: NumberStyle, digits: Digits): string {
  const size = digits(value, decimals);
  const isNegative = value < 0 && /[1-9]/.test(size);
  return `${isNegative ? minus : ''}${unit === 'money' ? '£' : ''}${size}${unit === 'percent' ? '%' : ''}`;
}

/**
 * Parts of a whole as percentages with one decimal, for example "39.3%", or without where every one is whole;
 * "less than 0.1%" for a part that would round to nothing. No part is below zero, and the whole is above it.
 */
export function writeShares(
  parts: readonly number[],
  whole: number,
  words: { readonly digits: Digits; readonly lessThan: (amount: string) => string },
): string[] {
  const shares = parts.map((part) => (part / whole) * 100);
  const decimals = shares.every((share) => Math.abs(share - Math.round(share)) < 1e-9) ? 0 : 1;
  const write = (share: number): string => writeNumber(share, { unit: 'percent', decimals }, words.digits);
  return shares.map((share) => {
    const rounded = roundHalfUp(share, decimals);
    return rounded === 0 && share > 0 ? words.lessThan(write(0.1)) : write(rounded);
  });
}
