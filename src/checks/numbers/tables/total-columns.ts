/** Columns of typed tables that are called total, checked against the numbers of their rows. */
import { exactSum } from '../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import { writtenLike } from '../amounts.ts';
import { rowRole } from './table-roles.ts';
import type { Slack } from '../sum-row.ts';
import { isNeverAdded, isTotalLabel, labelOf, type TypedCell, type TypedTable } from './typed-tables.ts';

/** What to do about a total that is not the sum of its parts. */
export const totalHint =
  'Correct the number that is wrong. Figures from a dataset add up by themselves: see <DataTable>.';

interface Checking {
  readonly collector: Collector;
  /** How far the sums of a column may be off, by its heading. */
  readonly slackOf: (heading: string) => Slack;
}

type KnownRow = { readonly row: readonly TypedCell[]; readonly total: TypedCell; readonly number: WrittenNumber };
type JudgedRow = KnownRow & { readonly parts: readonly WrittenNumber[]; readonly holds: boolean };

/**
 * A column called Total is the sum of the columns of numbers before it, or after it where it is the first; or of some that stand side
 * by side, which shows where it holds for most rows. Where nothing holds in any row of several the column may be the total of
 * something else, so it is a warning.
 */
export function checkTotalColumns(table: TypedTable, { collector, slackOf }: Checking): void {
  table.head.forEach((heading, column) => {
    if (!isTotalLabel(heading.text) || /\b(?:running|cumulative)\b/i.test(heading.text)) return;
    const rows = knownRows(table, column);
    const slack = slackOf(heading.text);
    const all = partColumns(table, column);
    const meant = stretchesOf(all).find((columns) => holdsMostly(judgeRows(rows, columns, slack))) ?? all;
    const judged = judgeRows(rows, meant, slack);
    const broken = judged.filter(({ holds }) => !holds);
    const isSure = broken.length < judged.length || judged.length === 1;
    for (const one of isSure ? broken : broken.slice(0, 1)) report(one, { heading: heading.text, isSure }, collector);
  });
}

function knownRows({ rows }: TypedTable, column: number): readonly KnownRow[] {
  return rows.flatMap((row) => {
    const total = row[column];
    const isBeside = ['aside', 'part'].includes(rowRole(labelOf(row)));
    return total?.number && total.number.unit !== 'percent' && !isBeside ? [{ row, total, number: total.number }] : [];
  });
}

/** The columns that may be parts of a total: those before it, or where there are none those after it. */
function partColumns({ head }: TypedTable, column: number): readonly number[] {
  const parts = head.flatMap((heading, index) =>
    index > 0 && !isTotalLabel(heading.text) && !isNeverAdded(heading.text) ? [index] : [],
  );
  const before = parts.filter((index) => index < column);
  return before.length > 0 ? before : parts;
}

/** All columns, then those side by side, longer stretches first; a wide table has too many of them to be tried. */
function stretchesOf(columns: readonly number[]): readonly (readonly number[])[] {
  if (columns.length > widest) return [columns];
  return Array.from({ length: Math.max(0, columns.length - 1) }, (_, shorter) => columns.length - shorter).flatMap(
    (length) => Array.from({ length: columns.length - length + 1 }, (_, from) => columns.slice(from, from + length)),
  );
}

const widest = 30;

/** The rows whose numbers in some columns are known and of one unit. */
function judgeRows(rows: readonly KnownRow[], columns: readonly number[], slack: Slack): readonly JudgedRow[] {
  return rows.flatMap((one) => {
    const parts = partsOf(one, columns);
    return parts ? [{ ...one, parts, holds: isSum(one.number, parts, slack) }] : [];
  });
}

function holdsMostly(rows: readonly JudgedRow[]): boolean {
  return rows.filter(({ holds }) => holds).length * 2 > rows.length;
}

/** The numbers of a row in some columns, blank ones left out; undefined where a cell holds words or another unit. */
function partsOf({ row, number }: KnownRow, columns: readonly number[]): readonly WrittenNumber[] | undefined {
  const written = columns.flatMap((column) => (row[column] && !row[column].isBlank ? [row[column]] : []));
  const numbers = written.flatMap((cell) => cell.number ?? []);
  const isAlike = numbers.length === written.length && numbers.every(({ unit }) => unit === number.unit);
  return isAlike && numbers.length > 1 ? numbers : undefined;
}

function isSum(total: WrittenNumber, parts: readonly WrittenNumber[], slack: Slack): boolean {
  const sum = exactSum(parts.map(({ value }) => value));
  return Math.abs(sum - total.value) <= slack([...parts, total]);
}

type Reported = { readonly heading: string; readonly isSure: boolean };

function report({ row, total, number, parts }: JudgedRow, { heading, isSure }: Reported, collector: Collector): void {
  const sum = writtenLike(exactSum(parts.map(({ value }) => value)), number);
  const label = labelOf(row);
  const reason = `the numbers of ${label === '' ? 'this row' : `"${label}"`} add up to ${sum}, but "${heading}" says ${total.text}`;
  if (isSure) collector.error('table-total', total.place, reason, totalHint);
  else collector.warning('table-total', total.place, reason, otherHint);
}

const otherHint = 'Correct the numbers, or give the column a name that says what it adds up.';
