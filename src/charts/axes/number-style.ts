/** How the numbers of a chart are written, and what its axis says of them. */
import { numbersOfType, type ColumnType } from '../../data/columns/registry.ts';
import { scalePower, unitDecimals } from '../../data/columns/scales.ts';
import type { Column } from '../../data/dataset.ts';
import { headOf, unitWords, type FigureWords } from '../../data/numbers/format.ts';
import { greatest, timesPowerOfTen } from '../../data/numbers/numbers.ts';
import type { NumberStyle } from '../spec.ts';

/** Numbers of columns that stand on one axis, and their values as the axis has them. */
export interface AxisNumbers {
  readonly style: NumberStyle;
  /** A value in units as it stands on the axis: in thousands where all columns are. */
  readonly onAxis: (value: number) => number;
}

/** The numbers of some columns on one axis, whose title says what they are given in; a pie has no axis to say it. */
export function axisNumbers(
  columns: readonly Column[],
  words: FigureWords,
  { hasAxis }: { readonly hasAxis: boolean } = { hasAxis: true },
): AxisNumbers {
  const [first] = columns;
  const isAlike = columns.every((column) => column.in === first?.in);
  const power = hasAxis && isAlike && first ? scalePower(first) : 0;
  const title = first && hasAxis && isAlike ? titleOf(columns, first, words) : '';
  const decimals = columns.map((column) => (power === 0 ? unitDecimals(column.decimals, column) : column.decimals));
  return {
    style: {
      unit: title === '' ? unitOf(first?.type) : 'number',
      decimals: greatest(decimals, 0),
      ...(title === '' ? {} : { title }),
    },
    onAxis: (value) => (power === 0 ? value : timesPowerOfTen(value, -power)),
  };
}

/** The head of one column; of several what they are given in. Nothing for plain units. */
function titleOf(columns: readonly Column[], first: Column, words: FigureWords): string {
  const unit = unitWords(first, words);
  if (unit === '') return '';
  return columns.every(({ name }) => name === first.name) ? headOf(first, words) : unit;
}

function unitOf(type: ColumnType | undefined): NumberStyle['unit'] {
  const kind = type === undefined ? undefined : numbersOfType(type)?.kind;
  return kind === 'money' || kind === 'percent' ? kind : 'number';
}
