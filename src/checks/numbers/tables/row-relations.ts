/** Rows that treasury and council tax statements work out from two other rows: under-borrowing, the tax requirement. */
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../../check.ts';
import { roundingOf, writtenLike } from '../amounts.ts';
import { saysRounded } from './table-roles.ts';
import { labelOf, typedTables, type TypedCell, type TypedTable } from './typed-tables.ts';

/** How the number of one row follows from those of two others in its column. */
interface RowRelation {
  readonly result: RegExp;
  readonly first: RegExp;
  readonly second: RegExp;
  of(first: WrittenNumber, second: WrittenNumber): { readonly value: number; readonly slack: number };
}

type Of = RowRelation['of'];

const difference: Of = (first, second) => ({
  value: first.value - second.value,
  slack: roundingOf([first, second]),
});

/** Each factor may have been rounded. */
const product: Of = (first, second) => ({
  value: first.value * second.value,
  slack: (Math.abs(first.value) * second.step + Math.abs(second.value) * first.step) / 2 + 1,
});

const relations: readonly RowRelation[] = [
  // CIPFA’s Prudential Code: under-borrowing is the capital financing requirement without gross debt.
  {
    result: /\b(?:under|over)\)?(?:[\s-]?\/?\s?\(?(?:under|over)\)?)?[\s-]?borrow/i,
    first: /^(?:total\s)?(?:closing\s)?(?:capital financing requirement|CFR)\b/i,
    second: /^(?:total\s)?(?:gross|external|actual|estimated)?\s?(?:debt|borrowing|loans)\b/i,
    of: difference,
  },
  // Local Government Finance Act 1992, section 31B: the basic amount is the requirement divided by the tax base.
  {
    result: /\bcouncil tax requirement\b|\bprecept\b|\bdemand on the collection fund\b/i,
    first: /\btax ?base\b|\bband d equivalents?\b/i,
    second: /\bband d\b(?!.*equivalent)(?:.*\b(?:council tax|charge|tax|amount|precept|£)|$)/i,
    of: product,
  },
];

/** Numbers of a worked-out row that its other columns show to be wrong. */
export const checkRowRelations: PaperCheck = ({ paper }, { collector }) => {
  for (const table of typedTables(paper)) for (const relation of relations) checkRelation(table, relation, collector);
};

type Row = readonly TypedCell[];

/** The only row with such a label; of none and of several it is not known which is meant. */
function rowOf({ rows }: TypedTable, label: RegExp, others: readonly (Row | undefined)[] = []): Row | undefined {
  const found = rows.filter((row) => !others.includes(row) && label.test(labelOf(row)));
  return found.length === 1 ? found[0] : undefined;
}

function checkRelation(table: TypedTable, relation: RowRelation, collector: Collector): void {
  const result = rowOf(table, relation.result);
  const first = result && rowOf(table, relation.first, [result]);
  const second = first && rowOf(table, relation.second, [result, first]);
  if (!result || !first || !second) return;
  const isRounded = saysRounded([table.caption, ...table.head.map(({ text }) => text)].join(' '));
  const judged = table.head.flatMap((heading, column) => {
    const cell = result[column];
    const [one, other] = [first[column]?.number, second[column]?.number];
    if (!cell?.number || !one || !other || /%|\bchange\b|\bincrease\b/i.test(heading.text)) return [];
    const { value, slack } = relation.of(one, other);
    const rounding = Math.max(slack, isRounded ? 1.5 * cell.number.step : cell.number.step / 2);
    const holds = Math.abs(Math.abs(value) - Math.abs(cell.number.value)) <= rounding;
    return [{ heading: heading.text, cell, number: cell.number, value, holds }];
  });
  const wrong = judged.filter(({ holds }) => !holds);
  if (wrong.length * 2 > judged.length) return;
  for (const { heading, cell, number, value } of wrong) {
    const right = writtenLike(number.value < 0 ? -Math.abs(value) : Math.abs(value), number);
    const reason = `"${labelOf(result)}" has ${cell.text} in "${heading}", but "${labelOf(first)}" and "${labelOf(second)}" make ${right}`;
    const hint = 'Correct the number that is wrong: the other columns agree.';
    collector.error('table-total', cell.place, reason, hint);
  }
}
