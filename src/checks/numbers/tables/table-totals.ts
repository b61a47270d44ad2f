import { exactSum } from '../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../../check.ts';
import { roundingOf, writtenLike } from '../amounts.ts';
import { notesOf, type TableNotes } from './table-notes.ts';
import { isPlainTotal, mayBeDifference, saysRounded } from './table-roles.ts';
import { judgeTotals, type JudgedTotal } from './table-sums.ts';
import type { Slack } from '../sum-row.ts';
import { checkTotalColumns, totalHint } from './total-columns.ts';
import { isNeverAdded, labelOf, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Rows and columns of typed tables that are called total, sum or overall, checked against what they are the sum of. */
export const checkTableTotals: PaperCheck = ({ paper }, { words, collector }) => {
  for (const table of typedTables(paper)) {
    const notes = notesOf(table, words);
    checkTotalRows(table, notes, collector);
    checkTotalColumns(table, { collector, slackOf: (heading) => slackOf(heading, table, notes) });
  }
};

const namedHint =
  'Correct the number that is wrong, or give the row a name that says what else it includes, for example "of which" or "Memorandum".';

type JudgedCell = JudgedTotal & { readonly column: number; readonly cell: TypedCell };

function checkTotalRows(table: TypedTable, notes: TableNotes, collector: Collector): void {
  const { head, rows } = table;
  const judged = head.flatMap((heading, column) =>
    isNeverAdded(heading.text) ? [] : judgeColumn(table, column, slackOf(heading.text, table, notes)),
  );
  for (const [at, cells] of Map.groupBy(judged, (cell) => cell.at)) {
    const label = labelOf(rows[at] ?? []);
    const broken = cells.filter(({ is }) => is === 'broken');
    // Where no column of several holds, the rows may be no parts of this total at all.
    const holdsNowhere = broken.length > 1 && broken.length === cells.length;
    for (const one of broken) {
      const heading = head[one.column]?.text ?? '';
      if (isOtherwiseSound(one, { heading, label, row: rows[at] ?? [], notes })) continue;
      const isSure = !holdsNowhere && (isPlainTotal(label) || one.isSimple);
      reportRow(one, { heading, label, isSure }, collector);
    }
  }
}

/** How far sums of a column may be off: more than usual where it is said that each amount is rounded. */
function slackOf(heading: string, { caption, head }: TypedTable, { isRounded }: TableNotes): Slack {
  const corner = head[0]?.text ?? '';
  return [heading, caption, corner].some(saysRounded) || isRounded
    ? (numbers) => Math.max(roundingOf(numbers), eachRounded(numbers))
    : roundingOf;
}

/**
 * Half a step for each number at most; where there are many, three standard deviations of the sum of as many rounding errors, each
 * of a variance of 1/12.
 */
function eachRounded(numbers: readonly WrittenNumber[]): number {
  const step = Math.max(...numbers.map((number) => number.step), sharedStep(numbers));
  return step * Math.min(numbers.length / 2, 3 * Math.sqrt(numbers.length / 12)) + 1e-6;
}

/** The largest of 10, 100, 1,000 … that all numbers are multiples of; 0 where there is none. */
function sharedStep(numbers: readonly WrittenNumber[]): number {
  return [1e6, 1e5, 1e4, 1e3, 100, 10].find((step) => numbers.every(({ value }) => value % step === 0)) ?? 0;
}

function judgeColumn({ rows }: TypedTable, column: number, slack: Slack): readonly JudgedCell[] {
  const sumRows = rows.map((row) => {
    const cell = row[column];
    const number = cell?.number?.unit === 'percent' ? undefined : cell?.number;
    return {
      label: labelOf(row),
      number,
      isWords: cell !== undefined && !cell.isBlank && cell.number === undefined,
      isGroup: !row.some((one) => one.number),
    };
  });
  return judgeTotals(sumRows, slack).flatMap((one) => {
    const cell = rows[one.at]?.[column];
    return cell ? [{ ...one, column, cell }] : [];
  });
}

type Around = {
  readonly heading: string;
  readonly label: string;
  readonly row: readonly TypedCell[];
  readonly notes: TableNotes;
};

/** A total that is no sum of its column and is right all the same. */
function isOtherwiseSound({ cell, column, parts }: JudgedCell, { heading, label, row, notes }: Around): boolean {
  const { number } = cell;
  if (!number) return true;
  const values = parts.map(({ value }) => value);
  const sum = exactSum(values);
  // "Overall" may name an average: a number that lies among the others.
  if (/\boverall\b/i.test(label) && number.value >= Math.min(...values) && number.value <= Math.max(...values))
    return true;
  if (notes.countsSeveralTimes && sum > number.value) return true;
  // The total of a column of variances without signs is the variance of the totals.
  if (mayBeDifference(heading) && isDifferenceIn(row, column, number)) return true;
  // "Total population" below rows that are a small part of it.
  const isFarOff = Math.abs(sum - number.value) > Math.abs(number.value) / 2;
  return isFarOff && number.unit !== 'money' && !isPlainTotal(label);
}

/** True where a number of a row is the difference of two others in it. */
function isDifferenceIn(row: readonly TypedCell[], column: number, { value }: WrittenNumber): boolean {
  const others = row.flatMap((cell, at) => (at !== column && cell.number ? [cell.number.value] : []));
  return others.some((one, at) =>
    others.slice(at + 1).some((other) => Math.abs(Math.abs(one - other) - Math.abs(value)) < 1e-6),
  );
}

type Reported = { readonly heading: string; readonly label: string; readonly isSure: boolean };

function reportRow({ cell, parts }: JudgedCell, { heading, label, isSure }: Reported, collector: Collector): void {
  if (!cell.number) return;
  const column = heading === '' ? 'the rows of this column' : `the rows of "${heading}"`;
  const sum = writtenLike(exactSum(parts.map(({ value }) => value)), cell.number);
  const reason = `${column} add up to ${sum}, but "${label}" says ${cell.text}`;
  if (isSure) collector.error('table-total', cell.place, reason, totalHint);
  else collector.warning('table-total', cell.place, reason, namedHint);
}
