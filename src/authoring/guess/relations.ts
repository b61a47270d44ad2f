/**
 * Relations that hold in every row of a CSV and so are probably meant: sums, percentages, a total row. A relation that holds by
 * chance in every one of several rows is rare; the author is shown each and deletes what is not meant.
 */
import { holdsNumbers } from '../../data/columns/registry.ts';
import type { GuessedColumn } from './columns.ts';

/** A relation as it stands in a sidecar, and how many rows it was seen in. */
export interface GuessedRelation {
  /** YAML on one line. */
  readonly yaml: string;
  readonly rows: number;
}

/** Fewer rows than this prove nothing. */
const fewestRows = 3;
/** Sums of more parts than this are not looked for. */
const mostParts = 6;

/** The relations of a table, and the name of its total row where it has one. `key` are names of columns. */
export function guessRelations(columns: readonly GuessedColumn[], key: readonly string[]): readonly GuessedRelation[] {
  const total = totalRow(columns, key);
  const numeric = columns.filter(({ type, name }) => holdsNumbers(type) && !key.includes(name));
  const without = numeric.map((column) => ({ ...column, values: numbersOf(column, total?.row) }));
  const amounts = without.filter(({ type }) => type !== 'percent');
  const sums = amounts.flatMap((result) => sumOf(result, amounts) ?? []);
  const percents = without
    .filter(({ type }) => type === 'percent')
    .flatMap((result) => percentOf(result, amounts) ?? []);
  const totals = total ? [{ yaml: `{ total: row, row: ${JSON.stringify(total.name)} }`, rows: total.rows }] : [];
  return [...totals, ...sums, ...percents];
}

type Values = readonly (number | undefined)[];
type Numeric = GuessedColumn & { readonly values: Values };

function numbersOf({ cells }: GuessedColumn, without: number | undefined): Values {
  return cells.map((cell, index) => (index === without ? undefined : numberOf(cell)));
}

function numberOf(cell: string): number | undefined {
  const digits = cell.replaceAll(/[£,%\s]/g, '').replace('−', '-');
  return digits === '' || Number.isNaN(Number(digits)) ? undefined : Number(digits);
}

/** The run of columns whose sum a column is, in every row: those beside it first. */
function sumOf(result: Numeric, amounts: readonly Numeric[]): GuessedRelation | undefined {
  const others = amounts.filter((column) => column !== result && column.type === result.type);
  for (let length = Math.min(mostParts, others.length); length >= 2; length--) {
    for (let start = 0; start + length <= others.length; start++) {
      const parts = others.slice(start, start + length);
      const rows = rowsWhere(result.values, parts, (value, sum) => Math.abs(value - sum) < 1e-6);
      if (rows >= fewestRows)
        return { yaml: `{ sum: [${parts.map(nameOf).join(', ')}], is: ${nameOf(result)} }`, rows };
    }
  }
  return undefined;
}

/** The two columns whose share a percentage is, in every row, rounded half up to its own decimals. */
function percentOf(result: Numeric, amounts: readonly Numeric[]): GuessedRelation | undefined {
  const decimals = Math.max(0, ...result.cells.map((cell) => cell.replace('%', '').split('.')[1]?.length ?? 0));
  for (const whole of amounts) {
    for (const part of amounts) {
      if (part === whole) continue;
      const rows = rowsWhere(result.values, [part], (value, sum, row) => {
        const of = whole.values[row];
        return of !== undefined && of > 0 && Math.abs(value - rounded((sum / of) * 100, decimals)) < 1e-6;
      });
      if (rows >= fewestRows)
        return { yaml: `{ percent: [${nameOf(part)}], of: ${nameOf(whole)}, is: ${nameOf(result)} }`, rows };
    }
  }
  return undefined;
}

function rounded(value: number, decimals: number): number {
  return Math.floor(value * 10 ** decimals + 0.5) / 10 ** decimals;
}

/** How many rows hold; 0 where one does not. Rows that are all zero say nothing. */
function rowsWhere(
  values: Values,
  parts: readonly Numeric[],
  holds: (value: number, sum: number, row: number) => boolean,
): number {
  let rows = 0;
  for (const [row, value] of values.entries()) {
    const members = parts.map((part) => part.values[row]);
    if (value === undefined || members.some((member) => member === undefined)) continue;
    const sum = members.reduce<number>((all, member) => all + (member ?? 0), 0);
    if (!holds(value, sum, row)) return 0;
    if (value !== 0) rows += 1;
  }
  return rows;
}

/** A last row that is called total and is the sum of the others in every column of counts and money. */
function totalRow(
  columns: readonly GuessedColumn[],
  key: readonly string[],
): { row: number; name: string; rows: number } | undefined {
  const named = columns.filter(({ name }) => key.includes(name));
  const row = (columns[0]?.cells.length ?? 0) - 1;
  const name = named
    .map(({ cells }) => cells[row] ?? '')
    .filter((cell) => cell !== '')
    .join(' ');
  if (row < 2 || !/\b(?:total|all|sum|overall)\b/i.test(name)) return undefined;
  const amounts = columns.filter(({ type, name: own }) => (type === 'count' || type === 'money') && !key.includes(own));
  const holds = amounts.every(({ cells }) => {
    const numbers = cells.map(numberOf);
    const sum = numbers.slice(0, row).reduce<number>((all, value) => all + (value ?? 0), 0);
    return numbers[row] !== undefined && Math.abs(sum - numbers[row]) < 1e-6;
  });
  return amounts.length > 0 && holds ? { row, name, rows: row } : undefined;
}

/** A column's name within a YAML list. */
function nameOf({ name }: GuessedColumn): string {
  return /^[\p{L}][\p{L}\p{N} ]*$/u.test(name) ? name : JSON.stringify(name);
}
