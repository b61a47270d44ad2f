/** A dataset that grows, as it stood on an earlier day: rows are only ever added at its end, so these are its first rows. */
import { createHash } from 'node:crypto';
import { printedDecimals } from './columns/scales.ts';
import { holdsNumbers } from './columns/registry.ts';
import type { Column, Dataset, Hidden, Row } from './dataset.ts';
import { csvText } from './reading/csv-write.ts';

/** With how many rows of a dataset a paper was published, and when. */
export interface RowsOfDay {
  readonly rows: number;
  /** ISO date of the publication. */
  readonly published: string;
}

/** Every dataset is cut at few places, by many papers. */
const cut = new WeakMap<Dataset, Map<number, Dataset>>();

/**
 * The dataset with its first rows alone, and with what was hidden when they were all; itself where it has no more, where it does not
 * grow, or where no number is given.
 */
export function atRows(dataset: Dataset, rows: number | undefined): Dataset {
  if (rows === undefined || dataset.grows !== true || rows >= dataset.rows.length) return dataset;
  const known = cut.get(dataset) ?? new Map<number, Dataset>();
  cut.set(dataset, known);
  const view = known.get(rows) ?? firstRows(dataset, rows);
  known.set(rows, view);
  return view;
}

function firstRows(dataset: Dataset, count: number): Dataset {
  const rows = dataset.rows.slice(0, count);
  const own = new Map([...dataset.hidden].filter(([key]) => Number(key.split(':')[0]) < count));
  return {
    ...dataset,
    rows,
    columns: dataset.columns.map((column) => ({ ...column, decimals: decimalsIn(rows, column) })),
    hidden: dataset.hiddenAtRows?.get(count) ?? own,
  };
}

/** The largest number of decimal places of a column in some rows, as printed in a table; 0 where it holds no numbers. */
function decimalsIn(rows: readonly Row[], column: Column): number {
  if (!holdsNumbers(column.type)) return 0;
  const most = rows.reduce((found, { cells }) => {
    const cell = cells[column.index];
    return cell?.kind === 'number' ? Math.max(found, cell.decimals) : found;
  }, 0);
  return printedDecimals(most, column);
}

/**
 * How many of its first rows a dataset had when its CSV had this SHA-256 (of its lines, joined by line feeds, as records have it):
 * undefined where it never was so.
 */
export function rowsWithHash(dataset: Dataset, sha256: string): number | undefined {
  const head = csvText({ ...dataset, rows: [] });
  const hash = createHash('sha256').update(head);
  for (const [index, row] of dataset.rows.entries()) {
    hash.update(csvText({ ...dataset, rows: [row] }).slice(head.length));
    if (hash.copy().digest('hex') === sha256) return index + 1;
  }
  return undefined;
}

/** Two sets of hidden cells as one; where both hide a cell, as the first does. */
export function hiddenInEither(
  one: ReadonlyMap<string, Hidden>,
  other: ReadonlyMap<string, Hidden>,
): ReadonlyMap<string, Hidden> {
  return other.size === 0 ? one : new Map([...other, ...one]);
}
