/** What is known of columns before they are given their widths. */
import type { TableFlow } from '../flow.ts';
import type { ColumnNeed } from './table-widths.ts';

/** What all cells of a column can use, in thousandths of the size. */
export interface PreparedColumn extends ColumnNeed {
  readonly align: TableFlow['columns'][number]['align'];
  /** Widest stretch from the decimal point on. */
  readonly after: number;
}

/** What the columns of a whole run can use, by each of its tables; a table that stands for itself is not there. */
export type TableRuns = ReadonlyMap<TableFlow, readonly PreparedColumn[]>;
