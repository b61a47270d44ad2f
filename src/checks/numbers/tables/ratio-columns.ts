/** Columns of percentages that are worked out from two others in their row: "% change", "% spent", "Variance %". */
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import { decimalsWritten, writtenLike } from '../amounts.ts';
import { saysRounded } from './table-roles.ts';
import { labelOf, type TypedCell, type TypedTable } from './typed-tables.ts';

interface Judged {
  readonly row: readonly TypedCell[];
  readonly cell: TypedCell;
  readonly percent: WrittenNumber;
  readonly right: number;
  readonly holds: boolean;
}

/** Wider tables have too many pairs of columns for one of them to agree by more than chance. */
const mostColumns = 12;
const fewestHolding = 3;

/** Reports percentages that most rows of their column contradict by the way in which they are worked out; false where there is none. */
export function checkRatioColumn(table: TypedTable, column: number, collector: Collector): boolean {
  const heading = table.head[column]?.text ?? '';
  if (!/%|\bper ?cent(?:age)?\b/i.test(heading)) return false;
  const isChange = /\b(?:change|increase|decrease|growth|movement|variance|variation|difference|over|under)/i.test(
    heading,
  );
  const columns = table.head.flatMap((_, at) => (at !== column && at > 0 && at <= mostColumns ? [at] : []));
  const pairs = columns.flatMap((from) => columns.filter((to) => to !== from).map((to) => ({ from, to })));
  const best = pairs
    .map((pair) => judge(table, column, { ...pair, isChange }))
    .toSorted((a, b) => holding(b) - holding(a))[0];
  if (!best || holding(best) < fewestHolding || holding(best) < 3 * (best.length - holding(best))) return false;
  const wrong = best.filter(({ holds }) => !holds);
  for (const { row, cell, percent, right } of wrong) {
    const share = writtenLike(Math.abs(right), percent, decimalsWritten(percent));
    const reason = `"${labelOf(row)}" has ${cell.text} as "${heading}", but the numbers of its row make ${share}`;
    collector.error('percent-of-count', cell.place, reason, 'Correct the number that is wrong: the other rows agree.');
  }
  return wrong.length > 0;
}

function holding(judged: readonly Judged[]): number {
  return judged.filter(({ holds }) => holds).length;
}

type Pair = { readonly from: number; readonly to: number; readonly isChange: boolean };

function judge(table: TypedTable, column: number, { from, to, isChange }: Pair): readonly Judged[] {
  return table.rows.flatMap((row): readonly Judged[] => {
    const [cell, base, other] = [row[column], row[from]?.number, row[to]?.number];
    const percent = cell?.number;
    if (!percent || !base || !other || base.value === 0) return [];
    if (percent.unit === 'money' || base.unit === 'percent' || base.unit !== other.unit) return [];
    const part = isChange ? other.value - base.value : other.value;
    const right = (part * 100) / Math.abs(base.value);
    // What stands in thousands was rounded before it was divided.
    const isRounded =
      base.step < 1 ||
      [table.head[from], table.head[to], table.head[0]].some((one) => saysRounded(one?.text ?? '')) ||
      saysRounded(table.caption);
    const blur = isRounded
      ? ((isChange ? 2 : 1) * base.step * 50 + (Math.abs(part) * base.step * 50) / Math.abs(base.value)) /
        Math.abs(base.value)
      : 0;
    const off = Math.abs(Math.abs(right) - Math.abs(percent.value));
    return [
      { row, cell, percent: { ...percent, unit: 'percent' }, right, holds: off <= percent.step / 2 + blur + 1e-6 },
    ];
  });
}
