import type { ColumnSettings } from './column-type.ts';
import { numbersOfType, type ColumnType } from './registry.ts';

/** True for a column whose small counts may be of people: not for one in thousands or millions. */
export function hidesSmallCounts(column: { readonly type: ColumnType } & ColumnSettings): boolean {
  return numbersOfType(column.type)?.isCount === true && column.in === undefined;
}
