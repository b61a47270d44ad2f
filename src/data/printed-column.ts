/** What a column would print of the texts that stand in it: asked before a table is given types, since these must not alter it. */
import { readCell, type CellType } from './reading/cells.ts';
import { holdsNumbers } from './columns/registry.ts';
import { printedDecimals } from './columns/scales.ts';
import { formatCell, settingsOf, type FigureWords } from './numbers/format.ts';
import { greatest } from './numbers/numbers.ts';

const nowhere = { file: '', line: 1, column: 1 };

/** What a table would print of each text, read as cells of one column; undefined for one that cannot be read so. */
export function printedColumn(
  texts: readonly string[],
  column: CellType,
  { words, markers = [] }: { readonly words: FigureWords; readonly markers?: readonly string[] },
): readonly (string | undefined)[] {
  const cells = texts.map((text) => readCell({ text: text.trim(), place: nowhere }, column, markers));
  const written = greatest(
    cells.map((cell) => (cell.kind === 'number' ? cell.decimals : 0)),
    0,
  );
  const decimals = holdsNumbers(column.type) ? printedDecimals(written, column) : 0;
  const format = { ...settingsOf(column), type: column.type, decimals };
  return cells.map((cell) => (cell.kind === 'problem' ? undefined : formatCell(cell, format, words)));
}

/**
 * True where a table would print every text of a column as it stands, letter for letter: a hyphen before a digit is a minus, and an
 * empty text may be a dash.
 */
export function printsAsItStands(texts: readonly string[], column: CellType, words: FigureWords): boolean {
  const printed = printedColumn(texts, column, { words });
  return texts.every((text, at) => text.trim() === '' || sameSigns(printed[at] ?? '') === sameSigns(text.trim()));
}

/** A text with the minus and the spaces that a keyboard has. */
function sameSigns(text: string): string {
  return text.replaceAll('−', '-').replaceAll(/[\u00a0\u202f]/g, ' ');
}
