import { hidesSmallCounts } from '../../../data/columns/small-counts.ts';
import type { Column, Dataset, NumberCell, Row } from '../../../data/dataset.ts';
import type { DataWarningCheck } from '../../check.ts';
import { countsPeople, smallestPublished } from '../people.ts';

/** Small counts of people in a dataset that hides none: one finding for each column, at the first of them. */
export const checkSmallCounts: DataWarningCheck = (dataset, { collector }) => {
  if (dataset.suppressBelow !== undefined) return;
  for (const column of dataset.columns) {
    if (!hidesSmallCounts(column) || dataset.key.includes(column.name) || !isOfPeople(dataset, column)) continue;
    const [first, ...more] = smallCells(dataset, column);
    if (!first) continue;
    const others =
      more.length === 0 ? '' : `; ${more.length} more ${more.length === 1 ? 'cell is' : 'cells are'} as small`;
    const reason = `${first.row.name}, ${column.name} is ${first.cell.text}, so small that it could identify people${others}`;
    collector.warning('small-count', first.cell.place, reason, hint);
  }
};

const hint =
  'Add suppress: yes to the dataset’s .yml file, so that the tool suppresses small counts everywhere. If nobody can be identified, say why in a waiver.';

/** What is counted is said by the column, by the name of the rows or by the title. */
function isOfPeople({ title, key }: Dataset, { name }: Column): boolean {
  return [name, ...key, title].some(countsPeople);
}

function smallCells({ rows }: Dataset, column: Column): readonly { readonly row: Row; readonly cell: NumberCell }[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column.index];
    const isSmall = cell?.kind === 'number' && cell.value > 0 && cell.value < smallestPublished;
    return isSmall ? [{ row, cell }] : [];
  });
}
