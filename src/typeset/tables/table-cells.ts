/** The cells of a table made ready: tagged, cut into pieces and, for numbers, split at the decimal point. */
import { breakable, type BreakableText } from '../text/break-lines.ts';
import type { TableFlow, TableFlowCell } from '../flow.ts';
import type { Tag } from '../pages/laid-out.ts';
import type { Setting, TagList } from '../setting.ts';
import type { PreparedColumn } from './prepared-column.ts';
import { partsOf } from '../text/text-parts.ts';

/** A cell that can be measured at any size. Widths are thousandths of the size. */
export interface PreparedCell {
  /** The TH or TD node. */
  readonly tag: number;
  readonly text: BreakableText;
  /** Widths before and from the decimal point on; absent for words. */
  readonly decimal?: { readonly before: number; readonly after: number; readonly hasUnit: boolean };
}

/** One row of prepared cells. */
export interface PreparedRow {
  readonly cells: readonly PreparedCell[];
  readonly isTotal: boolean;
}

/** A table that can be measured at any size. */
export interface PreparedTable {
  readonly head: readonly PreparedRow[];
  readonly rows: readonly PreparedRow[];
  readonly columns: readonly PreparedColumn[];
}

/** Words wider than this many ems are rather cut than allowed to push the other columns aside. */
const widestWord = 14_000;

/** Prepares all cells; their nodes come under `parent`, the Table node, or the L of facts. Rows that are too short are filled up. */
export function prepareTable(
  flow: TableFlow,
  place: { tags: TagList; parent: number },
  setting: Setting,
): PreparedTable {
  const { tags, parent } = place;
  const isFacts = flow.look === 'facts';
  const prepareRows = (rows: TableFlow['rows'], section: number, isHead: boolean): PreparedRow[] =>
    rows.map((row) => {
      const rowTag = tags.add({ role: isFacts ? 'LI' : 'TR', parent: section });
      const isTotal = row.isTotal ?? false;
      const cells = flow.columns.map((column, index) =>
        prepareCell(row.cells[index] ?? { runs: [] }, {
          tags,
          parent: rowTag,
          setting,
          isFacts,
          isBold: isHead || isTotal,
          isNumeric: !isHead && isNumeric(column.align),
        }),
      );
      return { cells, isTotal };
    });
  const head =
    flow.head.length === 0
      ? []
      : prepareRows(
          flow.head.map((cells) => ({ cells })),
          tags.add({ role: 'THead', parent }),
          true,
        );
  const body = flow.rows.length === 0 || isFacts ? parent : tags.add({ role: 'TBody', parent });
  const rows = prepareRows(flow.rows, body, false);
  return { head, rows, columns: flow.columns.map(({ align }, index) => columnNeed(align, index, { head, rows })) };
}

function isNumeric(align: PreparedColumn['align']): boolean {
  return align === 'decimal' || align === 'right';
}

interface CellPlace {
  readonly tags: TagList;
  readonly parent: number;
  readonly setting: Setting;
  readonly isFacts: boolean;
  readonly isBold: boolean;
  readonly isNumeric: boolean;
}

function prepareCell(cell: TableFlowCell, place: CellPlace): PreparedCell {
  const { tags, isBold, setting } = place;
  const tag = tags.add(cellTag(cell, place));
  const look = { bold: isBold, tabular: place.isNumeric };
  const parts = partsOf(cell.runs, look, { ...setting, tags, parent: tag });
  const text = breakable(parts, setting.fonts);
  const decimal = place.isNumeric && cell.decimals !== undefined ? splitNumber(parts, setting) : undefined;
  return { tag, text, ...(decimal && { decimal }) };
}

/** Facts are terms and what they are, as on the page. */
function cellTag({ header }: TableFlowCell, { parent, isFacts }: CellPlace): Tag {
  if (isFacts) return { role: header ? 'Lbl' : 'LBody', parent };
  return header ? { role: 'TH', parent, scope: header === 'row' ? 'Row' : 'Column' } : { role: 'TD', parent };
}

/** The widths of a number before its point and from it on: "12" and ".5%", "1,234" and "". */
function splitNumber(parts: ReturnType<typeof partsOf>, { fonts }: Setting): PreparedCell['decimal'] {
  const [first] = parts;
  if (!first) return undefined;
  const text = parts.map((part) => part.text).join('');
  const split = /^(.*?\d)((?:\.\d+)?\D*)$/.exec(text);
  if (!split) return undefined;
  const before = fonts.width(split[1] ?? '', 1000, first.face);
  return { before, after: fonts.width(text, 1000, first.face) - before, hasUnit: /\D$/.test(text) };
}

function columnNeed(
  align: PreparedColumn['align'],
  index: number,
  table: { head: readonly PreparedRow[]; rows: readonly PreparedRow[] },
): PreparedColumn {
  const numeric = isNumeric(align);
  let [least, most, before, after] = [0, 0, 0, 0];
  for (const { cells } of table.head) {
    const text = cells[index]?.text;
    least = Math.max(least, Math.min(text?.least ?? 0, widestWord));
    most = Math.max(most, text?.most ?? 0);
  }
  for (const { cells } of table.rows) {
    const cell = cells[index];
    if (!cell) continue;
    const isWhole = numeric && (cell.decimal !== undefined || cell.text.most < widestWord / 2);
    least = Math.max(least, isWhole ? cell.text.most : Math.min(cell.text.least, widestWord));
    most = Math.max(most, cell.text.most);
    before = Math.max(before, cell.decimal?.before ?? 0);
    after = Math.max(after, cell.decimal?.after ?? 0);
  }
  if (align !== 'decimal' || hasMixedUnits(table.rows, index))
    [align, after, before] = [numeric ? 'right' : align, 0, 0];
  return {
    align,
    isNumeric: numeric,
    least: Math.max(least, before + after),
    most: Math.max(most, before + after),
    after,
  };
}

/** In a column of both "67%" and "3,514" the points of numbers are not compared: they only line up at the right. */
function hasMixedUnits(rows: readonly PreparedRow[], index: number): boolean {
  const units = rows.flatMap(({ cells }) => cells[index]?.decimal?.hasUnit ?? []);
  return units.includes(true) && units.includes(false);
}
