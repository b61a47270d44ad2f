import { printedDecimals } from '../../../data/columns/scales.ts';
import { exactSum } from '../../../data/numbers/numbers.ts';
import type { Column, Dataset, NumberCell } from '../../../data/dataset.ts';
import type { DataWarningCheck } from '../../check.ts';
import { shareHint, sharesMayMiss } from '../tables/table-percents.ts';

/** Columns of percentages that nearly reach 100 are the parts of one whole, and must reach it but for rounding. */
export const checkShares: DataWarningCheck = (dataset, { collector }) => {
  if (dataset.key.length !== 1) return;
  for (const column of dataset.columns) {
    const cells = column.type === 'percent' ? cellsOf(dataset, column) : [];
    const sum = exactSum(cells.map(({ value }) => value));
    const rounding =
      cells.reduce((most, { decimals }) => most + 10 ** -printedDecimals(decimals, column) / 2, 0) + 1e-6;
    const off = Math.abs(sum - 100);
    const last = cells.at(-1);
    if (!last || cells.length < 3 || off <= rounding || off > sharesMayMiss) continue;
    const reason = `the percentages of ${column.name} add up to ${sum}%, not to 100%`;
    collector.warning('shares-sum', last.place, reason, shareHint);
  }
};

/** None where a cell is missing: the part that is not there may be the rest. */
function cellsOf({ rows }: Dataset, column: Column): readonly NumberCell[] {
  const cells = rows.filter((row) => !row.isTotal).map((row) => row.cells[column.index]);
  const numbers = cells.flatMap((cell) => (cell?.kind === 'number' ? [cell] : []));
  return numbers.length === cells.length ? numbers : [];
}
