/**
 * Suppression of small counts (Ofqual's rounding policy: 1 to 4 as "fewer than 5"): the counts themselves, and the smallest
 * others needed so that no sum, total or percentage gives them back, in whichever dataset those stand. A hidden figure is
 * safe where, with everything that is printed, it could still be another: its feasibility interval holds more than one
 * value (Hundepool and others, "Statistical Disclosure Control", 2012).
 */
import type { Dataset, Datasets } from '../dataset.ts';
import { hidesSmallCounts } from '../columns/small-counts.ts';
import { canBeAnother, type HiddenCells } from './other-table.ts';
import { cellFinder, publishedRules, type CellFinder, type FigureCell, type PublishedRule } from './published-rules.ts';

/** The datasets with their hidden cells filled in. */
export function suppressDatasets(datasets: Datasets): Datasets {
  const cells = cellFinder();
  const small = [...datasets.values()].flatMap((dataset) => smallCounts(dataset, cells));
  if (small.length === 0) return datasets;
  const hidden = new HiddenSet(publishedRules(datasets, cells));
  for (const cell of small) hidden.hide(cell);
  // Cells that are hidden on the way join the end of the line.
  for (const cell of hidden.all) protect(cell, hidden);
  const found = Map.groupBy(hidden.all, (cell) => cell.dataset);
  return new Map(
    [...datasets].map(([name, dataset]) => {
      const own = found.get(name);
      return [
        name,
        own
          ? { ...dataset, hidden: new Map(own.map(({ key, isSmall }) => [key, isSmall ? 'small' : 'secondary'])) }
          : dataset,
      ];
    }),
  );
}

/** Only the cells that are hidden in any case: in a table of thousands of rows these are few. */
function smallCounts(dataset: Dataset, cells: CellFinder): FigureCell[] {
  const below = dataset.suppressBelow;
  if (below === undefined) return [];
  const counts = dataset.columns.filter((column) => hidesSmallCounts(column) && !dataset.key.includes(column.name));
  return dataset.rows.flatMap((row) =>
    counts.flatMap((column) => {
      const cell = row.cells[column.index];
      return cell?.kind === 'number' && cell.value > 0 && cell.value < below ? (cells(dataset, row, column) ?? []) : [];
    }),
  );
}

/** Hides the smallest others until this cell cannot be worked out, or nothing is left to hide. */
function protect(cell: FigureCell, hidden: HiddenSet): void {
  // A percentage gives nothing back but the counts behind it, and these are protected themselves.
  if (cell.column.type === 'percent') return;
  while (!canBeAnother(cell, hidden)) {
    const next = nextToHide(cell, hidden);
    if (!next) return;
    hidden.hide(next);
  }
}

/** The smallest shown figure, not zero, of the rule that leaves the least open among those that bear on the cell. */
function nextToHide(cell: FigureCell, hidden: HiddenSet): FigureCell | undefined {
  let tightest: { cell: FigureCell; open: number } | undefined;
  for (const rule of rulesAround(cell, hidden)) {
    // A rounded percentage leaves more open than a sum.
    const open = hidden.hiddenOf(rule).length + (rule.percentage ? 1 : 0);
    if (tightest && tightest.open <= open) continue;
    const next = smallestShown(rule, hidden);
    if (next) tightest = { cell: next, open };
  }
  return tightest?.cell;
}

/** The rules of the cell, then those of the hidden cells of these, and so on. */
function rulesAround(cell: FigureCell, hidden: HiddenSet): Set<PublishedRule> {
  const rules = new Set(hidden.rulesOf(cell));
  for (const rule of rules) {
    for (const other of hidden.hiddenOf(rule)) for (const further of hidden.rulesOf(other)) rules.add(further);
  }
  return rules;
}

function smallestShown(rule: PublishedRule, hidden: HiddenSet): FigureCell | undefined {
  if (rule.percentage && !hidden.all.has(rule.percentage)) return rule.percentage;
  let smallest: FigureCell | undefined;
  for (const cell of rule.cells) {
    if (hidden.all.has(cell) || cell.value === 0) continue;
    if (!smallest || Math.abs(cell.value) < Math.abs(smallest.value)) smallest = cell;
  }
  return smallest;
}

/** The cells hidden so far, with the rules they stand in. */
class HiddenSet implements HiddenCells {
  readonly all = new Set<FigureCell>();
  readonly #rules = new Map<FigureCell, PublishedRule[]>();
  readonly #hidden = new Map<PublishedRule, FigureCell[]>();

  constructor(rules: readonly PublishedRule[]) {
    for (const rule of rules) {
      this.#hidden.set(rule, []);
      for (const cell of rule.cells) {
        const known = this.#rules.get(cell);
        if (known) known.push(rule);
        else this.#rules.set(cell, [rule]);
      }
    }
  }

  hide(cell: FigureCell): void {
    if (this.all.has(cell)) return;
    this.all.add(cell);
    for (const rule of this.rulesOf(cell)) this.#hidden.get(rule)?.push(cell);
  }

  rulesOf(cell: FigureCell): readonly PublishedRule[] {
    return this.#rules.get(cell) ?? [];
  }

  hiddenOf(rule: PublishedRule): readonly FigureCell[] {
    return this.#hidden.get(rule) ?? [];
  }
}
