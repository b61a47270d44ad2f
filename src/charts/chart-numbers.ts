/** How a chart writes numbers: thousands separators, %, £ and a true minus sign, as tables do. */
import type { NumberStyle } from './spec.ts';

const minus = '\u2212';
/** Making a formatter takes far longer than using it. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterOf(decimals: number): Intl.NumberFormat {
  const known = formatters.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formatters.set(decimals, made);
  return made;
}

/** A number as it stands on an axis or a label, for example "1,234", "67%", "£58,000" or "−13". */
export function writeNumber(value: number, { unit, decimals }: NumberStyle): string {
  const size = formatterOf(decimals).format(Math.abs(value));
  const isNegative = value < 0 && /[1-9]/.test(size);
  return `${isNegative ? minus : ''}${unit === 'money' ? '£' : ''}${size}${unit === 'percent' ? '%' : ''}`;
}

/** A part of a whole as a rounded percentage, for example "39%"; "less than 1%" for a part that would round to nothing. */
export function writeShare(part: number, whole: number): string {
  const percent = Math.round((part / whole) * 100);
  return percent === 0 && part > 0 ? 'less than 1%' : `${percent}%`;
}
