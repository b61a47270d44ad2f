/**
 * A workbook before it is written in a format of its own: a cover, the list of its sheets, notes, and one table a sheet, by the
 * "Releasing statistics in spreadsheets" guidance of the Government Analysis Function.
 */
import type { SheetFigure } from '../../data/table.ts';

/** A whole file. */
export interface Workbook {
  readonly title: string;
  /** Name of the council. */
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

/** One sheet. Its lines stand in the first column from the first row on, and its table right below them. */
export interface Sheet {
  /** Unique, of letters, digits and underscores. */
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly table?: SheetTable;
}

/** A line above the table. */
export interface SheetLine {
  readonly text: string;
  /** The title of a sheet stands in its first cell alone. */
  readonly style: 'title' | 'heading' | 'text';
}

/** A table that is marked as one: one row of heads, no merged cells, no empty rows. */
export interface SheetTable {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string;
  /** Unique and not empty. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A cell. */
export interface SheetCell {
  readonly text: string;
  readonly figure?: SheetFigure;
  /** Name of the sheet that it leads to. */
  readonly sheet?: string;
}

/** Width of a column in letters, from its longest word to what can be read at a glance. */
export function columnWidths({ lines, table }: Sheet): readonly number[] {
  const [narrowest, widest, ofLines] = [12, 60, 80];
  if (!table) return [ofLines];
  return table.heads.map((head, column) => {
    const texts = [head, ...table.rows.map((row) => row[column]?.text ?? '')];
    const longest = texts.reduce((most, text) => Math.max(most, Math.min(text.length, widest)), narrowest);
    return column === 0 && lines.length > 0 ? Math.max(longest, widest / 2) : longest;
  });
}

/** "B" of 1, "AA" of 26: the name of a column by its position (0-based). */
export function columnName(position: number): string {
  const letter = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? letter : `${columnName(Math.floor(position / 26) - 1)}${letter}`;
}
