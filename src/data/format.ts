/** How figures are printed (authoring.md section 9, Printing). */
import { monthNames } from '../calendar/plain-date.ts';
import { monthNumber } from './cells.ts';
import type { Cell, Column, ColumnType, Hidden } from './dataset.ts';
import { roundHalfUp } from './numbers.ts';

/** The true minus sign, U+2212. */
export const minus = '−';

/** What is printed for a missing value. */
export const dash = '–';

/** Type and decimal places: how a number is written. */
export type NumberFormat = Pick<Column, 'type' | 'decimals'>;

/** 9,241 · 11.6% · £58,000 · £58,000.50, with a true minus. */
export function formatNumber(value: number, { type, decimals }: NumberFormat): string {
  // Money has pence in full or not at all.
  const places = type === 'money' && decimals > 0 ? 2 : decimals;
  const rounded = roundHalfUp(value, places);
  const digits = digitsWith(places).format(Math.abs(rounded));
  const sign = rounded < 0 ? minus : '';
  if (type === 'money') return `${sign}£${digits}`;
  return type === 'percent' ? `${sign}${digits}%` : `${sign}${digits}`;
}

const formats = new Map<number, Intl.NumberFormat>();

/** Making a number format takes far longer than using it, and a page has thousands of figures. */
function digitsWith(places: number): Intl.NumberFormat {
  const known = formats.get(places);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
  formats.set(places, made);
  return made;
}

/** What a hidden small count prints. */
export function hiddenWords(hidden: Hidden, below: number): string {
  return hidden === 'small' ? `fewer than ${below}` : 'not shown';
}

/** A cell as a table prints it: numbers with their column's decimals, a dash for a missing value. */
export function formatCell(cell: Cell, column: NumberFormat): string {
  if (cell.kind === 'missing') return dash;
  if (cell.kind === 'number') return formatNumber(cell.value, column);
  return cell.text;
}

/** A month in its short form (Jan), whatever form the data has; other words as they are. */
export function shortMonth(text: string, type: ColumnType): string {
  const number = type === 'month' ? monthNumber(text) : undefined;
  return number === undefined ? text : (monthNames[number - 1] ?? text).slice(0, 3);
}

/** "up 41.4%", "down 13", "up 9 percentage points", "unchanged". */
export function formatChange(change: {
  value: number;
  unit: 'percent' | 'points' | 'number';
  decimals: number;
  type: ColumnType;
}): string {
  const { unit, decimals } = change;
  const amount = Math.abs(roundHalfUp(change.value, decimals));
  if (amount === 0) return 'unchanged';
  const direction = change.value > 0 ? 'up' : 'down';
  if (unit === 'percent') return `${direction} ${formatNumber(amount, { type: 'percent', decimals })}`;
  if (unit === 'points') {
    const points = amount === 1 ? 'percentage point' : 'percentage points';
    return `${direction} ${formatNumber(amount, { type: 'number', decimals })} ${points}`;
  }
  const type = change.type === 'percent' ? 'number' : change.type;
  return `${direction} ${formatNumber(amount, { type, decimals })}`;
}

/** "6,553 to 8,866", "63% to 69%"; one value where both ends are the same. */
export function formatRange(from: number, to: number, format: NumberFormat): string {
  const ends = [formatNumber(from, format), formatNumber(to, format)];
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' to ');
}
