/** Last rows that are a total without the word: "All wards", "District", "England". */
import { exactSum } from '../../../data/numbers/numbers.ts';
import type { WarningCheck } from '../../check.ts';
import { roundingOf, writtenLike } from '../amounts.ts';
import { rowRole, saysRounded } from './table-roles.ts';
import { isNeverAdded, labelOf, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** Columns in which such a row is not the sum of those above, though it is in another column. */
export const checkFootTotals: WarningCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) {
    const { foot, items } = partsOf(table);
    if (!foot || items.length < 2) continue;
    const judged = table.head.flatMap((heading, column) => judge(heading, { column, foot, items, table }));
    const wrong = judged.filter(({ holds }) => !holds);
    // One column may be the sum by chance, or count those who stand in several rows once.
    if (wrong.length * 2 > judged.length || judged.length - wrong.length < 2) continue;
    for (const { heading, cell, sum } of wrong) {
      const reason = `the rows of "${heading}" add up to ${sum}, but "${labelOf(foot)}" says ${cell.text}`;
      collector.warning('table-total', cell.place, reason, hint);
    }
  }
};

const hint = 'Correct the number that is wrong: in other columns the last row is the sum of those above.';

type Row = readonly TypedCell[];

/** The last row that is no part of the one before it, and the rows above it, where all of them are plain. */
function partsOf({ rows }: TypedTable): { readonly foot?: Row; readonly items: readonly Row[] } {
  const own = rows.filter((row) => !['part', 'aside'].includes(rowRole(labelOf(row))));
  const [foot, items] = [own.at(-1), own.slice(0, -1)];
  if (!foot || !isWhole(labelOf(foot)) || items.some((row) => rowRole(labelOf(row)) !== 'item')) return { items: [] };
  return { foot, items };
}

function isWhole(label: string): boolean {
  return /^(?:all\s\p{L}|(?:the\s)?(?:whole\s)?(?:[\p{L}’'-]+\s)?(?:district|county|borough|city|council|area|parish|region|service|department|directorate)$|both\s\p{L}|combined\b|everyone$|everything$)/iu.test(
    label,
  );
}

type Judging = {
  readonly column: number;
  readonly foot: Row;
  readonly items: readonly Row[];
  readonly table: TypedTable;
};
type Judged = { readonly heading: string; readonly cell: TypedCell; readonly sum: string; readonly holds: boolean };

function judge({ text }: TypedCell, { column, foot, items, table }: Judging): readonly Judged[] {
  const cell = foot[column];
  const total = cell?.number;
  if (!cell || !total || total.unit === 'percent') return [];
  if (isNeverAdded(text.replace(/\btargets?\b/i, ''))) return [];
  if (items.some((row) => !row[column]?.isBlank && row[column]?.number?.unit !== total.unit)) return [];
  const parts = items.flatMap((row) => row[column]?.number ?? []);
  if (parts.length < 2) return [];
  const sum = exactSum(parts.map(({ value }) => value));
  const isEachRounded = [text, table.caption, table.head[0]?.text ?? ''].some(saysRounded);
  const slack = Math.max(roundingOf([...parts, total]), isEachRounded ? (parts.length * total.step) / 2 + 1e-6 : 0);
  // A number among the others is an average or the most.
  const isAmong = total.value <= Math.max(...parts.map(({ value }) => value));
  return isAmong
    ? []
    : [{ heading: text, cell, sum: writtenLike(sum, total), holds: Math.abs(sum - total.value) <= slack }];
}
