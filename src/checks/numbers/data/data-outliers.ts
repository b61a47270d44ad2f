import { formatNumber } from '../../../data/numbers/format.ts';
import { isTime, numbersOfType } from '../../../data/columns/registry.ts';
import type { Column, Dataset, NumberCell, Row } from '../../../data/dataset.ts';
import type { DataWarningCheck } from '../../check.ts';

/** A cell this many times larger or smaller than the cells around it is looked at: a digit too many or too few makes it ten. */
const farAway = 5;
/** Smaller numbers than this jump about of themselves. */
const smallestKnown = 20;
/** How many rows before and after a cell are its neighbours. */
const reach = 2;
/** In shorter columns nobody can say what is usual. */
const fewestRows = 5;

/** Cells of a column over time that lie far from those before and after: one finding for each column, at the first of them. */
export const checkOutliers: DataWarningCheck = (dataset, { collector }) => {
  if (!runsOverTime(dataset)) return;
  for (const column of dataset.columns) {
    if (numbersOfType(column.type)?.isTotalled !== true || dataset.key.includes(column.name)) continue;
    const found = outliersIn(dataset, column);
    const [first, ...more] = found;
    if (!first) continue;
    const others =
      more.length === 0 ? '' : `, and ${more.length} more ${more.length === 1 ? 'cell is' : 'cells are'} as far off`;
    const usual = formatNumber(first.usual, { ...column, decimals: 0 });
    const reason = `${first.row.name}, ${column.name} is ${formatNumber(first.cell.value, column)}, where the rows around it have about ${usual}${others}`;
    collector.warning('outlier', first.cell.place, reason, hint);
  }
};

const hint =
  'Check whether the cell has an extra or missing digit. If the figure is right, say why in a waiver in the dataset’s .yml file.';

function runsOverTime({ key, columns }: Dataset): boolean {
  return key.length > 0 && key.every((name) => isTime(columns.find((column) => column.name === name)?.type ?? 'text'));
}

interface Outlier {
  readonly row: Row;
  readonly cell: NumberCell;
  /** Median of the neighbours. */
  readonly usual: number;
}

function outliersIn({ rows }: Dataset, column: Column): readonly Outlier[] {
  const counted = rows.filter((row) => !row.isTotal);
  if (counted.length < fewestRows) return [];
  return counted.flatMap((row, at) => {
    const cell = row.cells[column.index];
    if (cell?.kind !== 'number') return [];
    // At both ends as many neighbours as in the middle, so that one of them that is far off does not count for half.
    const start = Math.min(Math.max(0, at - reach), Math.max(0, counted.length - 2 * reach - 1));
    const around = counted.slice(start, start + 2 * reach + 1).filter((other) => other !== row);
    const values = around.flatMap((other) => {
      const neighbour = other.cells[column.index];
      return neighbour?.kind === 'number' ? [neighbour.value] : [];
    });
    const usual = medianOf(values);
    return values.length >= reach && isFar(cell.value, usual) ? [{ row, cell, usual }] : [];
  });
}

function isFar(value: number, usual: number): boolean {
  if (value < 0 || usual <= 0 || Math.max(value, usual) < smallestKnown) return false;
  return value > usual * farAway || value * farAway < usual;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
