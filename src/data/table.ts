/** Tables and chart series from a dataset: columns chosen and ordered, rows filtered, one key laid across the top. */
import { didYouMean } from '../diagnostics/nearest.ts';
import { numericTypes, type Column, type ColumnReference, type Dataset, type Row } from './dataset.ts';
import { dash, figureWords, formatCell, hiddenWords, shortMonth } from './format.ts';
import { oneForm, rowName } from './keys.ts';
import { readList, readWhere, type Condition } from './lists.ts';
import { hiddenAt, isProblem, type Problem } from './select.ts';

/** One cell as printed. */
export interface PrintedCell {
  readonly text: string;
  readonly decimals?: number;
  readonly isNote?: boolean;
}

/** The head of a column. */
export interface PrintedHead {
  readonly text: string;
  readonly isNumeric: boolean;
  /**
   * How the column's cells can be put in order: as numbers, as words, or as they first appear (months, years). Absent
   * where the cells of the column are not alike.
   */
  readonly order?: 'number' | 'words' | 'given';
}

/** A table as printed: its first `rowHeads` columns are row headers. */
export interface PrintedTable {
  readonly head: readonly PrintedHead[];
  readonly rowHeads: number;
  readonly rows: readonly { readonly cells: readonly PrintedCell[]; readonly isTotal: boolean }[];
  readonly notes: readonly string[];
}

/** The settings of a table, as authors write them. */
export interface TableChoice {
  readonly columns?: string | undefined;
  readonly rows?: string | undefined;
  readonly where?: string | undefined;
  readonly across?: string | undefined;
}

/** A problem with the setting it lies in. */
export interface SettingProblem extends Problem {
  readonly setting: 'columns' | 'rows' | 'where' | 'across' | 'x' | 'y' | 'series' | 'line';
}

/** Finds columns by name; a name that is not there is a problem of the setting. */
export function findColumns(
  dataset: Dataset,
  names: readonly string[],
  setting: SettingProblem['setting'],
): readonly Column[] | SettingProblem {
  const columns: Column[] = [];
  for (const name of names) {
    const column = dataset.columns.find((one) => one.name === name);
    if (!column) {
      const known = dataset.columns.map((one) => one.name);
      return {
        rule: 'unknown-data',
        setting,
        problem: `there is no column "${name}" in ${dataset.name}`,
        hint: didYouMean(name, known),
      };
    }
    columns.push(column);
  }
  return columns;
}

/** The rows that the settings leave, in the data's order, and the key columns that the filter fixes to one value. */
export interface ChosenRows {
  readonly rows: readonly Row[];
  readonly fixed: readonly Column[];
}

/** The rows that `where` and `rows` leave. */
export function chooseRows(dataset: Dataset, choice: Pick<TableChoice, 'rows' | 'where'>): ChosenRows | SettingProblem {
  const filtered = filterRows(dataset, choice.where);
  if (isProblem(filtered) || choice.rows === undefined) return filtered;
  const byName = new Map(filtered.rows.map((row) => [rowName(row.key), row]));
  const rows: Row[] = [];
  for (const name of readList(choice.rows)) {
    const row = byName.get(name);
    if (!row)
      return {
        rule: 'unknown-data',
        setting: 'rows',
        problem: `there is no row "${name}" in ${dataset.name}`,
        hint: didYouMean(name, byName.keys()),
      };
    rows.push(row);
  }
  return { ...filtered, rows };
}

function filterRows(dataset: Dataset, where: string | undefined): ChosenRows | SettingProblem {
  const conditions = where === undefined ? [] : readWhere(where);
  if (!conditions) {
    return {
      rule: 'block-settings',
      setting: 'where',
      problem: `"${where ?? ''}" is not a filter`,
      hint: 'Write column: value, for example where="year: 2019; month: Jan, Feb".',
    };
  }
  let chosen: ChosenRows = { rows: dataset.rows, fixed: [] };
  for (const condition of conditions) {
    const found = filterColumn(dataset, condition.column);
    if (isProblem(found)) return found;
    const next = meeting(condition, { dataset, column: found, chosen });
    if (isProblem(next)) return next;
    chosen = next;
  }
  if (chosen.rows.length === 0 && dataset.rows.length > 0) {
    return {
      rule: 'unknown-data',
      setting: 'where',
      problem: `no row of ${dataset.name} meets the whole filter "${where ?? ''}"`,
      hint: 'Each part is met by some row, but no row meets all of them: leave one out.',
    };
  }
  return chosen;
}

/** Rows are filtered by words, not by figures: a filter on figures would say which hidden count is which. */
function filterColumn(dataset: Dataset, name: string): Column | SettingProblem {
  const found = findColumns(dataset, [name], 'where');
  if (isProblem(found)) return found;
  const column = found[0] as Column;
  const isAllowed = (one: Column): boolean => dataset.key.includes(one.name) || !numericTypes.has(one.type);
  if (isAllowed(column)) return column;
  const allowed = dataset.columns.filter(isAllowed).map((one) => `"${one.name}"`);
  return {
    rule: 'block-settings',
    setting: 'where',
    problem: `"${name}" holds figures, and rows are not filtered by figures`,
    hint: `Filter by ${allowed.join(' or ')}, or name the rows with rows="…".`,
  };
}

function meeting(
  { values }: Condition,
  from: { dataset: Dataset; column: Column; chosen: ChosenRows },
): ChosenRows | SettingProblem {
  const { dataset, column, chosen } = from;
  const form = (row: Row): string => oneForm(row.cells[column.index]?.text ?? '', column.type);
  const known = new Set(dataset.rows.map(form));
  const unknown = values.find((value) => !known.has(oneForm(value, column.type)));
  if (unknown !== undefined) {
    const texts = new Set(dataset.rows.map((row) => row.cells[column.index]?.text ?? ''));
    return {
      rule: 'unknown-data',
      setting: 'where',
      problem: `no row has ${column.name} "${unknown}"`,
      hint: didYouMean(unknown, texts),
    };
  }
  const wanted = new Set(values.map((value) => oneForm(value, column.type)));
  const isFixed = wanted.size === 1 && dataset.key.includes(column.name);
  return {
    rows: chosen.rows.filter((row) => wanted.has(form(row))),
    fixed: isFixed ? [...chosen.fixed, column] : chosen.fixed,
  };
}

/** The table that the settings describe. */
export function tableOf(dataset: Dataset, choice: TableChoice): PrintedTable | SettingProblem {
  const chosen = chooseRows(dataset, choice);
  if (isProblem(chosen)) return chosen;
  const isKey = (column: Column): boolean => dataset.key.includes(column.name);
  const wanted =
    choice.columns === undefined
      ? dataset.columns.filter((column) => !chosen.fixed.includes(column))
      : findColumns(dataset, readList(choice.columns), 'columns');
  if (isProblem(wanted)) return wanted;
  if (choice.across !== undefined)
    return tableAcross(dataset, {
      rows: chosen.rows,
      values: wanted.filter((column) => !isKey(column)),
      across: choice.across,
      fixed: chosen.fixed,
    });
  const keys = wanted.filter(isKey);
  // Rows stay recognisable: a key column that the author left out and that is not fixed by the filter stands first.
  const lost = dataset.columns.filter(
    (column) => isKey(column) && !keys.includes(column) && !chosen.fixed.includes(column),
  );
  const columns = [...lost, ...wanted];
  const rowHeads = columns.findIndex((column) => !isKey(column));
  return {
    head: columns.map(headOf),
    rowHeads: rowHeads < 0 ? columns.length : Math.max(1, rowHeads),
    rows: chosen.rows.map((row) => ({
      isTotal: row.isTotal,
      cells: columns.map((column) => printCell(dataset, row, column)),
    })),
    notes: notesOf(dataset, chosen.rows, columns),
  };
}

function headOf({ name, type }: Column): PrintedHead {
  if (numericTypes.has(type)) return { text: name, isNumeric: true, order: 'number' };
  return { text: name, isNumeric: false, order: type === 'text' ? 'words' : 'given' };
}

type Across = { rows: readonly Row[]; values: readonly Column[]; across: string; fixed: readonly Column[] };

/** One key column across the top in the data's order; the chosen columns become rows, once for each other key. */
function tableAcross(dataset: Dataset, { rows, values, across, fixed }: Across): PrintedTable | SettingProblem {
  const found = findColumns(dataset, [across], 'across');
  if (isProblem(found)) return found;
  const top = found[0] as Column;
  if (!dataset.key.includes(top.name)) {
    return {
      rule: 'block-settings',
      setting: 'across',
      problem: `"${across}" is not part of the key of ${dataset.name}`,
      hint: didYouMean(across, dataset.key),
    };
  }
  const others = dataset.columns.filter(
    (column) => dataset.key.includes(column.name) && column !== top && !fixed.includes(column),
  );
  const heads = [...new Set(rows.map((row) => row.cells[top.index]?.text ?? ''))];
  const groups = Map.groupBy(rows, (row) => others.map((column) => row.cells[column.index]?.text ?? '').join('\u0000'));
  const totals = totalColumns(dataset, values);
  const lines = [...groups.values()].flatMap((group) => {
    const byHead = new Map(group.map((row) => [row.cells[top.index]?.text ?? '', row]));
    const names = others.map((other): PrintedCell => ({ text: group[0]?.cells[other.index]?.text ?? '' }));
    return values.map((column) => {
      const cells = heads.map((head): PrintedCell => {
        const row = byHead.get(head);
        return row ? printCell(dataset, row, column) : { text: dash, isNote: true };
      });
      return { isTotal: totals.has(column), cells: [...names, { text: column.name }, ...cells] };
    });
  });
  return {
    head: [
      ...others.map((column) => ({ text: column.name, isNumeric: false })),
      { text: figureWords(dataset).measure, isNumeric: false },
      ...heads.map((text) => ({ text: shortMonth(text, top.type, figureWords(dataset)), isNumeric: true })),
    ],
    rowHeads: others.length + 1,
    rows: lines,
    notes: notesOf(dataset, rows, values),
  };
}

/** Of these columns, those that a relation says are the sum of columns before them: set as totals where they are rows. */
function totalColumns(dataset: Dataset, shown: readonly Column[]): Set<Column> {
  return new Set(
    shown.filter((column) =>
      dataset.relations.some(
        (relation) =>
          relation.kind === 'sum' &&
          isColumn(relation.is, dataset, column) &&
          relation.parts.length > 1 &&
          relation.parts.every((part) => shown.some((one) => isColumn(part, dataset, one) && one.index < column.index)),
      ),
    ),
  );
}

function isColumn(reference: ColumnReference, dataset: Dataset, column: Column): boolean {
  return reference.dataset === dataset.name && reference.column === column.name;
}

/** One cell as a table prints it: a number, words, a dash for a missing value, words for a hidden one. */
export function printCell(dataset: Dataset, row: Row, column: Column): PrintedCell {
  const cell = row.cells[column.index];
  const hidden = hiddenAt(dataset, row, column);
  if (hidden) return { text: hiddenWords(hidden, dataset.suppressBelow ?? 5, figureWords(dataset)), isNote: true };
  if (!cell || cell.kind === 'missing') return { text: dash, isNote: true };
  if (cell.kind === 'number') return { text: formatCell(cell, column), decimals: column.decimals };
  return { text: column.type === 'month' ? shortMonth(cell.text, column.type, figureWords(dataset)) : cell.text };
}

/** Definitions of what is shown, what a dash means, and what is hidden. */
export function notesOf(dataset: Dataset, rows: readonly Row[], columns: readonly Column[]): string[] {
  const words = figureWords(dataset);
  const notes = columns.flatMap(({ name, definition }) =>
    definition === undefined ? [] : [words.definition(name, sentence(definition))],
  );
  const shown = rows.flatMap((row) =>
    columns.map((column) => ({ cell: row.cells[column.index], hidden: hiddenAt(dataset, row, column) })),
  );
  if (shown.some(({ cell }) => cell?.kind === 'missing'))
    notes.push(words.dashMeans(dash, sentence(dataset.missing.meaning)));
  const below = dataset.suppressBelow ?? 5;
  if (shown.some(({ hidden }) => hidden === 'small')) notes.push(words.fewerThanNote(below));
  if (shown.some(({ hidden }) => hidden === 'secondary')) notes.push(words.notShownNote);
  return notes;
}

function sentence(text: string): string {
  return text.trim().replace(/[.]?$/, '.');
}
