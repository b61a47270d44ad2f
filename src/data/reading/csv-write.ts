/** A dataset as CSV for download and attachment (RFC 4180, UTF-8): the hidden cells are hidden here too. */
import { writeCsv } from './csv.ts';
import { filePower } from '../columns/scales.ts';
import type { Column, Dataset, Row } from '../dataset.ts';
import { figureWords, hiddenWords } from '../numbers/format.ts';
import { timesPowerOfTen } from '../numbers/numbers.ts';
import { hiddenAt } from '../select.ts';

/** The CSV text, lines ending in CRLF. */
export function csvText(dataset: Dataset): string {
  const fields = dataset.columns.map((column) => guarded(column.name));
  const data = dataset.rows.map((row) => dataset.columns.map((column) => fieldText(dataset, row, column)));
  return writeCsv(fields, data);
}

function fieldText(dataset: Dataset, row: Row, column: Column): string {
  const hidden = hiddenAt(dataset, row, column);
  if (hidden) return hiddenWords(hidden, dataset.suppressBelow ?? 5, figureWords(dataset));
  const cell = row.cells[column.index];
  // The file's own figures: in thousands where it is, 0.45 where it has fractions.
  if (cell?.kind === 'number') return timesPowerOfTen(cell.value, -filePower(column)).toFixed(cell.decimals);
  // The metadata beside the file says that a declared marker means no value.
  return cell?.kind === 'missing' ? guardedMarker(cell.text) : guarded(cell?.text ?? '');
}

/** A marker of missing values as it stands in the CSV: a single sign, such as a hyphen, calculates nothing. */
export function guardedMarker(marker: string): string {
  return marker.length === 1 ? marker : guarded(marker);
}

/** True where the CSV of a dataset has such words. */
export function hasGuardedWords(dataset: Dataset): boolean {
  const texts = dataset.rows.flatMap(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
  return [...dataset.columns.map(({ name }) => name), ...texts].some((text) => guarded(text) !== text);
}

/** A field that a spreadsheet would take for a formula, with an apostrophe before it (OWASP, CSV injection). */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
