/** Columns that are worked out from others in their row: variances, changes, what remains, closing balances, the year's sum. */
import { monthNames } from '../../calendar/plain-date.ts';
import { exactSum } from '../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../data/numbers/written-numbers.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../check.ts';
import { roundingOf, writtenLike } from './amounts.ts';
import { notesOf } from './tables/table-notes.ts';
import { mayBeDifference, rowRole, saysRounded } from './tables/table-roles.ts';
import { labelOf, typedTables, type TypedCell, type TypedTable } from './tables/typed-tables.ts';

/** Cells that most rows of their column contradict by the way in which they are worked out. */
export const checkTableDifferences: PaperCheck = ({ paper }, { words, collector }) => {
  for (const table of typedTables(paper)) {
    const isRounded = notesOf(table, words).isRounded;
    table.head.forEach(({ text }, column) => {
      const kinds = kindsOf(text);
      if (column > 1 && kinds.length > 0) checkColumn(table, { column, kinds, isRounded }, collector);
    });
  }
};

type Kind = 'difference' | 'sum' | 'rest';

function kindsOf(heading: string): readonly Kind[] {
  if (/%|\bper ?cent|\brate\b|\bper\b/i.test(heading)) return [];
  if (/^(?:full[\s-])?year$|^annual\b|^year to date$|^ytd$/i.test(heading.trim())) return ['sum'];
  if (/\b(?:closing|carried forward|c\/f)\b/i.test(heading)) return ['sum', 'rest'];
  if (balanceOfDay.test(heading)) return ['sum', 'rest', 'difference'];
  const isWorkedOut =
    /\b(?:remaining|left|unspent|to spend|increase|decrease)\b/i.test(heading) || mayBeDifference(heading);
  return isWorkedOut ? ['difference', 'rest'] : [];
}

/** "Forecast balance 31 March 2025", "31 December 2024 £m": what there was on the first day, and what came and went, makes it. */
const balanceOfDay = new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s(?:${monthNames.join('|')})\b`, 'i');

/** One way in which the number of a column may follow from others in its row; undefined where one of them is missing. */
type Reading = (row: readonly TypedCell[]) => readonly WrittenNumber[] | undefined;

interface Judged {
  readonly row: readonly TypedCell[];
  readonly cell: TypedCell;
  readonly number: WrittenNumber;
  readonly right: number;
  readonly holds: boolean;
}

type Wanted = { readonly column: number; readonly kinds: readonly Kind[]; readonly isRounded: boolean };

function checkColumn(table: TypedTable, { column, kinds, isRounded }: Wanted, collector: Collector): void {
  const heading = table.head[column]?.text ?? '';
  const corner = table.head[0]?.text ?? '';
  const isEachRounded = isRounded || [heading, corner, table.caption].some(saysRounded);
  const judged = readingsOf(column, kinds).map((reading) => judge(table, { column, reading, isEachRounded }));
  const best = judged.toSorted((a, b) => holding(b) - holding(a))[0];
  // Which columns are meant shows where they agree in most rows; then the others are wrong.
  if (best) reportSigns(best, heading, collector);
  if (!best || holding(best) < 2 || holding(best) < 2 * (best.length - holding(best))) return;
  for (const { row, cell, number, right } of best.filter(({ holds }) => !holds)) {
    const value = number.value < 0 ? -Math.abs(right) : Math.abs(right);
    const reason = `"${labelOf(row)}" has ${cell.text} as "${heading}", but the numbers of its row make ${writtenLike(value, number)}`;
    collector.error('table-total', cell.place, reason, 'Correct the number that is wrong: the other rows agree.');
  }
}

/** So many rows must agree on which way a sign goes. */
const fewestSigned = 3;

/** A difference with the sign of the other direction, where all other rows of the table agree on theirs. */
function reportSigns(judged: readonly Judged[], heading: string, collector: Collector): void {
  const signed = judged.filter(({ holds, number, right }) => holds && number.value !== 0 && right !== 0);
  const isForwards = ({ number, right }: Judged): boolean => number.value > 0 === right > 0;
  const [forwards, backwards] = [signed.filter(isForwards), signed.filter((one) => !isForwards(one))];
  const [odd, others] = forwards.length < backwards.length ? [forwards, backwards] : [backwards, forwards];
  const [one, ...more] = odd;
  if (!one || more.length > 0 || others.length < fewestSigned) return;
  if (!others.some(({ number }) => number.value < 0) || isIncome(labelOf(one.row))) return;
  // Rows of which some are income turn their signs round.
  if (others.some(({ row }) => isIncome(labelOf(row)))) return;
  const sign = one.number.value < 0 ? 'below' : 'above';
  const reason = `"${labelOf(one.row)}" has ${one.cell.text} as "${heading}", ${sign} nothing where the signs of the other rows put it on the other side`;
  collector.warning('table-total', one.cell.place, reason, 'Correct the sign, or say in a note what the signs mean.');
}

/** More income is good news, more spending is bad. */
function isIncome(label: string): boolean {
  return /\b(?:income|fees|charges|grants?|receipts|rents?|funding|financing|financed|contributions?|recharges|tax|rates|interest|sales|reserves?)\b/i.test(
    label,
  );
}

function holding(judged: readonly Judged[]): number {
  return judged.filter(({ holds }) => holds).length;
}

/** Wider tables have too many pairs of columns for one of them to agree by more than chance. */
const mostColumns = 12;

function readingsOf(column: number, kinds: readonly Kind[]): readonly Reading[] {
  const before = Array.from({ length: Math.min(column - 1, mostColumns) }, (_, at) => at + 1);
  const pairs = before.flatMap((from) => before.filter((to) => to !== from).map((to) => [from, to] as const));
  const numberAt = (row: readonly TypedCell[], at: number): WrittenNumber | undefined => row[at]?.number;
  const all = (row: readonly TypedCell[]): readonly WrittenNumber[] => before.flatMap((at) => numberAt(row, at) ?? []);
  return kinds.flatMap((kind): readonly Reading[] => {
    if (kind === 'difference')
      return pairs.map(([from, to]) => (row) => {
        const [one, other] = [numberAt(row, from), numberAt(row, to)];
        return one && other && [one, negative(other)];
      });
    if (before.length < 2) return [];
    return kind === 'sum' ? [all] : [(row) => all(row).map((number, at) => (at === 0 ? number : negative(number)))];
  });
}

function negative(number: WrittenNumber): WrittenNumber {
  return { ...number, value: -number.value };
}

type Judging = { readonly column: number; readonly reading: Reading; readonly isEachRounded: boolean };

function judge(table: TypedTable, { column, reading, isEachRounded }: Judging): readonly Judged[] {
  return table.rows.flatMap((row): readonly Judged[] => {
    const cell = row[column];
    const parts = reading(row);
    if (!cell?.number || !parts || parts.length < 2 || rowRole(labelOf(row)) !== 'item') return [];
    const { number } = cell;
    if (number.unit === 'percent' || parts.some(({ unit }) => unit !== number.unit)) return [];
    const right = exactSum(parts.map(({ value }) => value));
    const rounding = isEachRounded ? (1 + parts.length) * 0.5 * number.step + 1e-6 : 0;
    const slack = Math.max(rounding, roundingOf([...parts, number]));
    // Many tables give the amount alone and its direction in words.
    return [{ row, cell, number, right, holds: Math.abs(Math.abs(right) - Math.abs(number.value)) <= slack }];
  });
}
