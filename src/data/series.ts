/** What a chart draws from a dataset: categories along x and one or more series of numbers. */
import { numericTypes, type Column, type Dataset, type Row } from './dataset.ts';
import { shortMonth } from './format.ts';
import { readList } from './lists.ts';
import { hiddenAt, isProblem } from './select.ts';
import { chooseRows, findColumns, notesOf, type SettingProblem, type TableChoice } from './table.ts';

/** The settings of a chart's data, as authors write them. */
export interface SeriesChoice extends Pick<TableChoice, 'rows' | 'where'> {
  readonly x: string;
  readonly y: string;
  readonly series?: string | undefined;
}

/** Series for a chart. Total rows are never in them; a missing or hidden value is undefined. */
export interface ChartData {
  readonly xColumn: Column;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly column: Column;
    readonly values: readonly (number | undefined)[];
  }[];
  readonly notes: readonly string[];
}

/** Reads the series; `series` splits the rows by one or more columns. */
export function chartData(dataset: Dataset, choice: SeriesChoice): ChartData | SettingProblem {
  const chosen = chooseRows(dataset, choice);
  if (isProblem(chosen)) return chosen;
  const x = findColumns(dataset, [choice.x], 'x');
  if (isProblem(x)) return x;
  const y = findColumns(dataset, readList(choice.y), 'y');
  if (isProblem(y)) return y;
  const split = findColumns(dataset, readList(choice.series ?? ''), 'series');
  if (isProblem(split)) return split;
  const wrong = valueProblem(y) ?? labelProblem(dataset, x, 'x') ?? labelProblem(dataset, split, 'series');
  if (wrong) return wrong;
  const xColumn = x[0] as Column;
  const rows = chosen.rows.filter((row) => !row.isTotal);
  const labels = [...new Set(rows.map((row) => row.cells[xColumn.index]?.text ?? ''))];
  const groups = groupRows(rows, split);
  const twice = firstTwice(groups, xColumn);
  if (twice !== undefined) {
    const hint = 'Split the rows with series="…", or filter them with where="…".';
    return { rule: 'block-settings', setting: 'x', problem: `several rows have ${xColumn.name} "${twice}"`, hint };
  }
  const series = [...groups.entries()].flatMap(([group, members]) =>
    y.map((column) => ({
      name: nameOf(group, column, y.length),
      column,
      values: valuesOf({ dataset, column, xColumn }, labels, members),
    })),
  );
  return {
    xColumn,
    categories: labels.map((label) => shortMonth(label, xColumn.type)),
    series,
    notes: [...notesOf(dataset, rows, y), ...gapNote(dataset, rows, y)],
  };
}

/** One axis has one unit: columns of numbers, and of one kind. */
function valueProblem(columns: readonly Column[]): SettingProblem | undefined {
  const words = columns.find((column) => !numericTypes.has(column.type));
  if (words)
    return {
      rule: 'unknown-data',
      setting: 'y',
      problem: `"${words.name}" holds no numbers`,
      hint: 'Choose columns of type count, number, money or percent.',
    };
  const [first] = columns;
  const other = first && columns.find((column) => unitOf(column) !== unitOf(first));
  if (!other) return undefined;
  const problem = `"${first.name}" and "${other.name}" cannot stand on one axis: one is ${unitOf(first)}, the other ${unitOf(other)}`;
  return {
    rule: 'block-settings',
    setting: 'y',
    problem,
    hint: 'Draw them in two charts, or say one of them in words.',
  };
}

function unitOf({ type }: Column): 'a percentage' | 'money' | 'a number' {
  if (type === 'percent') return 'a percentage';
  return type === 'money' ? 'money' : 'a number';
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
      problem: `"${secret.name}" has figures that are hidden because they are small`,
      hint: 'Choose a column of words for the labels.',
    }
  );
}

function groupRows(rows: readonly Row[], split: readonly Column[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => split.map((column) => row.cells[column.index]?.text ?? '').join(' '));
}

function firstTwice(groups: ReadonlyMap<string, readonly Row[]>, x: Column): string | undefined {
  for (const members of groups.values()) {
    const seen = new Set<string>();
    for (const row of members) {
      const text = row.cells[x.index]?.text ?? '';
      if (seen.has(text)) return text;
      seen.add(text);
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

/** A row that is not there at all ends a line; a cell without a figure leaves a gap that needs a word. */
function gapNote(dataset: Dataset, rows: readonly Row[], columns: readonly Column[]): string[] {
  const hasGap = rows.some((row) =>
    columns.some((column) => row.cells[column.index]?.kind === 'missing' || hiddenAt(dataset, row, column)),
  );
  return hasGap ? ['A gap in the picture means that there is no figure to show.'] : [];
}
