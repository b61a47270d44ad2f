import { formatNumber } from '../../../data/numbers/format.ts';
import type { Dataset, Relation } from '../../../data/dataset.ts';
import type { DataWarningCheck } from '../../check.ts';

/** On a smaller base one case more or less moves a percentage by ten points and more. */
export const smallestBase = 10;

/** Percentages of a dataset whose base, by a declared relation, is under ten: one finding for each relation. */
export const checkSmallBases: DataWarningCheck = (dataset, { collector }) => {
  for (const relation of dataset.relations) {
    if (relation.kind !== 'percent' || relation.is.dataset !== dataset.name || relation.of.dataset !== dataset.name)
      continue;
    const found = smallBasesIn(dataset, relation);
    const [first, ...more] = found;
    if (!first) continue;
    const others =
      more.length === 0
        ? ''
        : `; ${more.length} more ${more.length === 1 ? 'row has' : 'rows have'} a base under ${smallestBase}`;
    const reason = `${first.name} is ${first.percent} of only ${first.base}${others}`;
    collector.warning('small-base', first.place, reason, hint);
  }
};

const hint =
  'Remove a percentage that is based on so few, or say in a waiver in the dataset’s .yml file why it is given.';

function smallBasesIn({ rows, columns }: Dataset, { is, of }: Extract<Relation, { kind: 'percent' }>) {
  const result = columns.find(({ name }) => name === is.column);
  const base = columns.find(({ name }) => name === of.column);
  if (!result || base?.type !== 'count') return [];
  return rows.flatMap((row) => {
    const cell = row.cells[result.index];
    const whole = row.cells[base.index];
    if (cell?.kind !== 'number' || whole?.kind !== 'number' || whole.value >= smallestBase) return [];
    const name = `${row.name}, ${result.name}`;
    return [{ name, percent: formatNumber(cell.value, result), base: whole.text, place: cell.place }];
  });
}
