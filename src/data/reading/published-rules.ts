/** What readers know about published figures: which of them add up, make a percentage, or cannot be more than another. */
import { hidesSmallCounts } from '../columns/small-counts.ts';
import type { Column, ColumnReference, Dataset, Datasets, Row } from '../dataset.ts';
import { rowFinder } from './keys.ts';
import { exactSum, roundHalfUp } from '../numbers/numbers.ts';
import { hiddenKey } from '../select.ts';
import { rowsOfTotal, totalledColumns, totalRowOf } from '../relations/totals.ts';

/** A cell with a number, and what readers know of it where it is hidden. One object for each cell. */
export interface FigureCell {
  readonly dataset: string;
  /** Key of the cell in its dataset's `hidden`. */
  readonly key: string;
  readonly value: number;
  readonly column: Column;
  /** True for a count that is hidden because it is small. */
  readonly isSmall: boolean;
  /** Least and greatest value that the printed words leave open. */
  readonly least: number;
  readonly greatest: number;
}

/** Other values for some cells. */
export type Moves = ReadonlyMap<FigureCell, number>;

/** Something that holds between published cells. */
export interface PublishedRule {
  readonly cells: ReadonlySet<FigureCell>;
  /** The percentage of the rule, which gives least away where it is hidden. */
  readonly percentage?: FigureCell;
  /** True where the rule holds with these moves as it holds in the data. */
  holds(moves: Moves): boolean;
  /** The value with which this cell would make the rule hold, the moves given; undefined where no single one does. */
  solve(cell: FigureCell, moves: Moves): number | undefined;
}

/** Every rule that the datasets declare; where a cell is missing, there is none. */
export function publishedRules(datasets: Datasets, cells: CellFinder): PublishedRule[] {
  return [...datasets.values()].flatMap((dataset) =>
    dataset.relations.flatMap((relation): PublishedRule[] => {
      switch (relation.kind) {
        case 'sum':
          return byRow(dataset, datasets, { cells, references: [...relation.parts, relation.is] }).map((found) =>
            sumRule(found, -1),
          );
        case 'percent':
          return byRow(dataset, datasets, { cells, references: [...relation.parts, relation.of, relation.is] }).map(
            percentRule,
          );
        case 'parts':
          return byRow(dataset, datasets, { cells, references: [...relation.parts, relation.within] }).map(limitRule);
        case 'total':
          return totalRules(dataset, relation.row, cells);
        case 'sums-to': {
          const column = dataset.columns.filter(({ name }) => name === relation.column.column);
          const rows = dataset.rows.filter((row) => !row.isTotal);
          return column
            .flatMap((one) => complete(rows.map((row) => cells(dataset, row, one))))
            .map((found) => sumRule(found, 1));
        }
      }
    }),
  );
}

/** Gives the one object of a cell; undefined for a cell without a number. */
export type CellFinder = (dataset: Dataset, row: Row, column: Column) => FigureCell | undefined;

/** A finder that remembers the cells it gave. */
export function cellFinder(): CellFinder {
  const known = new Map<string, FigureCell>();
  return (dataset, row, column) => {
    const cell = row.cells[column.index];
    if (cell?.kind !== 'number') return undefined;
    const key = hiddenKey(row.index, column.index);
    const id = `${dataset.name}/${key}`;
    const figure = known.get(id) ?? {
      dataset: dataset.name,
      key,
      value: cell.value,
      column,
      ...knownOf(dataset, column, cell.value),
    };
    known.set(id, figure);
    return figure;
  };
}

/** A small count is from 1 to one less than the limit; another hidden one is not small, and zero is always shown. */
function knownOf(dataset: Dataset, column: Column, value: number): Pick<FigureCell, 'isSmall' | 'least' | 'greatest'> {
  const below = hidesSmallCounts(column) && !dataset.key.includes(column.name) ? dataset.suppressBelow : undefined;
  if (below !== undefined && value > 0 && value < below) return { isSmall: true, least: 1, greatest: below - 1 };
  if (hidesSmallCounts(column)) return { isSmall: false, least: below ?? 1, greatest: Infinity };
  return { isSmall: false, least: value < 0 ? -Infinity : 0, greatest: Infinity };
}

type Wanted = { cells: CellFinder; references: readonly ColumnReference[] };

/** The cells of these columns, row for row, where all are there. */
function byRow(dataset: Dataset, datasets: Datasets, { cells, references }: Wanted): FigureCell[][] {
  const found = references.flatMap((reference) => {
    const other = datasets.get(reference.dataset);
    const column = other?.columns.find(({ name }) => name === reference.column);
    return other && column ? [{ other, column, rowLike: rowFinder(dataset, other) }] : [];
  });
  if (found.length < references.length) return [];
  return dataset.rows.flatMap((row) =>
    complete(
      found.map(({ other, column, rowLike }) => {
        const twin = rowLike(row);
        return twin && cells(other, twin, column);
      }),
    ),
  );
}

function totalRules(dataset: Dataset, name: string, cells: CellFinder): PublishedRule[] {
  const total = totalRowOf(dataset, name);
  if (!total) return [];
  const rows = [...rowsOfTotal(dataset, total), total];
  return totalledColumns(dataset).flatMap((column) =>
    complete(rows.map((row) => cells(dataset, row, column))).map((found) => sumRule(found, -1)),
  );
}

function complete(cells: readonly (FigureCell | undefined)[]): FigureCell[][] {
  const all = cells.filter((cell) => cell !== undefined);
  return all.length > 0 && all.length === cells.length ? [all] : [];
}

function valueOf(cell: FigureCell, moves: Moves): number {
  return moves.get(cell) ?? cell.value;
}

/** Cells that add up; the last counts with the factor `last`: -1 where it is their sum. */
function sumRule(cells: readonly FigureCell[], last: 1 | -1): PublishedRule {
  const factors = new Map<FigureCell, number>();
  cells.forEach((cell, index) => factors.set(cell, (factors.get(cell) ?? 0) + (index === cells.length - 1 ? last : 1)));
  // Only what moved is added up: a column may have thousands of rows.
  const surplus = (moves: Moves): number =>
    exactSum([...moves].map(([cell, value]) => (factors.get(cell) ?? 0) * exactSum([value, -cell.value])));
  return {
    cells: new Set(factors.keys()),
    holds: (moves) => surplus(moves) === 0,
    solve: (cell, moves) => {
      const factor = factors.get(cell) ?? 0;
      return factor === 0 ? undefined : exactSum([valueOf(cell, moves), -surplus(moves) / factor]);
    },
  };
}

/** Parts, their whole and the percentage, which is rounded as it is printed. */
function percentRule(cells: readonly FigureCell[]): PublishedRule {
  const percentage = cells.at(-1);
  const whole = cells.at(-2);
  if (!percentage || !whole) throw new Error('A percentage has parts, a whole and itself.');
  const parts = cells.slice(0, -2);
  const said = (moves: Moves): number => {
    const base = valueOf(whole, moves);
    return base === 0
      ? 0
      : roundHalfUp((exactSum(parts.map((part) => valueOf(part, moves))) * 100) / base, percentage.column.decimals);
  };
  // Where the data is known not to agree, readers know by how much.
  const difference = exactSum([percentage.value, -said(new Map())]);
  return {
    cells: new Set(cells),
    percentage,
    holds: (moves) => exactSum([valueOf(percentage, moves), -said(moves)]) === difference,
    solve: (cell, moves) => {
      if (cell === percentage) return exactSum([said(moves), difference]);
      const share = (valueOf(percentage, moves) - difference) / 100;
      const sum = exactSum(parts.map((part) => valueOf(part, moves)));
      if (cell === whole) return share === 0 ? undefined : sum / share;
      return valueOf(cell, moves) + share * valueOf(whole, moves) - sum;
    },
  };
}

/** Parts that are no more than the last cell, where that is so in the data. */
function limitRule(cells: readonly FigureCell[]): PublishedRule {
  const limit = cells.at(-1);
  const parts = cells.slice(0, -1);
  const isWithin = (moves: Moves): boolean =>
    !limit || exactSum(parts.map((part) => valueOf(part, moves))) <= valueOf(limit, moves);
  const isTrue = isWithin(new Map());
  return { cells: new Set(cells), holds: (moves) => isWithin(moves) === isTrue, solve: () => undefined };
}
