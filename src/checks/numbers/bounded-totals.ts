/** Totals over rows of which some give no amount ("tbc", "fewer than 5"): they cannot be added up, but lie between bounds. */
import { exactSum } from '../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../check.ts';
import { roundingOf, writtenLike } from './amounts.ts';
import { notesOf } from './tables/table-notes.ts';
import { isDeducted, rowRole } from './tables/table-roles.ts';
import { totalHint } from './tables/total-columns.ts';
import { isNeverAdded, labelOf, typedTables, type TypedCell, type TypedTable } from './tables/typed-tables.ts';

/** Totals that are less than the rows that are known, or more than all of them can be. */
export const checkBoundedTotals: PaperCheck = ({ paper }, context) => {
  for (const table of typedTables(paper)) {
    const at = table.rows.findIndex((row) => rowRole(labelOf(row)) === 'total');
    const above = table.rows.slice(0, at);
    const isPlain = above.every((row) => rowRole(labelOf(row)) === 'item' && !isDeducted(labelOf(row)));
    if (at < 1 || !isPlain || notesOf(table, context.words).countsSeveralTimes) continue;
    table.head.forEach((heading, column) => {
      const total = table.rows[at]?.[column];
      if (total?.number && !isNeverAdded(heading.text))
        checkColumn({ table, at, column, total, number: total.number }, context);
    });
  }
};

interface BoundedTotal {
  readonly table: TypedTable;
  readonly at: number;
  readonly column: number;
  readonly total: TypedCell;
  readonly number: WrittenNumber;
}

function checkColumn({ table, at, column, total, number }: BoundedTotal, { collector }: PaperCheckContext): void {
  const cells = table.rows.slice(0, at).flatMap((row) => row[column] ?? []);
  const open = cells.filter(({ bounds }) => bounds !== undefined);
  const known = cells.flatMap((cell) => cell.number ?? []);
  const isReadable = cells.every((cell) => cell.isBlank || cell.number !== undefined || cell.bounds !== undefined);
  // What comes off may be what is not known yet.
  if (open.length === 0 || known.length === 0 || !isReadable || known.some(({ value }) => value < 0)) return;
  if (number.unit === 'percent') return;
  const sum = exactSum(known.map(({ value }) => value));
  const least = exactSum([sum, ...open.map(({ bounds }) => bounds?.least ?? 0)]);
  const most = open.reduce((all, { bounds }) => all + (bounds?.most ?? 0), sum);
  const slack = roundingOf([...known, number]);
  const heading = table.head[column]?.text ?? '';
  const rows = heading === '' ? 'the rows of this column' : `the rows of "${heading}"`;
  const says = `but "${labelOf(table.rows[at] ?? [])}" says ${total.text}`;
  const place = total.place;
  if (number.value < least - slack)
    collector.error(
      'table-total',
      place,
      `${rows} add up to ${writtenLike(least, number)} at least, ${says}`,
      totalHint,
    );
  else if (number.value > most + slack)
    collector.error('table-total', place, `${rows} add up to ${writtenLike(most, number)} at most, ${says}`, totalHint);
  else if (number.value > least + slack && open.every(({ bounds }) => bounds?.isAwaited)) {
    const reason = `${rows} that are known add up to ${writtenLike(least, number)}, ${says} although a row is "${open[0]?.text ?? ''}"`;
    collector.warning('table-total', place, reason, 'Correct the total, or give the amount that is included so far.');
  }
}
