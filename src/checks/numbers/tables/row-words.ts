/** Words of a row that its figures contradict: "Above target" beside a figure below it, "Up" beside a fall. */
import type { WarningCheck, Warnings } from '../../check.ts';
import { labelOf, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Words about the target and about the direction, checked against the figures that they go with in most rows. */
export const checkRowWords: WarningCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper))
    table.head.forEach(({ text }, column) => {
      if (/\b(?:performance|travel|quartile|rank)\b/i.test(text)) return;
      const pairs = pairsOf(table);
      checkColumn(table, { column, pairs, sideOf: directionIn }, collector);
      const targets = pairs.filter(({ from }) =>
        /\b(?:targets?|limits?|benchmark|standard)\b/i.test(table.head[from]?.text ?? ''),
      );
      checkColumn(table, { column, pairs: targets, sideOf: besideTarget }, collector);
    });
};

const hint = 'Correct the word or the figures: in the other rows they agree.';

/** 1 where the second figure should be the greater, -1 the smaller, 0 the same; undefined where the words say nothing of it. */
type SideOf = (words: string) => number | undefined;

const directionIn: SideOf = (words) => {
  if (/^(?:up|increas(?:e|ed|ing)|ris(?:e|en|ing)|rose|higher|more)$/i.test(words)) return 1;
  if (/^(?:down|decreas(?:e|ed|ing)|f[ae]ll(?:en|ing)?|lower|fewer|less)$/i.test(words)) return -1;
  return /^(?:same|no change|unchanged)$/i.test(words) ? 0 : undefined;
};

const besideTarget: SideOf = (words) => {
  if (/^(?:above|over|exceeds|exceeded)(?:\s(?:the\s)?(?:target|limit|benchmark|standard))?$/i.test(words)) return 1;
  if (/^(?:below|under|short of)(?:\s(?:the\s)?(?:target|limit|benchmark|standard))?$/i.test(words)) return -1;
  return /^(?:on|at)\s(?:the\s)?target$/i.test(words) ? 0 : undefined;
};

interface Pair {
  readonly from: number;
  readonly to: number;
}

const mostColumns = 12;

function pairsOf({ head, rows }: TypedTable): readonly Pair[] {
  const numbers = head.flatMap((_, at) =>
    at > 0 && at <= mostColumns && rows.some((row) => row[at]?.number) ? [at] : [],
  );
  return numbers.flatMap((from) => numbers.filter((to) => to !== from).map((to) => ({ from, to })));
}

const fewestFitting = 3;

type Asked = { readonly column: number; readonly pairs: readonly Pair[]; readonly sideOf: SideOf };

function checkColumn(table: TypedTable, { column, pairs, sideOf }: Asked, collector: Warnings): void {
  if (!table.rows.some((row) => sideOf(row[column]?.text ?? '') !== undefined)) return;
  const judged = pairs
    .filter(({ from, to }) => from !== column && to !== column)
    .map((pair) => ({ pair, rows: judge(table, column, { pair, sideOf }) }))
    .toSorted((a, b) => fitting(b.rows) - fitting(a.rows));
  const [best] = judged;
  if (!best || fitting(best.rows) < fewestFitting) return;
  const odd = best.rows.filter(({ fits }) => !fits);
  if (odd.length * 3 > fitting(best.rows) || odd.length === 0) return;
  // Where another pair of columns fits every row, that one is meant.
  for (const { row, cell } of odd) {
    const [from, to] = [row[best.pair.from]?.text ?? '', row[best.pair.to]?.text ?? ''];
    const reason = `"${labelOf(row)}" says "${cell.text}", but its figures are ${from} and ${to}`;
    collector.warning('row-words', cell.place, reason, hint);
  }
}

type Judged = { readonly row: readonly TypedCell[]; readonly cell: TypedCell; readonly fits: boolean };

function fitting(rows: readonly Judged[]): number {
  return rows.filter(({ fits }) => fits).length;
}

type By = { readonly pair: Pair; readonly sideOf: SideOf };

function judge(table: TypedTable, column: number, { pair: { from, to }, sideOf }: By): readonly Judged[] {
  return table.rows.flatMap((row): readonly Judged[] => {
    const cell = row[column];
    const side = sideOf(cell?.text ?? '');
    const [one, other] = [row[from]?.number, row[to]?.number];
    if (!cell || side === undefined || !one || !other || one.unit !== other.unit) return [];
    return [{ row, cell, fits: Math.sign(other.value - one.value) === side }];
  });
}
