/** Tables: horizontal rules only, one strip for each row, the head repeated where a page begins within the table. */
import { breakLines, type Line } from '../text/break-lines.ts';
import type { TableFlow } from '../flow.ts';
import type { Item, PlacedItem, Tag } from '../pages/laid-out.ts';
import { marksOf, noteMarks, notesOf } from '../text/measure-text.ts';
import { asArtifacts, moved } from '../pages/move-items.ts';
import { baselineOf, setLine } from '../text/set-lines.ts';
import { TagList, type Area, type Setting } from '../setting.ts';
import type { Cut, Mark, MeasuredNote, NewStrip, Strip } from '../pages/strips.ts';
import { prepareTable, type PreparedCell, type PreparedRow, type PreparedTable } from './table-cells.ts';
import { splitColumns } from './split-columns.ts';
import { fitTable, squeezeTable, type TableFit } from './table-fit.ts';

/** A table up to this share of a page is moved whole rather than split. */
export const wholeShare = 1 / 2;

/** Whether a table fits a width only with its words cut. */
export function isTooWide(flow: TableFlow, { width, tableRuns }: Area, setting: Setting): boolean {
  const run = tableRuns?.get(flow);
  const table = prepareTable(flow, { tags: new TagList(), parent: 0 }, setting);
  return fitTable(table, { flow, width, run }, setting) === undefined;
}

/** Measures a table into its area, in one column between its columns where it is too wide. */
export function measureTable(flow: TableFlow, area: Area, setting: Setting): void {
  for (const part of setting.design.isOneColumn ? splitColumns(flow, (one) => !isTooWide(one, area, setting)) : [flow])
    measureWhole(part, area, setting);
}

function measureWhole(flow: TableFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { above, below } = setting.design.tables;
  const tag = setting.tags.add(tableTag(flow, area.parent));
  if (flow.destination !== undefined) strips.mark({ destination: flow.destination });
  strips.space(flow.caption && !strips.isKept ? above.captioned : above.bare);
  const start = strips.strips.length;
  if (flow.caption) {
    const caption = { kind: 'text', role: 'Caption', style: 'caption', runs: flow.caption } as const;
    setting.measure([caption], { ...area, parent: tag, hangs: false, isRunning: false });
  }
  const table = prepareTable(flow, { tags: setting.tags, parent: tag }, setting);
  const size = { flow, width: area.width, run: area.tableRuns?.get(flow) };
  const fit = fitTable(table, size, setting) ?? squeezeTable(table, size, setting);
  addRows({ table, area, fit, setting, isFacts: flow.look === 'facts', continued: flow.continued });
  if (strips.heightFrom(start) <= setting.design.page.columnHeight * wholeShare) strips.keepTogether(start);
  strips.space(flow.keepWithNext ? below.noted : below.bare);
  if (flow.keepWithNext) strips.keepNext();
}

function tableTag({ look, attachments, summary }: TableFlow, parent: number): Tag {
  if (look === 'facts') return { role: 'L', parent, numbering: 'None' };
  return { role: 'Table', parent, ...(attachments && { attachments }), ...(summary !== undefined && { summary }) };
}

/** A table with everything that its rows are set by. */
interface TablePlace {
  readonly table: PreparedTable;
  readonly setting: Setting;
  readonly area: Area;
  readonly fit: TableFit;
  readonly isFacts: boolean;
  readonly continued: string | undefined;
}

function addRows(place: TablePlace): void {
  const { table, setting } = place;
  const { strips } = place.area;
  const rowsOfHead = table.head.map((row) => setRow(row, place));
  for (const row of rowsOfHead) {
    strips.add(rowStrip(row, [rule(place, row.height, row === rowsOfHead.at(-1) ? 'head' : 'row')]));
    strips.keepNext();
  }
  const repeated = repeatedHead(rowsOfHead, place);
  const room = setting.design.page.columnHeight - strips.repeatedHeight - (repeated?.height ?? 0);
  table.rows.forEach((prepared, index) => {
    const row = setRow(prepared, place);
    const rules = [rule(place, row.height, 'row')];
    if (prepared.isTotal) rules.push(rule(place, 0, 'total'));
    else if (index === 0 && rowsOfHead.length === 0 && place.isFacts) rules.push(rule(place, 0, 'row'));
    const count = table.rows.length;
    const cut = rowCut(index, count);
    const parts = row.height > room ? splitRow(row, rules) : [rowStrip(row, rules)];
    parts.forEach((strip, part) =>
      strips.add({
        ...strip,
        cut: part === 0 ? cut : 'free',
        ...(repeated && index + part > 0 && { repeated }),
      }),
    );
  });
}

/** The head stays with two rows, and the last row is not left alone. */
function rowCut(index: number, count: number): Cut {
  return index < 2 ? (index === 0 ? 'free' : 'never') : index === count - 1 ? 'never' : 'free';
}

/** A row with the lines of its cells, before it is known whether it is split. */
interface SetRow {
  readonly height: number;
  readonly padding: number;
  readonly leading: number;
  /** Items of each line by its place; y is from the row's top. */
  readonly lines: readonly (readonly Item[])[];
  readonly notes: readonly (readonly MeasuredNote[])[];
  readonly marks: readonly (readonly Mark[])[];
}

function setRow(row: PreparedRow, { table, fit, area, setting }: TablePlace): SetRow {
  const { fonts, design } = setting;
  const cells = row.cells.map((cell, index) =>
    breakLines(cell.text, { width: fit.widths[index] ?? 0, size: fit.size }, fonts),
  );
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const isHead = table.head.includes(row);
  const look = { fonts, size: fit.size, leading: fit.leading, colours: design.colours };
  const lines = Array.from({ length: count }, (): Item[] => []);
  const notes = Array.from({ length: count }, (): MeasuredNote[] => []);
  const marks = Array.from({ length: count }, (): Mark[] => []);
  let left = area.x;
  row.cells.forEach((cell, index) => {
    const width = fit.widths[index] ?? 0;
    const own = cells[index] ?? [];
    const first = isHead ? count - own.length : 0;
    const begun = marksOf(own);
    own.forEach((line, place) => {
      const x = left + offsetOf(line, cell, { width, size: fit.size, column: table.columns[index] });
      const y = fit.padding + (first + place) * fit.leading;
      lines[first + place]?.push(...setLine(line, { x, y }, look));
      const noted = notesOf(line, cell.tag, setting);
      notes[first + place]?.push(...noted);
      marks[first + place]?.push(...(begun[place] ?? []), ...noteMarks(noted, setting));
    });
    left += width + fit.gap;
  });
  const height = count * fit.leading + 2 * fit.padding;
  return { height, padding: fit.padding, leading: fit.leading, lines, notes, marks };
}

/** How far a line is moved to the right within its column. */
function offsetOf(
  line: Line,
  cell: PreparedCell,
  { width, size, column }: { width: number; size: number; column: PreparedTable['columns'][number] | undefined },
): number {
  const spare = width - line.width;
  if (!column || column.align === 'left') return 0;
  if (column.align === 'centre') return spare / 2;
  if (column.align === 'right' || !cell.decimal) return spare;
  return width - ((column.after + cell.decimal.before) * size) / 1000;
}

function rowStrip(row: SetRow, rules: readonly Item[]): NewStrip {
  return {
    height: row.height,
    items: [...row.lines.flat(), ...rules],
    notes: row.notes.flat(),
    marks: row.marks.flat(),
  };
}

/** A row taller than a page, line by line. */
function splitRow(row: SetRow, rules: readonly Item[]): NewStrip[] {
  const last = row.lines.length - 1;
  return row.lines.map((items, index) => {
    const top = index === 0 ? 0 : row.padding + index * row.leading;
    const bottom = index === last ? row.height : row.padding + (index + 1) * row.leading;
    const own = index === last ? rules : [];
    return {
      height: bottom - top,
      items: [...items, ...own].map((item) => moved(item, 0, -top)),
      notes: row.notes[index] ?? [],
      marks: row.marks[index] ?? [],
    };
  });
}

function rule({ area, fit, setting }: TablePlace, y: number, kind: 'head' | 'row' | 'total'): PlacedItem {
  const gaps = fit.gap * (fit.widths.length - 1);
  const width = fit.widths.reduce((sum, column) => sum + column, gaps);
  const isStrong = kind !== 'row';
  const { colours, tables } = setting.design;
  return {
    kind: 'line',
    x: area.x,
    y,
    toX: area.x + width,
    toY: y,
    thickness: kind === 'head' ? tables.rules.head : tables.rules.row,
    colour: isStrong ? colours.strongRule : colours.rule,
  };
}

/** "Table 1, continued" in the type of captions. */
function continuedLine({ continued: text, area, setting }: TablePlace): PlacedItem[] {
  if (text === undefined) return [];
  const { caption: style } = setting.design.text;
  const y = baselineOf(style, setting.fonts);
  return [{ kind: 'text', x: area.x, y, text, face: 'bold', size: style.size, colour: setting.design.colours.text }];
}

function repeatedHead(rows: readonly SetRow[], place: TablePlace): Strip['repeated'] {
  if (rows.length === 0) return undefined;
  const items: PlacedItem[] = continuedLine(place);
  let height = items.length === 0 ? 0 : place.setting.design.text.caption.leading;
  for (const row of rows) {
    const ruled = [...row.lines.flat(), rule(place, row.height, row === rows.at(-1) ? 'head' : 'row')];
    items.push(...asArtifacts(ruled).map((item) => moved(item, 0, height)));
    height += row.height;
  }
  return { height, items };
}
