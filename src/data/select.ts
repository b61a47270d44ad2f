/** Finding figures by path: `dataset/row/column`. */
import type { Finding } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { ColumnType } from './columns/registry.ts';
import type { Column, Dataset, Datasets, Hidden, Row } from './dataset.ts';
import { isRowNamed, keyTypes } from './reading/keys.ts';

/** What cannot be found or used, in words for the author. */
export interface Problem extends Finding {
  readonly rule: 'unknown-data' | 'missing-value' | 'suppressed' | 'small-base' | 'block-settings';
}

/** The cells a path leads to. */
export interface Selection {
  readonly dataset: Dataset;
  readonly column: Column;
  readonly rows: readonly Row[];
  /** True where the path names one row exactly; false for a prefix or `*`. */
  readonly isExact: boolean;
}

/** True for the second half of a result. */
export function isProblem(result: object): result is Problem {
  return 'reason' in result;
}

/** Splits a path at its slashes; `\/` is a slash within a name. */
export function splitPath(path: string): string[] {
  return path.split(/(?<!\\)\//).map((part) => part.replaceAll('\\/', '/').trim());
}

/** Finds the rows and the column of a path. */
export function selectCells(datasets: Datasets, path: string): Selection | Problem {
  const [name, row, columnName, ...rest] = splitPath(path);
  if (name === undefined || row === undefined || columnName === undefined || rest.length > 0) {
    return {
      rule: 'unknown-data',
      reason: `"${path}" is not a path of dataset, row and column`,
      hint: 'Write dataset/row/column, for example contacts/2019 Oct/Total contacts; write a slash within a name as \\/.',
    };
  }
  const dataset = datasets.get(name);
  if (!dataset)
    return { rule: 'unknown-data', reason: `there is no dataset "${name}"`, hint: didYouMean(name, datasets.keys()) };
  const column = dataset.columns.find((one) => one.name === columnName);
  if (!column) {
    const names = dataset.columns.map((one) => one.name);
    return {
      rule: 'unknown-data',
      reason: `there is no column "${columnName}" in ${name}`,
      hint: didYouMean(columnName, names),
    };
  }
  if (dataset.key.length === 0 && row !== '*') {
    return {
      rule: 'unknown-data',
      reason: `"${row}" names no row of ${name}: it has no key (key: none)`,
      hint: `Write * for every row, with a calculation: ${name}/*/${columnName} with calc="sum", for example.`,
    };
  }
  const found = selectRows(dataset, row);
  if (found.rows.length > 0) return { dataset, column, ...found };
  const rows = dataset.rows.map((one) => one.name);
  return { rule: 'unknown-data', reason: `there is no row "${row}" in ${name}`, hint: didYouMean(row, rows) };
}

/** One row by its whole key; else every row whose key begins with these whole key columns, total rows left out; `*` is all. */
function selectRows(dataset: Dataset, written: string): { rows: readonly Row[]; isExact: boolean } {
  const counted = (): readonly Row[] => dataset.rows.filter((row) => !row.isTotal);
  if (written === '*') return { rows: counted(), isExact: false };
  const types = keyTypes(dataset);
  const exact = rowByName(dataset, written) ?? dataset.rows.find(({ key }) => isRowNamed(key, written, types));
  if (exact) return { rows: [exact], isExact: true };
  return { rows: counted().filter(({ key }) => hasPrefix(key, written, types)), isExact: false };
}

/** The rows of each dataset by their names, the first of each: a paper asks for many of them. */
const rowsByName = new WeakMap<Dataset, ReadonlyMap<string, Row>>();

function rowByName(dataset: Dataset, name: string): Row | undefined {
  const known = rowsByName.get(dataset);
  if (known) return known.get(name);
  const rows = new Map<string, Row>();
  // The name of a row that is found by its key is its key.
  for (const row of dataset.rows) if (!rows.has(row.name)) rows.set(row.name, row);
  rowsByName.set(dataset, rows);
  return rows.get(name);
}

function hasPrefix(key: readonly string[], written: string, types: readonly ColumnType[]): boolean {
  return key.some((_, index) => index > 0 && isRowNamed(key.slice(0, index), written, types));
}

/** How a cell is hidden, or undefined where it is shown. Rows are those of the dataset itself. */
export function hiddenAt(dataset: Dataset, row: Row, column: Column): Hidden | undefined {
  if (dataset.hidden.size === 0) return undefined;
  return dataset.hidden.get(hiddenKey(row.index, column.index));
}

/** The key of a hidden cell: 0-based row and column. */
export function hiddenKey(row: number, column: number): string {
  return `${row}:${column}`;
}
