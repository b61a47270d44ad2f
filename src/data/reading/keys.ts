/** What tells rows apart: their keys, the same whichever way a month or a date is written. */
import { wordsOfType, type ColumnType } from '../columns/registry.ts';
import type { Dataset, Row } from '../dataset.ts';

/** A word of a key in one form: Jan, January and 1 are one month, 04/02/2020 and 2020-02-04 one day. */
export function oneForm(text: string, type: ColumnType): string {
  return wordsOfType(type)?.form(text) ?? text;
}

/** The type of a key column by its 0-based place in the key. */
export function keyTypes(dataset: Pick<Dataset, 'key' | 'columns'>): readonly ColumnType[] {
  return dataset.key.map((name) => dataset.columns.find((column) => column.name === name)?.type ?? 'text');
}

/** A key as one text: equal for rows that are the same row, in one dataset or in two with the same key. */
export function keyText(key: readonly string[], types: readonly ColumnType[]): string {
  return key.map((word, index) => oneForm(word, types[index] ?? 'text')).join('\u0000');
}

/** How authors name a row: its key columns' texts, those that are not empty, joined by a space. */
export function rowName(key: readonly string[]): string {
  return key.filter((word) => word !== '').join(' ');
}

/** True where a row of this key is meant by the name: months and dates may be written in any of their forms. */
export function isRowNamed(key: readonly string[], written: string, types: readonly ColumnType[]): boolean {
  if (key.join(' ') === written || rowName(key) === written) return true;
  let rest = written;
  for (const [index, part] of key.entries()) {
    const isLast = index === key.length - 1;
    const type = types[index] ?? 'text';
    const word = isLast ? rest : rest.startsWith(`${part} `) ? part : (rest.split(' ')[0] ?? '');
    if (oneForm(word, type) !== oneForm(part, type)) return false;
    rest = rest.slice(word.length + 1);
  }
  return rest === '';
}

/** Rows of another dataset by the keys of this one. */
export type RowFinder = (row: Row) => Row | undefined;

/** Finds the row of `other` with the same key as a row of `dataset`; total rows are found by theirs. */
export function rowFinder(dataset: Dataset, other: Dataset): RowFinder {
  if (dataset === other) return (row) => row;
  const types = keyTypes(dataset);
  const otherTypes = keyTypes(other);
  const rows = new Map(other.rows.map((row) => [keyText(row.key, otherTypes), row]));
  return (row) => rows.get(keyText(row.key, types));
}
