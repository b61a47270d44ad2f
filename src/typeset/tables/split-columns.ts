/** A table split between its columns, for pages too narrow for it: each part repeats the columns that name the rows. */
import type { Run, TableFlow, TextRun, TableFlowCell } from '../flow.ts';

/** The parts of a table, each of as many columns as fit; the table itself where it fits, or cannot be split. */
export function splitColumns(flow: TableFlow, fits: (part: TableFlow) => boolean): readonly TableFlow[] {
  const count = flow.columns.length;
  const keys = keyColumns(flow);
  if (flow.look === 'facts' || count - keys < 2 || fits(flow)) return [flow];
  const parts: TableFlow[] = [];
  for (let from = keys; from < count;) {
    let to = from + 1;
    while (to < count && fits(partOf(flow, { keys, from, to: to + 1 }))) to += 1;
    parts.push(partOf(flow, { keys, from, to }));
    from = to;
  }
  return parts.map((part, at) => ({
    ...(at === 0 ? part : continuation(part)),
    // What follows the table follows its last part.
    ...(at === parts.length - 1 ? {} : { keepWithNext: false }),
  }));
}

/** A further part says that it goes on, or lists what the first does, and no part of it is a place of its own. */
function continuation({ continued, summary, rows, head, columns, width, keepWithNext }: TableFlow): TableFlow {
  const cells = (all: readonly TableFlowCell[]): TableFlowCell[] =>
    all.map((cell) => ({ ...cell, runs: cell.runs.map(withoutDestination) }));
  return {
    kind: 'table',
    columns,
    head: head.map(cells),
    rows: rows.map((row) => ({ ...row, cells: cells(row.cells) })),
    ...(continued === undefined ? {} : { continued, caption: [{ kind: 'text', text: continued, bold: true }] }),
    ...(summary === undefined ? {} : { summary }),
    ...(width === undefined ? {} : { width }),
    ...(keepWithNext === undefined ? {} : { keepWithNext }),
  };
}

function withoutDestination(run: Run): Run {
  if (run.kind !== 'text') return run;
  return Object.fromEntries(Object.entries(run).filter(([name]) => name !== 'destination')) as unknown as TextRun;
}

/** How many columns name the rows; the first, where none says so. */
function keyColumns({ rows }: TableFlow): number {
  const cells = rows[0]?.cells ?? [];
  const heads = cells.findIndex(({ header }) => header !== 'row');
  return Math.max(1, heads === -1 ? cells.length : heads);
}

interface Columns {
  readonly keys: number;
  readonly from: number;
  readonly to: number;
}

function partOf(flow: TableFlow, { keys, from, to }: Columns): TableFlow {
  const chosen = <T>(all: readonly T[]): T[] => [...all.slice(0, keys), ...all.slice(from, to)];
  return {
    ...flow,
    columns: chosen(flow.columns),
    head: flow.head.map((row: readonly TableFlowCell[]) => chosen(row)),
    rows: flow.rows.map((row) => ({ ...row, cells: chosen(row.cells) })),
  };
}
