/** Which unknowns a system of linear equations fixes, by Gauss-Jordan elimination. */

/** One unknown (0-based) of an equation with its factor. */
export interface Unknown {
  readonly unknown: number;
  readonly factor: number;
}

/** Gives, for each unknown, whether the equations alone fix it, whatever their known sides are. */
export function isDetermined(equations: readonly (readonly Unknown[])[], unknowns: number): boolean[] {
  const rows = equations.map((equation) => {
    const row = new Array<number>(unknowns).fill(0);
    for (const { unknown, factor } of equation) row[unknown] = (row[unknown] ?? 0) + factor;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < unknowns && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    swap(rows, pivot, rank);
    eliminate(rows, rank, column);
    rank++;
  }
  const fixed = new Array<boolean>(unknowns).fill(false);
  for (const row of rows.slice(0, rank)) {
    const tied = row.flatMap((factor, unknown) => (Math.abs(factor) > 1e-9 ? [unknown] : []));
    if (tied.length === 1 && tied[0] !== undefined) fixed[tied[0]] = true;
  }
  return fixed;
}

function swap(rows: number[][], a: number, b: number): void {
  const held = rows[a];
  const other = rows[b];
  if (held && other) {
    rows[a] = other;
    rows[b] = held;
  }
}

function eliminate(rows: number[][], at: number, column: number): void {
  const pivotRow = rows[at] ?? [];
  const factor = pivotRow[column] ?? 1;
  for (let i = 0; i < pivotRow.length; i++) pivotRow[i] = (pivotRow[i] ?? 0) / factor;
  for (const [index, row] of rows.entries()) {
    const times = row[column] ?? 0;
    if (index === at || Math.abs(times) < 1e-9) continue;
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - times * (pivotRow[i] ?? 0);
  }
}
