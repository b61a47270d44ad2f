/**
 * Suppression of small counts (Ofqual's rounding policy: 1 to 4 as "fewer than 5"): the counts themselves, and the smallest
 * others needed so that no sum, total or percentage gives them back, in whichever dataset those stand.
 */
import type { Column, Dataset, Datasets, Hidden, Row } from './dataset.ts';
import { isDetermined } from './determined.ts';
import { hiddenKey } from './select.ts';

/** One cell of one dataset. */
interface CellRef {
  readonly id: string;
  readonly dataset: string;
  readonly key: string;
  readonly value: number;
}

/** Cells that together say one of them: a sum, a total row, a percentage. */
type Equation = readonly Term[];

/** A cell of an equation with its factor: 1 for a part, -1 for the result. */
type Term = CellRef & { readonly factor: number };

/** The datasets with their hidden cells filled in. */
export function suppressDatasets(datasets: Datasets): Datasets {
  const primary = primaryCells(datasets);
  if (primary.length === 0) return datasets;
  const equations = [...datasets.values()].flatMap((dataset) => equationsOf(dataset, datasets));
  const hidden = new Map<string, { ref: CellRef; as: Hidden }>(primary.map((ref) => [ref.id, { ref, as: 'small' }]));
  for (;;) {
    const given = determinedCell(hidden, equations);
    if (!given) break;
    const other = smallestOther(given, hidden, equations);
    if (!other) break;
    hidden.set(other.id, { ref: other, as: 'secondary' });
  }
  const result = new Map<string, Dataset>();
  for (const [name, dataset] of datasets) {
    const own = [...hidden.values()].filter(({ ref }) => ref.dataset === name).map(({ ref, as }) => [ref.key, as] as const);
    result.set(name, own.length === 0 ? dataset : { ...dataset, hidden: new Map(own) });
  }
  return result;
}

function refOf(dataset: Dataset, row: Row, column: Column): CellRef | undefined {
  const cell = row.cells[column.index];
  if (cell?.kind !== 'number') return undefined;
  const key = hiddenKey(dataset.rows.indexOf(row), column.index);
  return { id: `${dataset.name}/${key}`, dataset: dataset.name, key, value: cell.value };
}

function primaryCells(datasets: Datasets): CellRef[] {
  return [...datasets.values()].flatMap((dataset) => {
    const below = dataset.suppressBelow;
    if (below === undefined) return [];
    const counts = dataset.columns.filter((column) => column.type === 'count' && !dataset.key.includes(column.name));
    const refs = dataset.rows.flatMap((row) => counts.map((column) => refOf(dataset, row, column)));
    return refs.filter((ref): ref is CellRef => ref !== undefined && ref.value > 0 && ref.value < below);
  });
}

/** Every equation a dataset declares; those with a missing cell give nothing back. */
function equationsOf(dataset: Dataset, datasets: Datasets): Equation[] {
  return dataset.relations.flatMap((relation): Equation[] => {
    switch (relation.kind) {
      case 'sum':
        return equationsByRow(dataset, datasets, [...relation.parts, relation.is], [-1]);
      case 'percent':
        // A percentage is no linear equation, but it gives one of its cells back all the same: odd factors keep it apart.
        return equationsByRow(dataset, datasets, [...relation.parts, relation.of, relation.is], [-0.37, -1.7]);
      case 'total':
        return dataset.columns.flatMap((column) => complete(dataset.rows.map((row) => termOf(refOf(dataset, row, column), row.isTotal ? -1 : 1))));
      case 'sums-to':
        return dataset.columns
          .filter((column) => column.name === relation.column)
          .flatMap((column) => complete(dataset.rows.filter((row) => !row.isTotal).map((row) => termOf(refOf(dataset, row, column), 1))));
      case 'parts':
        return [];
    }
  });
}

function termOf(ref: CellRef | undefined, factor: number): Term | undefined {
  return ref && { ...ref, factor };
}

/** One equation for each row; `last` are the factors of the last references, the others have 1. */
function equationsByRow(dataset: Dataset, datasets: Datasets, references: readonly { dataset: string; column: string }[], last: readonly number[]): Equation[] {
  return dataset.rows.flatMap((row) =>
    complete(
      references.map((reference, index) => {
        const other = datasets.get(reference.dataset);
        const twin = other?.rows.find((one) => one.key.join('\u0000') === row.key.join('\u0000'));
        const column = other?.columns.find((one) => one.name === reference.column);
        const factor = last[index - references.length + last.length] ?? 1;
        return other && twin && column ? termOf(refOf(other, twin, column), factor) : undefined;
      }),
    ),
  );
}

function complete(terms: readonly (Term | undefined)[]): Equation[] {
  return terms.length > 1 && terms.every((term) => term !== undefined) ? [terms] : [];
}

/** A hidden cell that the shown ones give back. */
function determinedCell(hidden: ReadonlyMap<string, { ref: CellRef }>, equations: readonly Equation[]): CellRef | undefined {
  const ids = [...hidden.keys()];
  const system = equations.map((equation) => equation.filter((ref) => hidden.has(ref.id)).map((ref) => ({ unknown: ids.indexOf(ref.id), factor: ref.factor }))).filter((row) => row.length > 0);
  const at = isDetermined(system, ids.length).indexOf(true);
  return at < 0 ? undefined : hidden.get(ids[at] ?? '')?.ref;
}

/** The smallest shown cell, not zero, of the equations that the cell stands in. */
function smallestOther(given: CellRef, hidden: ReadonlyMap<string, unknown>, equations: readonly Equation[]): CellRef | undefined {
  const touching = equations.filter((equation) => equation.some((ref) => ref.id === given.id));
  // The equations with the fewest hidden cells give most away.
  const open = touching.toSorted((a, b) => hiddenCount(a, hidden) - hiddenCount(b, hidden));
  for (const equation of open) {
    const shown = equation.filter((ref) => !hidden.has(ref.id) && ref.value !== 0);
    const smallest = shown.toSorted((a, b) => a.value - b.value)[0];
    if (smallest) return smallest;
  }
  return undefined;
}

function hiddenCount(equation: Equation, hidden: ReadonlyMap<string, unknown>): number {
  return equation.filter((ref) => hidden.has(ref.id)).length;
}
