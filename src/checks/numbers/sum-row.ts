/** A column of a typed table as its sums are looked for. */
import type { WrittenNumber } from '../../data/numbers/written-numbers.ts';

/** A row of a column. */
export interface SumRow {
  readonly label: string;
  /** Undefined where the cell is blank or holds words. */
  readonly number: WrittenNumber | undefined;
  /** True where the cell holds words, which may hide a number. */
  readonly isWords: boolean;
  /** True for a row without a number in any column: it heads the rows below it. */
  readonly isGroup: boolean;
}

/** How far the sum of numbers may be from their total. */
export type Slack = (numbers: readonly WrittenNumber[]) => number;
