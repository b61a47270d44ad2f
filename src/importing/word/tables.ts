/** A table of Word as one of Markdown: every row as wide as the others, each cell one line with breaks. */
import { markedLine, plainChildren } from '../markdown/inlines.ts';
import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { textWithin } from './file/text-within.ts';
import type { Reading } from './reading.ts';
import { chosen, elementIn, elementsIn, elementsWithin, switchIn, valueIn, type XmlElement } from './file/xml.ts';

/** Word makes no table wider than this. */
const mostColumns = 63;

/** Reads what a cell holds. */
export type ReadBlocks = (container: XmlElement, reading: Reading) => RootContent[];

interface Cell {
  readonly children: readonly PhrasingContent[];
  readonly isMerged: boolean;
}

/**
 * Reads a table. A table of one cell is a frame round paragraphs, which come out as such; pictures of cells come after the table, where
 * a cell cannot hold them.
 */
export function readTable(table: XmlElement, reading: Reading, readBlocks: ReadBlocks): RootContent[] {
  const rows = childrenOf(table, 'w:tr').filter((row) => !isLeftOut(row, reading));
  const cells = rows.map((row) => childrenOf(row, 'w:tc').filter((cell) => !isDeleted(cell, reading)));
  const [only] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]?.length === 1 && only) return readBlocks(only, reading);
  const pictures: RootContent[] = [];
  const omitted = reading.omissions.length;
  const lines = rows.map((row, at) => readRow(row, cells[at] ?? [], { reading, pictures, readBlocks }));
  // A row whose words are all hidden is hidden too.
  const hasHidden = reading.omissions.slice(omitted).some(({ kind }) => kind === 'hidden');
  const kept = hasHidden ? lines.filter((line) => line.some(({ children }) => children.length > 0)) : lines;
  if (kept.length === 0 || kept.every((line) => line.length === 0)) return pictures;
  if (kept.some((line) => line.some(({ isMerged }) => isMerged))) reading.mergedTables += 1;
  const width = Math.max(...kept.map(({ length }) => length));
  const empty: Cell = { children: [], isMerged: false };
  const node: Table = {
    type: 'table',
    children: kept.map((line): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_none, at) => ({
        type: 'tableCell',
        children: [...(line[at] ?? empty).children],
      })),
    })),
  };
  return [node, ...pictures];
}

/** Rows of a table, cells of a row: they may stand in controls. */
function childrenOf(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return childrenOf(chosen(child), name);
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:smartTag'].includes(child.name)
      ? childrenOf(child, name)
      : [];
  });
}

/** A hidden row, or one that a tracked change deleted. */
function isLeftOut(row: XmlElement, reading: Reading): boolean {
  const properties = elementIn(row, 'w:trPr');
  const isHidden = switchIn(properties, 'w:hidden') === true;
  const isDeleted = elementIn(properties, 'w:del') !== undefined;
  if (isHidden) reading.omit('hidden', wordsOf(row), 'a hidden row');
  else if (isDeleted) reading.omit('deleted', wordsOf(row), 'a deleted row');
  return isHidden || isDeleted;
}

function isDeleted(cell: XmlElement, reading: Reading): boolean {
  const isGone = elementIn(elementIn(cell, 'w:tcPr'), 'w:cellDel') !== undefined;
  if (isGone) reading.omit('deleted', wordsOf(cell), 'a deleted cell');
  return isGone;
}

function wordsOf(element: XmlElement): string {
  return elementsWithin(element, new Set(['w:p']))
    .map((paragraph) => `${textWithin(paragraph)} ${textWithin(paragraph, 'w:delText')}`)
    .join(' ');
}

type Making = { readonly reading: Reading; readonly pictures: RootContent[]; readonly readBlocks: ReadBlocks };

function readRow(row: XmlElement, cells: readonly XmlElement[], making: Making): Cell[] {
  const properties = elementIn(row, 'w:trPr');
  const skipped = (name: string): Cell[] =>
    Array.from({ length: countIn(properties, name) }, () => ({ children: [], isMerged: false }));
  const line = skipped('w:gridBefore');
  for (const cell of cells) {
    if (line.length >= mostColumns) break;
    const own = elementIn(cell, 'w:tcPr');
    const across = Math.max(1, countIn(own, 'w:gridSpan'));
    // Below and beside the first of merged cells, the others are empty.
    const goesOn = ['w:vMerge', 'w:hMerge'].some((name) => {
      const merge = elementIn(own, name);
      return merge !== undefined && merge.attributes['w:val'] !== 'restart';
    });
    const isMerged = across > 1 || ['w:vMerge', 'w:hMerge'].some((name) => elementIn(own, name) !== undefined);
    line.push({ children: goesOn ? [] : lineOf(making.readBlocks(cell, making.reading), making.pictures), isMerged });
    for (let beside = 1; beside < across; beside++) line.push({ children: [], isMerged: true });
  }
  const whole = [...line, ...skipped('w:gridAfter')].slice(0, mostColumns);
  making.reading.countCells(whole.length);
  return whole;
}

function countIn(properties: XmlElement | undefined, name: string): number {
  const count = Number(valueIn(properties, name) ?? 0);
  return Number.isInteger(count) ? Math.max(0, Math.min(mostColumns, count)) : 0;
}

/** The blocks of a cell as one line: paragraphs, list items and cells of inner tables stand apart by breaks. */
function lineOf(blocks: readonly RootContent[], pictures: RootContent[]): PhrasingContent[] {
  return linesOf(blocks, pictures)
    .filter((line) => line.length > 0)
    .flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

function linesOf(blocks: readonly RootContent[], pictures: RootContent[]): PhrasingContent[][] {
  return blocks.flatMap((block): PhrasingContent[][] => {
    if (block.type === 'table')
      return block.children.flatMap(({ children }) => children.map((cell) => [...cell.children]));
    if (block.type !== 'paragraph') return [];
    const { children, pictures: taken } = plainChildren(block.children);
    pictures.push(...taken.map((image): RootContent => ({ type: 'paragraph', children: [image] })));
    return [[...markedLine(children, block.data?.word)]];
  });
}
