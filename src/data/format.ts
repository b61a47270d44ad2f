/** How figures are printed (authoring.md section 9, Printing). */
import type { Wording } from '../wording/en-GB.ts';
import { monthNumber } from './cells.ts';
import { wordingOf } from '../wording/wording.ts';
import type { Cell, Column, ColumnType, Dataset, Hidden } from './dataset.ts';
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

/** What figures say in a language. */
export type FigureWords = Wording['figures'];

/** What figures say in the language of a dataset. */
export function figureWords({ language }: Pick<Dataset, 'language'>): FigureWords {
  return wordingOf(language).figures;
}

/** What a hidden small count prints. */
export function hiddenWords(hidden: Hidden, below: number, words: FigureWords): string {
  return hidden === 'small' ? words.fewerThan(below) : words.notShown;
}

/** A cell as a table prints it: numbers with their column's decimals, a dash for a missing value. */
export function formatCell(cell: Cell, column: NumberFormat): string {
  if (cell.kind === 'missing') return dash;
  if (cell.kind === 'number') return formatNumber(cell.value, column);
  return cell.text;
}

/** A month in its short form (Jan), whatever form the data has; other words as they are. */
export function shortMonth(text: string, type: ColumnType, words: FigureWords): string {
  const number = type === 'month' ? monthNumber(text) : undefined;
  return number === undefined ? text : words.month(number);
}

/** "up 41.4%", "down 13", "up 9 percentage points", "unchanged". */
export function formatChange(
  change: { value: number; unit: 'percent' | 'points' | 'number'; decimals: number; type: ColumnType },
  words: FigureWords,
): string {
  const { unit, decimals } = change;
  const amount = Math.abs(roundHalfUp(change.value, decimals));
  if (amount === 0) return words.unchanged;
  const type = unit === 'percent' ? 'percent' : unit === 'points' || change.type === 'percent' ? 'number' : change.type;
  const printed = formatNumber(amount, { type, decimals });
  const said = unit === 'points' ? words.points(printed, amount === 1) : printed;
  return change.value > 0 ? words.up(said) : words.down(said);
}

/** "6,553 to 8,866", "63% to 69%"; one value where both ends are the same. */
export function formatRange(ends: readonly [number, number], format: NumberFormat, words: FigureWords): string {
  const [from, to] = [formatNumber(ends[0], format), formatNumber(ends[1], format)];
  return from === to ? from : words.range(from, to);
}
