/**
 * Whether a hidden figure could be another: a search for a second table that would be published exactly like the first.
 * A second table proves that the figure cannot be worked out; where none is found in time, it is taken for given away.
 */
import { scalePower } from '../columns/scales.ts';
import type { FigureCell, Moves, PublishedRule } from './published-rules.ts';

/** The rules with the cells of each that are hidden so far. */
export interface HiddenCells {
  rulesOf(cell: FigureCell): readonly PublishedRule[];
  hiddenOf(rule: PublishedRule): readonly FigureCell[];
}

/** How many cells may differ between the two tables: few first, because most figures are part of a short round. */
const depths = [2, 4, 8, 16];
/** Steps after which one search gives up. */
const mostSteps = 600;

/** True where a table with another value in this cell is published like the first. */
export function canBeAnother(cell: FigureCell, hidden: HiddenCells): boolean {
  return depths.some((depth) =>
    startValues(cell).some((value) =>
      isCompleted(new Map([[cell, value]]), { hidden, steps: { left: mostSteps } }, depth),
    ),
  );
}

interface Search {
  readonly hidden: HiddenCells;
  readonly steps: { left: number };
}

/** Moves further hidden cells until every rule holds again. */
function isCompleted(moves: Map<FigureCell, number>, search: Search, depth: number): boolean {
  const broken = narrowest(moves, search.hidden);
  if (!broken) return true;
  if (moves.size >= depth) return false;
  for (const cell of search.hidden.hiddenOf(broken)) {
    if (moves.has(cell)) continue;
    for (const value of valuesFor(cell, broken, moves)) {
      search.steps.left -= 1;
      if (search.steps.left < 0) return false;
      moves.set(cell, value);
      if (isCompleted(moves, search, depth)) return true;
      moves.delete(cell);
    }
  }
  return false;
}

/** The rule that the moves break and that leaves the least choice; undefined where all hold. */
function narrowest(moves: Moves, hidden: HiddenCells): PublishedRule | undefined {
  let least: { rule: PublishedRule; choice: number } | undefined;
  for (const rule of new Set([...moves.keys()].flatMap((cell) => hidden.rulesOf(cell)))) {
    if (rule.holds(moves)) continue;
    const choice = hidden.hiddenOf(rule).length - [...moves.keys()].filter((cell) => rule.cells.has(cell)).length;
    if (!least || choice < least.choice) least = { rule, choice };
  }
  return least?.rule;
}

function startValues(cell: FigureCell): number[] {
  const most = cell.isSmall ? cell.greatest - cell.least : 4;
  return steps(most)
    .map((step) => stepped(cell, cell.value, step))
    .filter((value) => isOpen(cell, value));
}

/** First the value that makes the rule hold at once, then small steps, which leave the rest to other cells. */
function valuesFor(cell: FigureCell, rule: PublishedRule, moves: Moves): number[] {
  const solved = rule.solve(cell, moves);
  const wanted = solved === undefined ? [] : [0, 1, -1].map((step) => stepped(cell, solved, step));
  const values = [...wanted, ...steps(2).map((step) => stepped(cell, cell.value, step))];
  return [...new Set(values)].filter((value) => isOpen(cell, value));
}

/** 1, -1, 2, -2, … */
function steps(most: number): number[] {
  return Array.from({ length: most * 2 }, (_, index) => (index % 2 === 0 ? index / 2 + 1 : -(index + 1) / 2));
}

/** A value of the column's own decimals, some of their smallest steps away. */
function stepped(cell: FigureCell, value: number, step: number): number {
  const factor = 10 ** (cell.column.decimals - scalePower(cell.column));
  return (Math.round(value * factor) + step) / factor;
}

function isOpen(cell: FigureCell, value: number): boolean {
  return value !== cell.value && value >= cell.least && value <= cell.greatest;
}
