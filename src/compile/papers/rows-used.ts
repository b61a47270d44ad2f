/** With how many rows of data that grow a paper is printed. */
import type { Datasets } from '../../data/dataset.ts';
import type { RowsOfDay } from '../../data/rows-of-day.ts';
import type { Paper } from '../../model/paper.ts';

/** A paper with the rows that it uses of datasets that grow; itself where it uses none of these. */
export function withRowsUsed(printed: Paper, rows: ReadonlyMap<string, RowsOfDay>, datasets: Datasets): Paper {
  const used = printed.datasets.flatMap((name) => {
    const dataset = datasets.get(name);
    if (dataset?.grows !== true) return [];
    const ofDay = rows.get(name);
    const all = dataset.rows.length;
    return [[name, ofDay && ofDay.rows < all ? ofDay : { rows: all }] as const];
  });
  return used.length === 0 ? printed : { ...printed, rowsUsed: Object.fromEntries(used) };
}
