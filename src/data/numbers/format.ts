/** How figures are printed. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf, wordsOfMessages } from '../../locales/locales.ts';
import type { ColumnSettings } from '../columns/column-type.ts';
import { numbersOfType, wordsOfType, type ColumnType } from '../columns/registry.ts';
import { scalePower, unitDecimals } from '../columns/scales.ts';
import { poundSign } from '../columns/types/money.ts';
import { unitAfter } from '../columns/types/rate.ts';
import type { Cell, Column, Dataset, Hidden } from '../dataset.ts';
import { roundHalfUp, timesPowerOfTen } from './numbers.ts';

/** The true minus sign, U+2212. */
export const minus = '−';

/** What is printed for a missing value. */
export const dash = '–';

/** Type, decimal places and what the column is given in: how a number is written. */
export interface NumberFormat extends ColumnSettings {
  readonly type: ColumnType;
  /** As a table prints them. */
  readonly decimals: number;
  /** Decimal places that the author asks for in a sentence. */
  readonly wanted?: number | undefined;
}

/** What figures say in a language. */
export type FigureWords = Wording['figures'];

/** What figures say in the language of a dataset. */
export function figureWords({ language }: Pick<Dataset, 'language'>): FigureWords {
  return wordingOf(language).figures;
}

/** All digits with the sign of the type, and a true minus: 9,241 · 11.6% · £58,000 · £58,000.50 · £12.60 an hour. */
export function formatNumber(
  value: number,
  format: NumberFormat,
  words: FigureWords = wordsOfMessages.figures,
): string {
  const decimals = format.wanted ?? unitDecimals(format.decimals, format);
  return signed(value, { ...format, in: undefined, decimals }, words);
}

/** A number with the sign of its type, its decimals those that are printed. */
function signed(value: number, format: NumberFormat, words: FigureWords): string {
  const numbers = numbersOfType(format.type);
  const places = numbers ? numbers.places(format.decimals, format) : format.decimals;
  const rounded = roundHalfUp(value, places);
  const digits = words.digits(rounded, places);
  return `${rounded < 0 ? minus : ''}${numbers ? numbers.sign(digits, format) : digits}`;
}

/** A figure in a sentence: as formatNumber has it; one of a column in thousands or millions from a million on as "£14.2 million". */
export function formatFigure(value: number, format: NumberFormat, words: FigureWords): string {
  const scale = scaleFor(value, format);
  return scale ? scaled(value, { ...format, scale }, words) : formatNumber(value, format, words);
}

type Scale = 'million' | 'billion';

/** The scale in which a figure is read with ease; undefined where it is printed in full. */
function scaleFor(value: number, format: NumberFormat): Scale | undefined {
  if (format.in === undefined || Math.abs(value) < 1e6) return undefined;
  return roundHalfUp(Math.abs(value) / 1e6, format.wanted ?? 1) < 1000 ? 'million' : 'billion';
}

function scaled(value: number, format: NumberFormat & { readonly scale: Scale }, words: FigureWords): string {
  const amount = timesPowerOfTen(value, format.scale === 'million' ? -6 : -9);
  // A decimal that says nothing is left out, unless the author asks for it.
  const decimals = format.wanted ?? (Number.isInteger(roundHalfUp(amount, 1)) ? 0 : 1);
  return words.scaled(signed(amount, { ...format, decimals }, words), format.scale);
}

/** What a hidden small count prints. */
export function hiddenWords(hidden: Hidden, below: number, words: FigureWords): string {
  return hidden === 'small' ? words.fewerThan(below) : words.notShown;
}

/** A cell as a table prints it: numbers with their column's decimals, in what its head says; a dash for a missing value. */
export function formatCell(cell: Cell, column: NumberFormat, words: FigureWords): string {
  if (cell.kind === 'missing') return dash;
  if (cell.kind === 'text') return wordsOfType(column.type)?.print(cell.text, words) ?? cell.text;
  return formatUnderHead(cell.value, column, words);
}

/** A number under a head that says its unit: in thousands, millions or per something, and without a sign. */
function formatUnderHead(value: number, column: NumberFormat, words: FigureWords): string {
  if (unitWords(column, words) === '') return signed(value, column, words);
  const numbers = numbersOfType(column.type);
  const places = numbers ? numbers.places(column.decimals, column) : column.decimals;
  return signed(timesPowerOfTen(value, -scalePower(column)), { type: 'number', decimals: places }, words);
}

/** What a column's figures are given in, for its head: "£ thousands", "per 1,000 people"; nothing for plain units. */
export function unitWords({ type, in: scale, unit = '' }: NumberFormat, words: FigureWords): string {
  return scale === undefined ? unit : words.inScale(scale, type === 'money' ? poundSign : '');
}

/** A scale at the end of a column's name, as councils write it: (£000), £m, (thousands). */
const saidScale =
  /(?:\(£?\s?['’]?(?:000s?|0{6}|k|m|thousands?|millions?)\)|£\s?['’]?(?:000s?|k|m|thousands?|millions?))$/i;

/** The head of a column: "Net cost (£ thousands)"; the name alone where it says so itself. */
export function headOf(column: Pick<Column, 'name'> & NumberFormat, words: FigureWords): string {
  const unit = unitWords(column, words);
  const { name } = column;
  if (unit === '' || name.toLowerCase().includes(unit.toLowerCase())) return name;
  if (column.in !== undefined && saidScale.test(name)) return name;
  return words.headWithUnit(column.in === undefined ? name : name.replace(/\s*\(£\)$/, ''), unit);
}

/** A word of a column along the axis of a chart: a month and a day in their short forms. */
export function shortLabel(text: string, type: ColumnType, words: FigureWords): string {
  const kind = wordsOfType(type);
  return kind ? (kind.label ?? kind.print)(text, words) : text;
}

/** A figure that changed. */
export interface PrintedChange extends NumberFormat {
  readonly value: number;
  readonly kind: 'percent' | 'points' | 'number';
}

/** "up 41.4%", "down 13", "up £1.2 million", "up 9 percentage points", "unchanged". */
export function formatChange(change: PrintedChange, words: FigureWords): string {
  const format = formatOfChange(change);
  const amount = Math.abs(roundHalfUp(change.value, format.wanted ?? unitDecimals(format.decimals, format)));
  if (amount === 0) return words.unchanged;
  const printed = formatFigure(amount, format, words);
  const said = change.kind === 'points' ? words.points(printed, amount === 1) : printed;
  return change.value > 0 ? words.up(said) : words.down(said);
}

/** A difference is written as its figures are; that of two percentages as a number. */
function formatOfChange({ kind, type, decimals, wanted, ...settings }: PrintedChange): NumberFormat {
  if (kind === 'percent') return { type: 'percent', decimals, wanted };
  if (kind === 'points' || type === 'percent') return { type: 'number', decimals, wanted };
  return { ...settingsOf(settings), type, decimals, wanted };
}

/** The settings of a column or figure that decide how it is printed. */
export function settingsOf({ unit, in: scale, as }: ColumnSettings): ColumnSettings {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { in: scale }),
    ...(as === undefined ? {} : { as }),
  };
}

/**
 * "6,553 to 8,866", "63% to 69%", "£12.1 million to £14.2 million" (one scale for both), "£11.44 to £12.60 an hour"; one value
 * where both ends are the same.
 */
export function formatRange(ends: readonly [number, number], format: NumberFormat, words: FigureWords): string {
  const scale = scaleFor(Math.abs(ends[0]) > Math.abs(ends[1]) ? ends[0] : ends[1], format);
  const [from = '', to = ''] = ends.map((end) =>
    scale ? scaled(end, { ...format, scale }, words) : formatNumber(end, format, words),
  );
  return from === to ? from : words.range(withoutUnit(from, format), to);
}

/** The unit of a rate stands once, after the second figure. */
function withoutUnit(printed: string, format: NumberFormat): string {
  const after = format.type === 'rate' ? unitAfter(format) : '';
  return after.startsWith(' ') && printed.endsWith(after) ? printed.slice(0, -after.length) : printed;
}
