/** How wide the columns of a table are, from the least and the most that their cells can use. Lengths are points. */

/** What a column's cells can use. */
export interface ColumnNeed {
  /** Narrower, and a number or a word would be cut. */
  readonly least: number;
  /** Wider is of no use: every cell stands on one line. */
  readonly most: number;
  /** Holds numbers: such columns are made alike where there is room. */
  readonly isNumeric: boolean;
}

/**
 * Shares `available` among columns; undefined where not even the least fits. Where everything fits on one line, the rest is
 * spread evenly, up to `mostExtra` for each column: a narrow table is not pulled apart.
 */
export function shareWidth(
  needs: readonly ColumnNeed[],
  { available, mostExtra }: { readonly available: number; readonly mostExtra: number },
): readonly number[] | undefined {
  const least = sum(needs.map((need) => need.least));
  const most = sum(needs.map((need) => need.most));
  if (least > available + 0.001) return undefined;
  if (most > available) return narrowFirst(needs, available);
  const even = alikeWhereNumeric(needs);
  const widths = mostExtra > 0 && sum(even) <= available ? even : needs.map((need) => need.most);
  const extra = Math.min(mostExtra, (available - sum(widths)) / widths.length);
  return widths.map((width) => width + extra);
}

/**
 * Columns that need less than their even share get all they need, the narrowest first, so that a short label does not
 * wrap beside a long text; the others share what is left, between their least and their most.
 */
function narrowFirst(needs: readonly ColumnNeed[], available: number): number[] {
  const widths = needs.map((need) => need.least);
  let rest = available;
  let waiting = needs.map((need, index) => ({ ...need, index })).sort((a, b) => a.most - b.most);
  for (let next = waiting[0]; next; next = waiting[0]) {
    const others = waiting.slice(1);
    const leaves = rest - next.most;
    if (next.most > rest / waiting.length || leaves < sum(others.map((need) => need.least))) break;
    widths[next.index] = next.most;
    rest = leaves;
    waiting = others;
  }
  const least = sum(waiting.map((need) => need.least));
  const most = sum(waiting.map((need) => need.most));
  const part = most > least ? (rest - least) / (most - least) : 0;
  for (const need of waiting) widths[need.index] = need.least + (need.most - need.least) * part;
  return widths;
}

function alikeWhereNumeric(needs: readonly ColumnNeed[]): number[] {
  const widest = Math.max(0, ...needs.filter((need) => need.isNumeric).map((need) => need.most));
  return needs.map((need) => (need.isNumeric ? widest : need.most));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
