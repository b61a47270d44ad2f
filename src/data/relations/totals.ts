/** Total rows and what they are the sum of. */
import { numbersOfType } from '../columns/registry.ts';
import type { Column, Dataset, Row } from '../dataset.ts';
import { keyTypes, oneForm } from '../reading/keys.ts';

/** The row that a total relation names; undefined where there is none. */
export function totalRowOf(dataset: Dataset, name: string): Row | undefined {
  return dataset.rows.find((row) => row.isTotal && row.name === name);
}

/**
 * The rows whose sum a total row is: all others but totals, and of these, the ones that share each word of its key that
 * other rows have too. So `2018 Total` is the sum of the rows of 2018, and `Total` that of all.
 */
export function rowsOfTotal(dataset: Dataset, total: Row): readonly Row[] {
  const others = dataset.rows.filter((row) => !row.isTotal);
  const types = keyTypes(dataset);
  return types.reduce<readonly Row[]>((rows, type, index) => {
    const word = oneForm(total.key[index] ?? '', type);
    const isSame = (row: Row): boolean => oneForm(row.key[index] ?? '', type) === word;
    return others.some(isSame) ? rows.filter(isSame) : rows;
  }, others);
}

/** Columns whose cells add up to a total row's: a percentage of a whole, or a rate, is not the sum of those of its parts. */
export function totalledColumns(dataset: Dataset): readonly Column[] {
  return dataset.columns.filter(
    ({ name, type }) => numbersOfType(type)?.isTotalled === true && !dataset.key.includes(name),
  );
}
