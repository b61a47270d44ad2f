import { formatCell, figureWords } from '../../../data/numbers/format.ts';
import { printedDecimals } from '../../../data/columns/scales.ts';
import type { Column, Dataset, NumberCell } from '../../../data/dataset.ts';
import { timesPowerOfTen } from '../../../data/numbers/numbers.ts';
import type { DataWarningCheck } from '../../check.ts';

/**
 * Columns of percentages that are probably fractions of one: every value lies from -1 to 1, one is not whole, and none has a percent
 * sign. One finding for each column, at its first value that is not whole.
 */
export const checkFractions: DataWarningCheck = (dataset, { collector }) => {
  const words = figureWords(dataset);
  for (const column of dataset.columns) {
    if (column.type !== 'percent' || column.as === 'fraction') continue;
    const first = fractionIn(dataset, column);
    if (!first) continue;
    const fraction = {
      ...column,
      as: 'fraction',
      decimals: printedDecimals(first.decimals, { as: 'fraction' }),
    } as const;
    const meant = formatCell({ ...first, value: timesPowerOfTen(first.value, 2) }, fraction, words);
    const printed = formatCell(first, { ...column, decimals: first.decimals }, words);
    const reason = `${column.name}: ${first.text} is printed ${printed}; if it is a fraction of one, it should be ${meant}`;
    collector.warning('fraction-column', first.place, reason, hint);
  }
};

const hint =
  'If 0.45 means 45%, write { type: percent, as: fraction } in the dataset’s .yml file. If the figures are right as printed, add a waiver there.';

function fractionIn({ rows }: Dataset, { index }: Column): NumberCell | undefined {
  const cells = rows.flatMap(({ cells: all }) => {
    const cell = all[index];
    return cell?.kind === 'number' ? [cell] : [];
  });
  const areFractions = cells.every(({ value, text }) => Math.abs(value) <= 1 && !text.endsWith('%'));
  return areFractions ? cells.find(({ value }) => !Number.isInteger(value)) : undefined;
}
