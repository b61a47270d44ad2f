/** Figures made from figures: calculations, changes, shares and ranges. Hidden and missing cells are never used. */
import { holdsNumbers, numbersOfType, numberTypeNames } from '../columns/registry.ts';
import type { NumberKind } from '../columns/column-type.ts';
import { unitDecimals } from '../columns/scales.ts';
import type { Column, Datasets } from '../dataset.ts';
import { formatNumber, settingsOf, type NumberFormat } from '../numbers/format.ts';
import { exactSum } from '../numbers/numbers.ts';
import { hiddenAt, isProblem, selectCells, type Problem, type Selection } from '../select.ts';

/** A calculation over every row that a path selects. */
export type Calc = 'sum' | 'mean' | 'median' | 'min' | 'max' | 'count';

/** A figure and how its kind is printed. */
export interface Figure extends NumberFormat {
  readonly value: number;
  /** Datasets it comes from. */
  readonly datasets: readonly string[];
}

/**
 * Numbers of a selection, or what stands in the way. A row that is named must have a value; of several rows those without
 * one are left out, since a missing value is not zero.
 */
function numbersOf(selection: Selection, path: string): readonly number[] | Problem {
  const { dataset, column, rows } = selection;
  if (!holdsNumbers(column.type)) {
    return {
      rule: 'unknown-data',
      reason: `"${column.name}" contains no numbers`,
      hint: `Choose a column of type ${numberTypeNames}.`,
    };
  }
  const numbers: number[] = [];
  for (const row of rows) {
    const cell = row.cells[column.index];
    const name = `${row.name}, ${column.name}`;
    if (hiddenAt(dataset, row, column)) {
      return {
        rule: 'suppressed',
        reason: `"${path}" uses a figure that is suppressed because it is small (${name})`,
        hint: 'Describe it without giving the number, or choose another figure.',
      };
    }
    if (cell?.kind === 'number') numbers.push(cell.value);
    else if (selection.isExact) return missingValue(name, selection);
  }
  return numbers.length > 0 ? numbers : missingValue(path, selection);
}

function missingValue(name: string, { dataset }: Selection): Problem {
  return {
    rule: 'missing-value',
    reason: `there is no value for ${name}: ${dataset.missing.meaning}`,
    hint: 'A missing value is not zero: choose other rows, or say that it is missing.',
  };
}

/** The figure of a path: one cell, or a calculation over the rows of a prefix. */
export function figureOf(datasets: Datasets, path: string, calc?: Calc): Figure | Problem {
  const selection = selectCells(datasets, path);
  if (isProblem(selection)) return selection;
  const { column, dataset, rows } = selection;
  const from = { datasets: [dataset.name] };
  if (calc === 'count') return countOf(selection, from);
  const numbers = numbersOf(selection, path);
  if (isProblem(numbers)) return numbers;
  const format = { ...settingsOf(column), type: column.type, decimals: column.decimals };
  if (calc === undefined) {
    const [only] = numbers;
    if (only !== undefined && rows.length === 1) return { value: only, ...format, ...from };
    const hint =
      'Name one row in full; <Value> and <KeyFigure> also take calc="sum" (or mean, median, min, max, count).';
    return { rule: 'unknown-data', reason: `"${path}" means ${rows.length} rows, not one figure`, hint };
  }
  if (calc === 'sum' && numbersOfType(column.type)?.isAdded !== true) {
    return {
      rule: 'block-settings',
      reason: `"${column.name}" is a rate, and rates cannot be added up`,
      hint: 'Add up the counts or amounts behind it, and divide them.',
    };
  }
  return { value: calculate(calc, numbers), ...format, decimals: decimalsFor(calc, column), ...from };
}

function countOf(selection: Selection, from: { datasets: readonly string[] }): Figure {
  const { rows, column } = selection;
  const counted = rows.filter((row) => row.cells[column.index]?.kind !== 'missing');
  return { value: counted.length, type: 'count', decimals: 0, ...from };
}

function calculate(calc: Exclude<Calc, 'count'>, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  switch (calc) {
    case 'sum':
      return exactSum(numbers);
    case 'mean':
      return exactSum(numbers) / numbers.length;
    case 'median': {
      const middle = Math.floor(sorted.length / 2);
      const upper = sorted[middle] ?? 0;
      return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
    }
    case 'min':
      return sorted[0] ?? 0;
    case 'max':
      return sorted.at(-1) ?? 0;
  }
}

/** Means and medians have one decimal; means of money are money, in pounds where the data is; those of thousands as the data. */
function decimalsFor(calc: Calc, column: Column): number {
  const isAverage = calc === 'mean' || calc === 'median';
  if (!isAverage || column.in !== undefined) return column.decimals;
  return column.type === 'money' ? column.decimals : Math.max(1, column.type === 'rate' ? column.decimals : 1);
}

/** Least and greatest value of the rows a path selects. */
export interface FigureRange extends NumberFormat {
  readonly least: number;
  readonly greatest: number;
  readonly dataset: string;
}

/** The range of a path. */
export function rangeOf(datasets: Datasets, path: string): FigureRange | Problem {
  const numbers = valuesOf(datasets, path);
  if (isProblem(numbers)) return numbers;
  const { values, column, dataset } = numbers;
  return {
    least: calculate('min', values),
    greatest: calculate('max', values),
    ...settingsOf(column),
    type: column.type,
    decimals: column.decimals,
    dataset,
  };
}

/** All values of a path, in the data's order. */
export function valuesOf(
  datasets: Datasets,
  path: string,
): { readonly values: readonly number[]; readonly column: Column; readonly dataset: string } | Problem {
  const selection = selectCells(datasets, path);
  if (isProblem(selection)) return selection;
  const values = numbersOf(selection, path);
  if (isProblem(values)) return values;
  return { values, column: selection.column, dataset: selection.dataset.name };
}

/** A change from one figure to another. */
export interface ChangeFigure extends NumberFormat {
  readonly value: number;
  readonly kind: 'percent' | 'points' | 'number';
  readonly datasets: readonly string[];
}

/** Smallest base of a percentage change: on fewer, one case more or less moves it by ten points and more. */
const smallestBase = 10;

/** The change between two paths as a percentage, in percentage points, or as a number. */
export function changeOf(
  datasets: Datasets,
  paths: { from: string; to: string },
  as: { kind: ChangeFigure['kind']; allowsSmallBase: boolean },
): ChangeFigure | Problem {
  const from = figureOf(datasets, paths.from);
  if (isProblem(from)) return from;
  const to = figureOf(datasets, paths.to);
  if (isProblem(to)) return to;
  const unlike = kindProblem(from, to, paths.from) ?? pointsProblem(as.kind, to);
  if (unlike) return unlike;
  const shared = { type: to.type, datasets: [...from.datasets, ...to.datasets] };
  const difference = exactSum([to.value, -from.value]);
  if (as.kind !== 'percent') return { ...shared, ...commonFormat(from, to), value: difference, kind: as.kind };
  if (from.value < 0) {
    return {
      rule: 'small-base',
      reason: `a change from ${formatNumber(from.value, from)} cannot be given as a percentage: the base is below zero`,
      hint: 'Write as="number".',
    };
  }
  if (from.value === 0) {
    return {
      rule: 'small-base',
      reason: 'a change from 0 cannot be given as a percentage',
      hint: 'Write as="number".',
    };
  }
  if (from.value < smallestBase && !as.allowsSmallBase) {
    return {
      rule: 'small-base',
      reason: `a percentage of ${from.value} misleads: the base is under ${smallestBase}`,
      hint: 'Write as="number", or smallBase="yes" if you want the percentage.',
    };
  }
  return { ...shared, value: (difference / from.value) * 100, kind: 'percent', decimals: 1 };
}

/** How a difference of two figures is written: in thousands or millions where both are, else in units. */
function commonFormat(from: Figure, to: Figure): Omit<NumberFormat, 'type'> {
  if (from.in === to.in) return { ...settingsOf(to), decimals: Math.max(from.decimals, to.decimals) };
  return {
    ...settingsOf(to),
    in: undefined,
    decimals: Math.max(...[from, to].map((one) => unitDecimals(one.decimals, one))),
  };
}

/** Kinds of figures that can be compared: counts and plain numbers are one. */
function kindOf({ type }: Figure): NumberKind {
  return numbersOfType(type)?.kind ?? 'number';
}

const kindWords = { money: 'an amount of money', percent: 'a percentage', number: 'a number' };

function kindInWords(figure: Figure): string {
  const kind = kindOf(figure);
  return kind === 'rate' ? `a rate (${figure.unit ?? ''})` : kindWords[kind];
}

function kindProblem(one: Figure, other: Figure, path: string): Problem | undefined {
  if (kindOf(one) === kindOf(other) && one.unit === other.unit) return undefined;
  const reason = `this is ${kindInWords(other)}, but ${path} is ${kindInWords(one)}`;
  return { rule: 'unknown-data', reason, hint: 'Choose two figures of the same kind.' };
}

function pointsProblem(kind: ChangeFigure['kind'], figure: Figure): Problem | undefined {
  if (kind !== 'points' || kindOf(figure) === 'percent') return undefined;
  return {
    rule: 'block-settings',
    reason: `a change of ${kindInWords(figure)} cannot be given in percentage points`,
    hint: 'Write as="number" or as="percent"; percentage points are the difference between two percentages.',
  };
}

/** One figure as a share of another, in percent with one decimal. */
export function shareOf(datasets: Datasets, paths: { of: string; whole: string }): Figure | Problem {
  const part = figureOf(datasets, paths.of);
  if (isProblem(part)) return part;
  const whole = figureOf(datasets, paths.whole);
  if (isProblem(whole)) return whole;
  const unlike = kindProblem(part, whole, paths.of);
  if (unlike) return unlike;
  if (whole.value === 0)
    return {
      rule: 'small-base',
      reason: 'a share of 0 cannot be given as a percentage',
      hint: 'Choose another whole, or describe the share in words.',
    };
  return {
    value: (part.value / whole.value) * 100,
    type: 'percent',
    decimals: 1,
    datasets: [...part.datasets, ...whole.datasets],
  };
}
