/** What the columns of a CSV probably are, by their cells and their names. */
import { isoDateOf } from '../../data/columns/date.ts';
import { monthNumber } from '../../data/columns/month.ts';
import { holdsNumbers, type ColumnType } from '../../data/columns/registry.ts';

/** A column with its guessed type and why. */
export interface GuessedColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** In plain words, for the author to judge. */
  readonly why: string;
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
  const [type, why] = typeOf(name, said);
  return { name, type, why, cells };
}

function typeOf(name: string, said: readonly string[]): readonly [ColumnType, string] {
  const all = (test: (cell: string) => boolean): boolean => said.length > 0 && said.every(test);
  if (all((cell) => /^\d{4}(?:[-/]\d{2,4})?$/.test(cell) && isYear(cell))) {
    if (/year|period|^fy/i.test(name) || new Set(said).size < said.length || isRun(said))
      return ['year', 'four digits that are years'];
  }
  if (all((cell) => monthNumber(cell) !== undefined && !/^\d+$/.test(cell))) return ['month', 'names of months'];
  if (/month/i.test(name) && all((cell) => monthNumber(cell) !== undefined))
    return ['month', 'numbers from 1 to 12 under a name that says month'];
  if (all((cell) => /^(?:\d{4} )?Q[1-4]$/.test(cell))) return ['quarter', 'quarters'];
  if (all((cell) => isoDateOf(cell) !== undefined)) return ['date', 'dates'];
  if (all(isPercent) || (/percent|%|\brate\b|\bshare\b/i.test(name) && all((cell) => isNumber(cell.replace(/%$/, '')))))
    return [
      'percent',
      said.some((cell) => cell.endsWith('%')) ? 'percent signs' : 'numbers under a name that says percent',
    ];
  if (
    all((cell) => isNumber(cell.replace('£', ''))) &&
    (said.some((cell) => cell.includes('£')) || /£|cost|budget|spend|amount|grant|funding/i.test(name))
  )
    return ['money', said.some((cell) => cell.includes('£')) ? 'pound signs' : 'numbers under a name that says money'];
  if (all((cell) => /^\d{1,3}(?:,\d{3})+$|^\d+$/.test(cell))) return ['count', 'whole numbers'];
  if (all(isNumber)) return ['number', 'numbers'];
  return ['text', said.length === 0 ? 'no cell says anything' : 'words'];
}

function isPercent(cell: string): boolean {
  return cell.endsWith('%') && isNumber(cell.slice(0, -1).trim());
}

function isNumber(cell: string): boolean {
  return /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(cell.trim());
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
