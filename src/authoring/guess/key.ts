import { holdsNumbers } from '../../data/columns/registry.ts';
import type { GuessedColumn } from './columns.ts';

/** Longer keys are not looked for: nobody would want to write them. */
const mostColumns = 4;

/**
 * The fewest columns, from the left, that tell every row apart: words, codes, years, months and dates; else a first column of numbers,
 * such as ages. None where nothing does: two payments of a day may be the same.
 */
export function guessKey(columns: readonly GuessedColumn[]): readonly string[] {
  const rows = columns[0]?.cells.length ?? 0;
  const words = columns.filter(({ type }) => !holdsNumbers(type));
  for (let length = 1; length <= Math.min(mostColumns, words.length); length++) {
    const found = choose(words, length).find((some) => holdsTime(some, words) && tellsApart(some, rows));
    if (found) return found.map(({ name }) => name);
  }
  const [first] = columns;
  return first && first.cells.every((cell) => cell !== '') && tellsApart([first], rows) ? [first.name] : [];
}

/** A month or a quarter is one of a year: where there is a year, it belongs to the key with it. */
function holdsTime(some: readonly GuessedColumn[], words: readonly GuessedColumn[]): boolean {
  const has = (columns: readonly GuessedColumn[], ...types: string[]): boolean =>
    columns.some(({ type }) => types.includes(type));
  return !has(some, 'month', 'quarter') || has(some, 'year') || !has(words, 'year');
}

function tellsApart(columns: readonly GuessedColumn[], rows: number): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) seen.add(JSON.stringify(columns.map(({ cells }) => cells[row] ?? '')));
  return seen.size === rows;
}

/** All ways to take `length` of some columns, keeping their order, those furthest left first. */
function choose(columns: readonly GuessedColumn[], length: number): readonly (readonly GuessedColumn[])[] {
  if (length === 0) return [[]];
  return columns.flatMap((column, index) =>
    choose(columns.slice(index + 1), length - 1).map((rest) => [column, ...rest]),
  );
}
