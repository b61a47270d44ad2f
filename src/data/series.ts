/** What a chart draws from a dataset: categories along x and one or more series of numbers. */
import { chooseRows, findColumns, type SettingProblem } from './choose-rows.ts';
import { holdsNumbers, numbersOfType, numberTypeNames, wordsOfType } from './columns/registry.ts';
import type { Column, Dataset, Row } from './dataset.ts';
import { figureWords, headOf, shortLabel } from './numbers/format.ts';
import { readList } from './numbers/lists.ts';
import { greatest, least } from './numbers/numbers.ts';
import { hiddenAt, isProblem } from './select.ts';
import { missingCell, notesOf, printCell, type PrintedCell, type TableChoice } from './table.ts';

/** The settings of a chart's data, as authors write them. */
export interface SeriesChoice extends Pick<TableChoice, 'rows' | 'where'> {
  readonly x: string;
  readonly y: string;
  readonly series?: string | undefined;
  /** Whether some series may be drawn as lines, on an axis of their own. */
  readonly mixesLines?: boolean | undefined;
  /** Which columns of y are then drawn as lines. */
  readonly line?: string | undefined;
}

/** Series for a chart. Total rows are never in them; a missing or hidden value is undefined. */
export interface ChartData {
  readonly xColumn: Column;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** The name with what the figures are given in, for a table: "2019 (£ thousands)". */
    readonly head: string;
    readonly column: Column;
    /** In units. */
    readonly values: readonly (number | undefined)[];
    /** The same as a table prints them: a hidden or missing one in its own words. */
    readonly cells: readonly PrintedCell[];
    /** In a combo: drawn as a line over the bars. */
    readonly isLine: boolean;
  }[];
  /** Where the categories lie in time, where they are not equally far apart; see ChartSpec. */
  readonly times?: readonly number[];
  /** Some of the figures are suppressed because they are small. */
  readonly hasHidden: boolean;
  readonly notes: readonly string[];
}

/** Reads the series; `series` splits the rows by one or more columns. */
export function chartData(dataset: Dataset, choice: SeriesChoice): ChartData | SettingProblem {
  const chosen = chooseRows(dataset, choice, readList(choice.series ?? ''));
  if (isProblem(chosen)) return chosen;
  const x = findColumns(dataset, [choice.x], 'x');
  if (isProblem(x)) return x;
  const y = findColumns(dataset, readList(choice.y), 'y');
  if (isProblem(y)) return y;
  const split = findColumns(dataset, readList(choice.series ?? ''), 'series');
  if (isProblem(split)) return split;
  const lines = readList(choice.line ?? '');
  const lineColumns = choice.mixesLines === true ? y.filter(({ name }) => lines.includes(name)) : [];
  const wrong =
    lineProblem(y, lines) ??
    valueProblem(y, lineColumns) ??
    labelProblem(dataset, x, 'x') ??
    labelProblem(dataset, split, 'series');
  if (wrong) return wrong;
  const xColumn = x[0] as Column;
  const rows = chosen.rows.filter((row) => !row.isTotal);
  const labels = [...new Set(rows.map((row) => row.cells[xColumn.index]?.text ?? ''))];
  const groups = groupRows(rows, split);
  const twice = firstTwice(groups, xColumn);
  if (twice !== undefined) {
    const hint = 'Split the rows with series="…", or filter them with where="…".';
    return { rule: 'block-settings', setting: 'x', reason: `several rows have ${xColumn.name} "${twice}"`, hint };
  }
  const series = [...groups.entries()].flatMap(([group, members]) =>
    y.map((column) => ({
      name: nameOf(group, column, y.length),
      head: headOf({ ...column, name: nameOf(group, column, y.length) }, figureWords(dataset)),
      column,
      values: valuesOf({ dataset, column, xColumn }, labels, members),
      cells: cellsOf({ dataset, column, xColumn }, labels, members),
      isLine: lineColumns.includes(column),
    })),
  );
  return {
    xColumn,
    categories: labels.map((label) => shortLabel(label, xColumn.type, figureWords(dataset))),
    ...unevenTimes(labels, xColumn),
    series,
    hasHidden: rows.some((row) => y.some((column) => hiddenAt(dataset, row, column))),
    notes: [...notesOf(dataset, rows, y), ...gapNote(dataset, rows, y)],
  };
}

/** Neighbouring distances that differ by less than this part are one: months have 28 to 31 days, years 365 or 366. */
const sameDistance = 1.25;

/**
 * The times of categories of years, quarters, months or days that follow one another, forwards or backwards, at distances that are
 * not the same; nothing where they are, or where the order is no order of time.
 */
function unevenTimes(labels: readonly string[], { type }: Column): { readonly times?: readonly number[] } {
  const timeOf = wordsOfType(type)?.time;
  const times = timeOf ? labels.map(timeOf) : [];
  if (times.length < 3 || !times.every((time) => time !== undefined)) return {};
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const isOrdered = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  const sizes = steps.map(Math.abs);
  return isOrdered && greatest(sizes) > least(sizes) * sameDistance ? { times } : {};
}

/** Lines are drawn from columns that are drawn. */
function lineProblem(columns: readonly Column[], lines: readonly string[]): SettingProblem | undefined {
  const unknown = lines.find((name) => !columns.some((column) => column.name === name));
  if (unknown === undefined) return undefined;
  return {
    rule: 'block-settings',
    setting: 'line',
    reason: `"${unknown}" is not one of the columns drawn`,
    hint: 'Name columns that are also under y.',
  };
}

/** Columns of numbers; one axis has one unit: the bars have theirs and the lines of a combo have theirs. */
function valueProblem(columns: readonly Column[], lines: readonly Column[]): SettingProblem | undefined {
  const words = columns.find((column) => !holdsNumbers(column.type));
  if (words)
    return {
      rule: 'unknown-data',
      setting: 'y',
      reason: `"${words.name}" contains no numbers`,
      hint: `Choose columns of type ${numberTypeNames}.`,
    };
  const bars = columns.filter((column) => !lines.includes(column));
  return axisProblem(bars, 'y') ?? axisProblem(lines, 'line');
}

function axisProblem(columns: readonly Column[], setting: 'y' | 'line'): SettingProblem | undefined {
  const [first] = columns;
  const other = first && columns.find((column) => unitName(column) !== unitName(first));
  if (!other) return undefined;
  return {
    rule: 'block-settings',
    setting,
    reason: `"${first.name}" and "${other.name}" cannot share an axis: one is ${unitName(first)}, the other ${unitName(other)}`,
    hint: 'Use type="combo" with bars of one unit and line="…" for the columns of another, or draw two charts.',
  };
}

/** What the numbers of a column are, in words: columns of one kind can stand on one axis. */
export function unitName({ type, unit = '' }: Column): string {
  const kind = numbersOfType(type)?.kind;
  if (kind === 'rate') return `a rate (${unit})`;
  if (kind === 'percent') return 'a percentage';
  return kind === 'money' ? 'money' : 'a number';
}

/** Labels are printed as they are, so none may be a hidden count. */
function labelProblem(
  dataset: Dataset,
  columns: readonly Column[],
  setting: 'x' | 'series',
): SettingProblem | undefined {
  const secret = columns.find((column) => dataset.rows.some((row) => hiddenAt(dataset, row, column)));
  return (
    secret && {
      rule: 'suppressed',
      setting,
      reason: `"${secret.name}" has figures that are suppressed because they are small`,
      hint: `Name a text column in ${setting}="…", for example the month or the place.`,
    }
  );
}

function groupRows(rows: readonly Row[], split: readonly Column[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => split.map((column) => row.cells[column.index]?.text ?? '').join(' '));
}

function firstTwice(groups: ReadonlyMap<string, readonly Row[]>, x: Column): string | undefined {
  for (const members of groups.values()) {
    const seen = new Map<string, Row>();
    for (const row of members) {
      const text = row.cells[x.index]?.text ?? '';
      const twin = seen.get(text);
      // The same row twice is a mistake of the data, and reported where that is read.
      if (twin && (row.key.length === 0 || twin.name !== row.name)) return text;
      seen.set(text, row);
    }
  }
  return undefined;
}

function nameOf(group: string, column: Column, columns: number): string {
  if (group === '') return column.name;
  return columns === 1 ? group : `${column.name}, ${group}`;
}

type Source = { dataset: Dataset; column: Column; xColumn: Column };

function valuesOf(
  { dataset, column, xColumn }: Source,
  labels: readonly string[],
  members: readonly Row[],
): (number | undefined)[] {
  const rows = new Map(members.map((row) => [row.cells[xColumn.index]?.text ?? '', row]));
  return labels.map((label) => {
    const row = rows.get(label);
    const cell = row?.cells[column.index];
    return row && cell?.kind === 'number' && !hiddenAt(dataset, row, column) ? cell.value : undefined;
  });
}

function cellsOf(
  { dataset, column, xColumn }: Source,
  labels: readonly string[],
  members: readonly Row[],
): PrintedCell[] {
  const rows = new Map(members.map((row) => [row.cells[xColumn.index]?.text ?? '', row]));
  return labels.map((label) => {
    const row = rows.get(label);
    return row ? printCell(dataset, row, column) : missingCell(figureWords(dataset).notAvailable);
  });
}

/** A row that is not there at all ends a line; a cell without a figure leaves a gap that needs a word. */
function gapNote(dataset: Dataset, rows: readonly Row[], columns: readonly Column[]): string[] {
  const hasGap = rows.some((row) =>
    columns.some((column) => row.cells[column.index]?.kind === 'missing' || hiddenAt(dataset, row, column)),
  );
  return hasGap ? [figureWords(dataset).gapNote] : [];
}
