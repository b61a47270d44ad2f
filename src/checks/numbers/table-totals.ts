import { exactSum } from '../../data/numbers.ts';
import type { WrittenNumber } from '../../data/written-numbers.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../check.ts';
import { roundingOf, writtenLike } from './amounts.ts';
import { isNeverAdded, isTotalLabel, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Rows and columns of typed tables that are called total, sum or overall, held against what they are the sum of. */
export const checkTableTotals: PaperCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) {
    checkTotalRows(table, collector);
    checkTotalColumns(table, collector);
  }
};

const hint = 'Correct the number that is wrong. Figures from a dataset add up by themselves: see <DataTable>.';

/** Label of a row: its first cell that says something. */
function labelOf(row: readonly TypedCell[]): string {
  return row.find((cell) => cell.text !== '' && cell.number === undefined)?.text ?? '';
}

function checkTotalRows({ head, rows }: TypedTable, collector: Collector): void {
  const totals = rows.flatMap((row, index) => (isTotalLabel(labelOf(row)) ? [index] : []));
  head.forEach((heading, column) => {
    if (isNeverAdded(heading.text)) return;
    const cells = rows.map((row) => row[column]);
    for (const at of totals) {
      const total = cells[at];
      if (total?.number === undefined || total.number.unit === 'percent') continue;
      const sums = candidates(cells, at, totals);
      if (sums.length === 0 || sums.some((sum) => isSum(total.number, sum))) continue;
      if (isAverage(labelOf(rows[at] ?? []), total.number, sums)) continue;
      reportRow({ total, heading, label: labelOf(rows[at] ?? []), parts: sums[0] ?? [] }, collector);
    }
  });
}

type Parts = readonly WrittenNumber[];

/**
 * What a total may be the sum of, likeliest first: the rows since the total before it, every row that is no total, the totals
 * before it, and where it is the first row the rows below it. None where a cell holds words, which hide a number.
 */
function candidates(
  cells: readonly (TypedCell | undefined)[],
  at: number,
  totals: readonly number[],
): readonly Parts[] {
  const before = totals.filter((index) => index < at);
  const all = cells.flatMap((_, index) => (totals.includes(index) ? [] : [index]));
  const lists = [
    all.filter((index) => index < at && index > (before.at(-1) ?? -1)),
    all.filter((index) => index < at),
    all,
    before,
    all.filter((index) => index > at && index < (totals.find((other) => other > at) ?? cells.length)),
  ];
  return lists.flatMap((list) => {
    const parts = numbersOf(list.map((index) => cells[index]));
    return parts && parts.length > 0 ? [parts] : [];
  });
}

/** The numbers of cells, blank ones left out; undefined where a cell holds words. */
function numbersOf(cells: readonly (TypedCell | undefined)[]): Parts | undefined {
  const written = cells.filter((cell) => cell !== undefined && !cell.isBlank);
  const numbers = written.flatMap((cell) => cell?.number ?? []);
  return numbers.length === written.length ? numbers : undefined;
}

function isSum(total: WrittenNumber | undefined, parts: Parts): boolean {
  if (total === undefined) return true;
  const sum = exactSum(parts.map(({ value }) => value));
  return Math.abs(sum - total.value) <= roundingOf([...parts, total]);
}

/** "Overall" may name an average: a number that lies among the others. */
function isAverage(label: string, { value }: WrittenNumber, [parts = []]: readonly Parts[]): boolean {
  const values = parts.map((part) => part.value);
  return /\boverall\b/i.test(label) && value >= Math.min(...values) && value <= Math.max(...values);
}

type RowTotal = { total: TypedCell; heading: TypedCell; label: string; parts: Parts };

function reportRow({ total, heading, label, parts }: RowTotal, collector: Collector): void {
  if (!total.number) return;
  const column = heading.text === '' ? 'the rows of this column' : `the rows of "${heading.text}"`;
  const sum = writtenLike(exactSum(parts.map(({ value }) => value)), total.number);
  collector.error('table-total', total.place, `${column} add up to ${sum}, but "${label}" says ${total.text}`, hint);
}

/**
 * A column called Total is the sum of the columns of numbers before it, or after it where it is the first. Where that holds in
 * no row of several the column may be the total of something else, so it is a warning.
 */
function checkTotalColumns({ head, rows }: TypedTable, collector: Collector): void {
  head.forEach((heading, column) => {
    if (!isTotalLabel(heading.text)) return;
    const known = rows.flatMap((row) => {
      const total = row[column];
      const parts = partsOfRow(row, head, column);
      return total?.number && total.number.unit !== 'percent' && parts ? [{ row, total, parts }] : [];
    });
    const broken = known.filter(({ total, parts }) => !isSum(total.number, parts));
    const isSure = broken.length < known.length || known.length === 1;
    for (const { row, total, parts } of isSure ? broken : broken.slice(0, 1)) {
      if (!total.number) continue;
      const sum = writtenLike(exactSum(parts.map(({ value }) => value)), total.number);
      const label = labelOf(row);
      const reason = `the numbers of ${label === '' ? 'this row' : `"${label}"`} add up to ${sum}, but "${heading.text}" says ${total.text}`;
      if (isSure) collector.error('table-total', total.place, reason, hint);
      else
        collector.warning(
          'table-total',
          total.place,
          reason,
          'Correct the numbers, or give the column a name that says what it is the total of.',
        );
    }
  });
}

function partsOfRow(row: readonly TypedCell[], head: readonly TypedCell[], column: number): Parts | undefined {
  const isPart = (index: number): boolean =>
    index > 0 && !isTotalLabel(head[index]?.text ?? '') && !isNeverAdded(head[index]?.text ?? '');
  const indexes = head.flatMap((_, index) => (isPart(index) ? [index] : []));
  const before = indexes.filter((index) => index < column);
  const total = row[column]?.number;
  const parts = numbersOf((before.length > 0 ? before : indexes).map((index) => row[index]));
  const alike = parts?.filter(({ unit }) => unit === total?.unit);
  return parts && alike?.length === parts.length && parts.length > 1 ? parts : undefined;
}
