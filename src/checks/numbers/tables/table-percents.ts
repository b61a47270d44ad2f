import { exactSum } from '../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../../check.ts';
import { decimalsWritten, isShareOf, plainNumber, writtenLike } from '../amounts.ts';
import { checkRatioColumn } from './ratio-columns.ts';
import { isNeverAdded, isTotalLabel, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Columns of percentages in typed tables: checked against the counts beside them, and against 100. */
export const checkTablePercents: PaperCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) {
    table.head.forEach((_, column) => {
      if (!isPercentColumn(table, column)) return;
      // A percentage that its counts contradict spoils the sum too, and is said once.
      if (!checkRatioColumn(table, column, collector) && !checkAgainstCounts(table, column, collector))
        checkSumOfShares(table, column, collector);
    });
  }
};

/** A percentage, written with its sign or under a heading that says so. */
function percentAt(table: TypedTable, row: readonly TypedCell[], column: number): WrittenNumber | undefined {
  const number = row[column]?.number;
  if (number?.unit === 'percent') return number;
  const isHeaded = /^%|%$|\(%\)|\bper ?cent(?:age)?\b/i.test(table.head[column]?.text ?? '');
  return isHeaded && number?.unit === undefined ? number && { ...number, unit: 'percent' } : undefined;
}

function isPercentColumn(table: TypedTable, column: number): boolean {
  return table.rows.some((row) => percentAt(table, row, column) !== undefined);
}

interface Shared {
  readonly cell: TypedCell;
  readonly percent: WrittenNumber;
  readonly part: number;
  readonly whole: number;
  readonly label: string;
}

/**
 * The counts of one column as shares of their total, or of another column in the same row. Which is meant shows where it
 * holds for at least half of the rows; then the others are wrong.
 */
function checkAgainstCounts(table: TypedTable, column: number, collector: Collector): boolean {
  const readings = [...sharesOfTotal(table, column), ...sharesOfColumn(table, column)];
  const holding = readings
    .map((reading) => ({ reading, holds: reading.filter(isRight).length }))
    .filter(({ reading, holds }) => holds > 0 && holds * 2 >= reading.length)
    .toSorted((a, b) => b.holds - a.holds)[0];
  const wrong = holding?.reading.filter((one) => !isRight(one)) ?? [];
  for (const { cell, percent, part, whole, label } of wrong) {
    const share = writtenLike((part * 100) / whole, percent, decimalsWritten(percent));
    const reason = `${label === '' ? 'the percentage' : `"${label}"`} says ${cell.text}, but ${plainNumber(part)} of ${plainNumber(whole)} is ${share}`;
    collector.error('percent-of-count', cell.place, reason, 'Correct the percentage or the counts.');
  }
  return wrong.length > 0;
}

function isRight({ percent, part, whole }: Shared): boolean {
  return isShareOf(percent, part, whole);
}

function countColumns(table: TypedTable): readonly number[] {
  return table.head.flatMap((heading, column) => {
    const isCount = table.rows.some(
      (row) => row[column]?.number !== undefined && row[column].number.unit === undefined,
    );
    return isCount && !isNeverAdded(heading.text) ? [column] : [];
  });
}

function sharesOfTotal(table: TypedTable, percents: number): readonly (readonly Shared[])[] {
  return countColumns(table).map((counts) => {
    const rows = table.rows.filter((row) => !isTotalLabel(row[0]?.text ?? ''));
    const said = table.rows.findLast((row) => isTotalLabel(row[0]?.text ?? ''))?.[counts]?.number?.value;
    const whole = said ?? exactSum(rows.flatMap((row) => row[counts]?.number?.value ?? []));
    return sharesIn(table, percents, (row) => ({ part: row[counts]?.number?.value, whole }));
  });
}

function sharesOfColumn(table: TypedTable, percents: number): readonly (readonly Shared[])[] {
  const columns = countColumns(table);
  return columns.flatMap((parts) =>
    columns
      .filter((wholes) => wholes !== parts)
      .map((wholes) =>
        sharesIn(table, percents, (row) => ({ part: row[parts]?.number?.value, whole: row[wholes]?.number?.value })),
      ),
  );
}

type Fraction = { readonly part: number | undefined; readonly whole: number | undefined };

function sharesIn(
  table: TypedTable,
  percents: number,
  fractionOf: (row: readonly TypedCell[]) => Fraction,
): readonly Shared[] {
  return table.rows.flatMap((row) => {
    const percent = percentAt(table, row, percents);
    const cell = row[percents];
    const { part, whole } = fractionOf(row);
    if (!percent || !cell || part === undefined || whole === undefined || whole <= 0 || part > whole) return [];
    return [{ cell, percent, part, whole, label: row[0]?.text ?? '' }];
  });
}

/** Shares of one whole reach 100, each rounded by no more than half a step. */
function checkSumOfShares(table: TypedTable, column: number, collector: Collector): void {
  const rows = table.rows.filter((row) => !isTotalLabel(row[0]?.text ?? ''));
  const shares = rows.flatMap((row) => percentAt(table, row, column) ?? []);
  if (shares.length < 3 || rows.some((row) => row[column]?.number === undefined)) return;
  const sum = exactSum(shares.map(({ value }) => value));
  const rounding = shares.reduce((most, { step }) => most + step / 2, 0) + 1e-6;
  const total = table.rows.find((row) => isTotalLabel(row[0]?.text ?? ''));
  const saysAll = total !== undefined && percentAt(table, total, column)?.value === 100;
  const off = Math.abs(sum - 100);
  if (off <= rounding || off > (saysAll ? 100 : sharesMayMiss)) return;
  const place = rows.at(-1)?.[column]?.place ?? table.place;
  const heading = table.head[column]?.text ?? '';
  const reason = `the percentages${heading === '' ? '' : ` of "${heading}"`} add up to ${sum}%, not to 100%`;
  collector.warning('shares-sum', place, reason, shareHint);
}

/** Percentages that come further from 100 than this are not taken for the parts of one whole. */
export const sharesMayMiss = 10;

/** What to do about shares that do not reach 100. */
export const shareHint =
  'Correct the percentage that is wrong, add the missing part (for example "no answer"), or say why in a waiver.';
