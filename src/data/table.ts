/** Tables and chart series from a dataset: columns chosen and ordered, rows filtered, one key laid across the top. */
import { didYouMean } from '../diagnostics/nearest.ts';
import { wordsOfMessages } from '../locales/locales.ts';
import { chooseRows, findColumns, type SettingProblem } from './choose-rows.ts';
import { numbersOfType, typeOf, wordsOfType } from './columns/registry.ts';
import { printedDecimals, scalePower } from './columns/scales.ts';
import type { NumberKind } from './columns/column-type.ts';
import type { Column, ColumnReference, Dataset, NumberCell, Row } from './dataset.ts';
import { dash, figureWords, formatCell, headOf, hiddenWords, type FigureWords } from './numbers/format.ts';
import { readList } from './numbers/lists.ts';
import { timesPowerOfTen } from './numbers/numbers.ts';
import { hiddenAt, isProblem } from './select.ts';

/** A longer table fills a hundred pages, and one with more columns no page. */
export const mostTableRows = 2_000;
const mostAcross = 200;

const written = (count: number): string => wordsOfMessages.figures.digits(count, 0);

/** One cell as printed. */
export interface PrintedCell {
  readonly text: string;
  readonly decimals?: number;
  readonly isNote?: boolean;
  /** Of a cell without a value: why there is none, which is heard in place of its dash. */
  readonly missing?: string;
  /** Of a number: what a spreadsheet calculates with. */
  readonly figure?: SheetFigure;
}

/** A number as it stands in a cell of a spreadsheet. */
export interface SheetFigure {
  /** In the unit that the head of its column names, exactly, for example "14.2"; of a percentage 0.455 for 45.5%. */
  readonly digits: string;
  /** Decimal places that are shown: 1 for 45.5%. */
  readonly decimals: number;
  readonly kind: 'number' | 'percentage' | 'pounds';
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

/** The table that the settings describe. */
export function tableOf(dataset: Dataset, choice: TableChoice): PrintedTable | SettingProblem {
  const chosen = chooseRows(dataset, choice, choice.across === undefined ? [] : [choice.across]);
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
  if (chosen.rows.length > mostTableRows) return tooLong(dataset, chosen.rows.length);
  const keys = wanted.filter(isKey);
  // Rows stay recognisable: a key column that the author left out and that is not fixed by the filter stands first.
  const lost = dataset.columns.filter(
    (column) => isKey(column) && !keys.includes(column) && !chosen.fixed.includes(column),
  );
  const columns = [...lost, ...wanted];
  const rowHeads = columns.findIndex((column) => !isKey(column));
  return {
    head: columns.map((column) => printedHead(column, figureWords(dataset))),
    rowHeads: rowHeads < 0 ? columns.length : Math.max(1, rowHeads),
    rows: chosen.rows.map((row) => ({
      isTotal: row.isTotal,
      cells: columns.map((column) => printCell(dataset, row, column)),
    })),
    notes: notesOf(dataset, chosen.rows, columns),
  };
}

/** Why a table is not printed. */
function tooLong({ name }: Dataset, rows: number): SettingProblem {
  return {
    rule: 'block-settings',
    setting: 'data',
    reason: `a table of ${written(rows)} rows of ${name} is too long to be printed`,
    hint: `Choose at most ${written(mostTableRows)} rows with where="…" or rows="…"; readers find all of them in the CSV.`,
  };
}

function printedHead(column: Column, words: FigureWords): PrintedHead {
  const text = headOf(column, words);
  const type = typeOf(column.type);
  return type.holds === 'numbers'
    ? { text, isNumeric: true, order: 'number' }
    : { text, isNumeric: false, order: type.order };
}

type Across = { rows: readonly Row[]; values: readonly Column[]; across: string; fixed: readonly Column[] };

/** One key column across the top in the data's order; the chosen columns become rows, once for each other key. */
function tableAcross(dataset: Dataset, { rows, values, across, fixed }: Across): PrintedTable | SettingProblem {
  const found = findColumns(dataset, [across], 'across');
  if (isProblem(found)) return found;
  const top = found[0] as Column;
  if (dataset.key.length === 0) {
    return {
      rule: 'block-settings',
      setting: 'across',
      reason: `nothing tells the rows of ${dataset.name} apart (key: none), so none can become column headings`,
      hint: 'Remove across: the rows are printed one below another.',
    };
  }
  if (!dataset.key.includes(top.name)) {
    return {
      rule: 'block-settings',
      setting: 'across',
      reason: `"${across}" is not part of the key of ${dataset.name}`,
      hint: didYouMean(across, dataset.key),
    };
  }
  const others = dataset.columns.filter(
    (column) => dataset.key.includes(column.name) && column !== top && !fixed.includes(column),
  );
  const words = figureWords(dataset);
  const heads = [...new Set(rows.map((row) => row.cells[top.index]?.text ?? ''))];
  const groups = Map.groupBy(rows, (row) => others.map((column) => row.cells[column.index]?.text ?? '').join('\u0000'));
  if (heads.length > mostAcross)
    return {
      rule: 'block-settings',
      setting: 'across',
      reason: `"${across}" has ${written(heads.length)} values, which are too many for column headings`,
      hint: `Choose at most ${mostAcross} with where="…", or remove across.`,
    };
  if (groups.size * values.length > mostTableRows) return tooLong(dataset, groups.size * values.length);
  const totals = totalColumns(dataset, values);
  const lines = [...groups.values()].flatMap((group) => {
    const byHead = new Map(group.map((row) => [row.cells[top.index]?.text ?? '', row]));
    const names = others.map((other): PrintedCell => ({
      text: printText(group[0]?.cells[other.index]?.text ?? '', other, words),
    }));
    return values.map((column) => {
      const cells = heads.map((head): PrintedCell => {
        const row = byHead.get(head);
        return row ? printCell(dataset, row, column) : missingCell(words.notAvailable);
      });
      return { isTotal: totals.has(column), cells: [...names, { text: headOf(column, words) }, ...cells] };
    });
  });
  return {
    head: [
      ...others.map((column) => ({ text: column.name, isNumeric: false })),
      { text: words.measure, isNumeric: false },
      ...heads.map((text) => ({ text: printText(text, top, words), isNumeric: true })),
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

/** A text of a column of words as a table prints it. */
function printText(text: string, { type }: Column, words: FigureWords): string {
  return wordsOfType(type)?.print(text, words) ?? text;
}

/** One cell as a table prints it: a number, words, a dash for a missing value, words for a hidden one. */
export function printCell(dataset: Dataset, row: Row, column: Column): PrintedCell {
  const cell = row.cells[column.index];
  const hidden = hiddenAt(dataset, row, column);
  if (hidden) return { text: hiddenWords(hidden, dataset.suppressBelow ?? 5, figureWords(dataset)), isNote: true };
  if (!cell || cell.kind === 'missing') return missingCell(dataset.missing.meaning);
  const text = formatCell(cell, column, figureWords(dataset));
  if (cell.kind !== 'number') return { text };
  return { text, decimals: column.decimals, figure: sheetFigure(cell, column) };
}

/** The cell of a value that is missing for this reason: a dash to see. */
export function missingCell(reason: string): PrintedCell {
  return { text: dash, isNote: true, missing: reason };
}

function sheetFigure({ value, decimals }: NumberCell, column: Column): SheetFigure {
  const type = numbersOfType(column.type)?.kind;
  const isPercentage = type === 'percent';
  const shown = printedDecimals(decimals, column);
  const figure = timesPowerOfTen(value, isPercentage ? -2 : -scalePower(column));
  return { digits: figure.toFixed(isPercentage ? shown + 2 : shown), decimals: shown, kind: kindInSheet(type, column) };
}

/** Thousands and millions of pounds have their sign in the head of the column. */
function kindInSheet(type: NumberKind | undefined, column: Column): SheetFigure['kind'] {
  if (type === 'percent') return 'percentage';
  return type === 'money' && column.in === undefined ? 'pounds' : 'number';
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
