import type { Table, TableCell } from 'mdast';
import type { Place } from '../../../diagnostics/diagnostic.ts';
import { placeOf } from '../../../document/expanding/expansion.ts';
import type { Paper } from '../../../model/paper.ts';
import { textOf } from '../../../document/text-of.ts';
import { isCaptioned } from '../../../model/traits.ts';
import { walk } from '../../../document/transforms/walk.ts';
import { readCellValue, type CellValue } from './cell-values.ts';

/** One cell of a table that an author typed. */
export interface TypedCell extends CellValue {
  readonly text: string;
  /** Where the cell's words begin. */
  readonly place: Place;
}

/** A Markdown table as its author typed it, with the figures that the tool put into it. */
export interface TypedTable {
  /** Empty for a table without one. */
  readonly caption: string;
  readonly head: readonly TypedCell[];
  /** Every row has as many cells as the head. */
  readonly rows: readonly (readonly TypedCell[])[];
  readonly place: Place;
}

/** The Markdown tables of a paper, in reading order; those of the standard sections are not the author's. */
export function typedTables(paper: Paper): readonly TypedTable[] {
  const tables: TypedTable[] = [];
  walk(paper.body, (node, within) => {
    if (node.type !== 'table' || within.some(({ type }) => type === 'standardSections')) return;
    const around = within.at(-1);
    tables.push(readTable(node, around && isCaptioned(around) ? (around.caption ?? '') : '', paper));
  });
  return tables;
}

function readTable(table: Table, caption: string, paper: Paper): TypedTable {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => readCell(cell, paper)));
  const width = head?.length ?? 0;
  const place = placeOf(table, paper);
  return { caption, head: head ?? [], rows: rows.map((row) => widened(row, width, place)), place };
}

function widened(row: readonly TypedCell[], width: number, place: Place): readonly TypedCell[] {
  const empty: TypedCell = { text: '', ...readCellValue(''), place: row.at(-1)?.place ?? place };
  return Array.from({ length: width }, (_, index) => row[index] ?? empty);
}

function readCell(cell: TableCell, paper: Paper): TypedCell {
  const text = textOf(cell).replaceAll(/\s+/g, ' ').trim();
  return { text, ...readCellValue(text), place: placeOf(cell.children[0] ?? cell, paper) };
}

/** Label of a row: its first cell that says something. */
export function labelOf(row: readonly TypedCell[]): string {
  return row.find((cell) => cell.text !== '' && cell.number === undefined)?.text ?? '';
}

/** True for the heading of a column, or the first cell of a row, that is the sum of the others. */
export function isTotalLabel(text: string): boolean {
  // "Total £", "Total (£000)", "Total £m".
  const bare = text.replace(/\s\(?£\s?(?:[’']?000s?|k|m|mn|bn|million|thousand)?\)?$/i, '');
  return (
    /^(?:(?:grand |overall |sub-?\s?)?totals?|sum|overall|in all|all)\b[\s:]*$/i.test(bare) || /\btotals?$/i.test(bare)
  );
}

/** The heading of a column whose figures do not add up: shares, averages, rates, ages, years. */
export function isNeverAdded(heading: string): boolean {
  return /%|\b(?:per ?cent(?:age)?|shares?|proportion|average|mean|median|rate|ratio|per|ages?|years?|days|date|rank|score|no\.|ref(?:erence)?|minimum|maximum|target)\b/i.test(
    heading,
  );
}
