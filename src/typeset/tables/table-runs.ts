/**
 * Runs of tables: tables of one section whose columns are alike, such as the months of two years. They are set in one size and on one
 * grid, so that a reader's eye finds the same column in the same place.
 */
import type { Flow, TableFlow } from '../flow.ts';
import { TagList, type Setting } from '../setting.ts';
import type { PreparedColumn, TableRuns } from './prepared-column.ts';
import { prepareTable } from './table-cells.ts';

/** Columns that two tables have to share from the left to be of one run. */
const fewestAlike = 3;

/** The runs among some flows. A heading of a section ends a run. */
export function tableRuns(flows: readonly Flow[], setting: Setting): TableRuns {
  const runs: TableFlow[][] = [];
  let sectionStart = 0;
  for (const flow of flows) {
    if (flow.kind === 'text' && flow.role === 'H2') sectionStart = runs.length;
    if (flow.kind !== 'table' || !flow.caption) continue;
    const run = runs.slice(sectionStart).find(([first]) => first && areAlike(first, flow));
    if (run) run.push(flow);
    else runs.push([flow]);
  }
  return new Map(
    runs
      .filter((run) => run.length > 1)
      .flatMap((run) => {
        const columns = columnsOf(run, setting);
        return run.map((table) => [table, columns] as const);
      }),
  );
}

/** True where the columns of the narrower are the first of the wider. */
function areAlike(one: TableFlow, other: TableFlow): boolean {
  const [heads, others] = [headsOf(one), headsOf(other)];
  const shared = Math.min(heads.length, others.length);
  return shared >= fewestAlike && heads.slice(0, shared).every((text, index) => text === others[index]);
}

function headsOf({ head }: TableFlow): string[] {
  return (head.at(-1) ?? []).map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join(''));
}

/** Each column with the most that it needs in any table. */
function columnsOf(run: readonly TableFlow[], setting: Setting): readonly PreparedColumn[] {
  const tables = run.map((flow) => prepareTable(flow, { tags: new TagList(), parent: 0 }, setting).columns);
  const widest = tables.reduce((sofar, columns) => (columns.length > sofar.length ? columns : sofar));
  return widest.map((column, index) => {
    const all = tables.flatMap((columns) => columns[index] ?? []);
    return {
      ...column,
      isNumeric: all.some(({ isNumeric }) => isNumeric),
      least: Math.max(...all.map(({ least }) => least)),
      most: Math.max(...all.map(({ most }) => most)),
    };
  });
}
