/** What the columns of a CSV probably are, by their cells and their names. No guess changes a figure that is printed. */
import type { CellType } from '../../data/reading/cells.ts';
import { monthNumber } from '../../data/columns/types/month.ts';
import { holdsNumbers, type ColumnType } from '../../data/columns/registry.ts';
import { wordsOfMessages } from '../../locales/locales.ts';
import { printedColumn, printsAsItStands } from '../../data/printed-column.ts';
import { whyCodes } from './codes.ts';

/** A column with its guessed type and why. */
export interface GuessedColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** In plain words, for the author to judge. */
  readonly why: string;
  /** What could not be guessed safely, in plain words. */
  readonly doubt?: string;
  /** Its cells as written, trimmed. */
  readonly cells: readonly string[];
}

/** Marks that stand for a value that is not there, in the exports that councils use. */
const markers: ReadonlySet<string> = new Set([':', '-', '–', '—', 'n/a', 'N/A', 'x', 'c', '..', '*']);

/** The markers that a CSV uses for values that are not there. */
export function markersIn(columns: readonly GuessedColumn[]): readonly string[] {
  const numeric = columns.filter(({ type }) => holdsNumbers(type));
  return [...new Set(numeric.flatMap(({ cells }) => cells.filter((cell) => markers.has(cell))))];
}

/** Guesses the type of one column. Empty cells and markers say nothing. */
export function guessColumn(name: string, cells: readonly string[]): GuessedColumn {
  const said = cells.filter((cell) => cell !== '' && !markers.has(cell));
  return { name, cells, ...(said.length === 0 ? { type: 'text', why: 'no cell says anything' } : guessed(name, said)) };
}

type Guess = Pick<GuessedColumn, 'type' | 'why' | 'doubt'>;

const words = wordsOfMessages.figures;

function guessed(name: string, said: readonly string[]): Guess {
  const codes = whyCodes(name, said);
  const time = timeOf(name, said);
  if (time) return time;
  if (codes !== undefined) return { type: 'code', why: codes };
  const all = (test: (cell: string) => boolean): boolean => said.every(test);
  if (all((cell) => cell.endsWith('%')) && keepsFigures(said, { type: 'percent' }))
    return { type: 'percent', why: 'percent signs' };
  if (all((cell) => cell.includes('£')) && keepsFigures(said, { type: 'money' }))
    return { type: 'money', why: 'pound signs' };
  if (keepsFigures(said, { type: 'count' })) return { type: 'count', why: 'whole numbers', ...signDoubt(name, said) };
  if (keepsFigures(said, { type: 'number' })) return { type: 'number', why: 'numbers', ...signDoubt(name, said) };
  return { type: 'text', why: 'words', ...numberDoubt(said) };
}

/** Years and quarters, where they are printed as they stand; months and days, which are printed in the words of the site. */
function timeOf(name: string, said: readonly string[]): Guess | undefined {
  const is = (type: ColumnType): boolean => printsAsItStands(said, { type }, words);
  if (is('year') && said.every(isYear)) {
    if (/year|period|^fy/i.test(name) || new Set(said).size < said.length || isRun(said))
      return { type: 'year', why: 'four digits that are years' };
  }
  if (said.every((cell) => monthNumber(cell) !== undefined && !/^\d/.test(cell)))
    return { type: 'month', why: 'names of months' };
  if (is('quarter')) return { type: 'quarter', why: 'quarters' };
  const days = printedColumn(said, { type: 'date' }, { words });
  return days.every((day) => day !== undefined) ? { type: 'date', why: 'dates' } : undefined;
}

/** True where a column prints the figures of its cells: separators and noughts at the end may differ, digits and signs may not. */
function keepsFigures(said: readonly string[], column: CellType): boolean {
  const printed = printedColumn(said, column, { words });
  return said.every((cell, at) => printed[at] !== undefined && figure(cell) === figure(printed[at]));
}

function figure(text: string): string {
  const plain = text.replaceAll(',', '').replaceAll('−', '-').replaceAll(/\s/g, '').replace(/^\+/, '');
  return plain.replace(/(\.\d*?)0+(?=\D*$)/, '$1').replace(/\.(?=\D*$)/, '');
}

/** Bare numbers under a name with a sign would get the sign. */
function signDoubt(name: string, said: readonly string[]): Pick<Guess, 'doubt'> {
  const type = /£|\bcost|budget|\bspend|amount|grant|funding/i.test(name)
    ? 'money'
    : /percent|%|\bshare\b/i.test(name)
      ? 'percent'
      : undefined;
  const [first = ''] = said;
  const [printed = ''] = type ? printedColumn([first], { type }, { words }) : [];
  return type ? { doubt: `as ${type} it would print ${printed} for ${first}` } : {};
}

/** The first cell that keeps a column of numbers from being one. */
function numberDoubt(said: readonly string[]): Pick<Guess, 'doubt'> {
  const column = { type: said.some((cell) => cell.includes('£')) ? 'money' : 'number' } as const;
  const printed = said.map((cell) => printedColumn([cell], column, { words })[0]);
  const at = said.findIndex((cell, index) => printed[index] === undefined || figure(printed[index]) !== figure(cell));
  const numbers = printed.filter((text) => text !== undefined).length;
  if (at < 0 || numbers * 2 < said.length) return {};
  const [cell = '', shown] = [said[at], printed[at]];
  return {
    doubt: shown === undefined ? `"${cell}" is not a number` : `as ${column.type} it would print ${shown} for ${cell}`,
  };
}

function isYear(cell: string): boolean {
  const year = Number(cell.slice(0, 4));
  return year >= 1900 && year <= 2100;
}

/** True where the years follow one another. */
function isRun(years: readonly string[]): boolean {
  return (
    years.length > 1 &&
    years.every((year, index) => index === 0 || Number(year.slice(0, 4)) === Number(years[index - 1]?.slice(0, 4)) + 1)
  );
}
