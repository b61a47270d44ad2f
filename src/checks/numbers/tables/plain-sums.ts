/** Sums that need no order of rows: of all items, of all totals, of the rows below, of groups whose first row has their sum. */
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import { isPlainTotal, rowRole } from './table-roles.ts';
import type { Slack, SumRow } from '../sum-row.ts';

/** Longer columns are not searched for groups and stretches of rows, which takes their length squared. */
const longestSearched = 200;

/** The column's numbers by what their rows are. */
export class PlainSums {
  readonly #rows: readonly SumRow[];
  readonly #slack: Slack;
  readonly #totals: readonly number[];

  constructor(rows: readonly SumRow[], slack: Slack) {
    this.#rows = rows;
    this.#slack = slack;
    this.#totals = rows.flatMap(({ label }, at) => (rowRole(label) === 'total' ? [at] : []));
  }

  /** False where a cell that may count in a total holds words. */
  isKnown(total: number): boolean {
    const counted = this.#isFirst(total) ? this.#below(total) : this.#rows.slice(0, total);
    return !counted.some(({ isWords }) => isWords);
  }

  /** The numbers that a total at the head of a table stands over; undefined where it stands below others. */
  partsBelow(total: number): readonly WrittenNumber[] | undefined {
    return this.#isFirst(total) ? numbersOf(this.#below(total).filter(isItem)) : undefined;
  }

  /** True where a total is a sum of one of these kinds. */
  holds(total: number): boolean {
    const before = this.#rows.slice(0, total);
    const lists = [
      before.filter(isItem),
      before.filter((row) => isItem(row) || rowRole(row.label) === 'result'),
      this.#rows.filter(isItem),
      this.#totals.filter((at) => at < total).flatMap((at) => this.#rows[at] ?? []),
      this.#below(total).filter(isItem),
    ];
    return (
      lists.some((list) => this.#isSum(total, numbersOf(list))) ||
      this.#isSum(total, this.#groupHeads(before)) ||
      this.#isStretch(total)
    );
  }

  /** True where a plain total is the sum of all items and of one row that is called a total among them. */
  holdsWith(total: number, among: number): boolean {
    if (!isPlainTotal(this.#rows[total]?.label ?? '')) return false;
    const list = this.#rows.filter((row, at) => at < total && (at === among || isItem(row)));
    return this.#isSum(total, numbersOf(list));
  }

  #isFirst(total: number): boolean {
    return !this.#rows.slice(0, total).some(({ number }) => number !== undefined);
  }

  /** The rows from a total to the next one. */
  #below(total: number): readonly SumRow[] {
    return this.#rows.slice(
      total + 1,
      this.#totals.find((at) => at > total),
    );
  }

  #isSum(total: number, parts: readonly WrittenNumber[]): boolean {
    const number = this.#rows[total]?.number;
    if (!number || parts.length === 0) return false;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    return Math.abs(sum - number.value) <= this.#slack([...parts, number]);
  }

  /** Rows of which some have the sum of the two and more below them: the numbers of these, and of the rows of no group. */
  #groupHeads(rows: readonly SumRow[]): readonly WrittenNumber[] {
    const numbers = numbersOf(rows.filter(isItem));
    if (numbers.length > longestSearched) return [];
    const heads: WrittenNumber[] = [];
    for (let at = 0; at < numbers.length; at++) {
      const head = numbers[at];
      if (!head) continue;
      heads.push(head);
      at += this.#lengthOfGroup(head, numbers.slice(at + 1));
    }
    return heads;
  }

  #lengthOfGroup(head: WrittenNumber, below: readonly WrittenNumber[]): number {
    let sum = 0;
    for (const [at, { value }] of below.entries()) {
      sum += value;
      if (at > 0 && Math.abs(sum - head.value) <= this.#slack([head, ...below.slice(0, at + 1)])) return at + 1;
    }
    return 0;
  }

  /** True for one of several totals in a row, where it is the sum of a stretch of the rows above: "Total income", "Total costs". */
  #isStretch(total: number): boolean {
    const number = this.#rows[total]?.number;
    const isAmongTotals = this.#totals.includes(total - 1) || this.#totals.includes(total + 1);
    return number !== undefined && isAmongTotals && this.#isSum(total, this.nearestStretch(total));
  }

  /** Of the stretches of two and more items above a total the one whose sum comes nearest to it; none in a long column. */
  nearestStretch(total: number): readonly WrittenNumber[] {
    const items = numbersOf(this.#rows.slice(0, total).filter(isItem));
    const value = this.#rows[total]?.number?.value ?? 0;
    if (items.length > longestSearched) return [];
    let [best, off]: [readonly [number, number], number] = [[0, 0], Number.POSITIVE_INFINITY];
    for (const from of items.keys()) {
      let sum = items[from]?.value ?? 0;
      for (let to = from + 1; to < items.length; to++) {
        sum += items[to]?.value ?? 0;
        if (Math.abs(sum - value) < off) [best, off] = [[from, to + 1], Math.abs(sum - value)];
      }
    }
    return items.slice(...best);
  }
}

function isItem({ label }: SumRow): boolean {
  return rowRole(label) === 'item';
}

function numbersOf(rows: readonly SumRow[]): readonly WrittenNumber[] {
  return rows.flatMap(({ number }) => number ?? []);
}
