/** Typed tables as they are heard: what each is called, and which cells name their rows. */
import type { Table, TableCell } from 'mdast';
import { textOf } from '../../document/text-of.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** What a table without caption is called. */
export function tableName({ data }: Table, { blocks }: Pick<Wording, 'blocks'>): string {
  return data?.name ?? blocks.unnamedTable;
}

/** The first of several columns names the rows; an empty cell names nothing. `column` is 0-based, `count` that of the columns. */
export function namesItsRow(
  cell: TableCell | undefined,
  { column, count }: { readonly column: number; readonly count: number },
): boolean {
  return column === 0 && count > 1 && cell !== undefined && textOf(cell).trim() !== '';
}
