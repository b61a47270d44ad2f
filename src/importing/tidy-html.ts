/** The HTML of a Word file made plain: notes as notes, cells of tables as one line each, merged cells filled up. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** A Word file's HTML once it is plain. */
export interface TidyHtml {
  readonly root: Root;
  /** Footnotes and endnotes by identifier, in order. */
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
  /** How many tables had merged cells: each value stands in the first of its cells, the others are empty. */
  readonly mergedTables: number;
}

/** Makes a tree plain. The tree that is given is changed. */
export function tidyHtml(root: Root): TidyHtml {
  const notes = new Map<string, readonly ElementContent[]>();
  root.children = root.children.filter((node) => !takeNotes(node, notes));
  let mergedTables = 0;
  const go = (node: Root | Element): void => {
    node.children = node.children.map((child) => (child.type === 'element' ? noteReference(child) : child));
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'table') {
        flattenCells(child);
        if (fillMerged(child)) mergedTables += 1;
      }
      go(child);
    }
  };
  go(root);
  return { root, notes, mergedTables };
}

/** True for the list of notes at the end, whose items are taken. */
function takeNotes(node: RootContent, notes: Map<string, readonly ElementContent[]>): boolean {
  if (node.type !== 'element' || node.tagName !== 'ol') return false;
  const items = node.children.filter((child): child is Element => child.type === 'element');
  const isNotes = items.length > 0 && items.every(({ properties }) => /^(?:foot|end)note-/.test(idOf(properties)));
  if (!isNotes) return false;
  for (const item of items) notes.set(idOf(item.properties), withoutBackLinks(item.children));
  return true;
}

function idOf(properties: Element['properties']): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

function hrefOf({ properties }: Element): string {
  return typeof properties['href'] === 'string' ? properties['href'] : '';
}

function withoutBackLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'a' && hrefOf(node).includes('note-ref-')) return [];
    return [{ ...node, children: withoutBackLinks(node.children) }];
  });
}

/** `<sup><a href="#footnote-1">[1]</a></sup>` as an element of its own. */
function noteReference(node: Element): Element {
  const [only] = node.children;
  const isReference =
    node.tagName === 'sup' &&
    node.children.length === 1 &&
    only?.type === 'element' &&
    /^#(?:foot|end)note-/.test(hrefOf(only));
  if (!isReference) return node;
  return {
    type: 'element',
    tagName: 'note-reference',
    properties: { to: hrefOf(only).slice(1) },
    children: [],
  };
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  const go = (node: Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') rows.push(child);
      else if (child.tagName !== 'table') go(child);
    }
  };
  go(table);
  return rows;
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** Each cell holds words and breaks only: paragraphs, list items and cells of inner tables stand on lines of their own. */
function flattenCells(table: Element): void {
  for (const row of rowsOf(table)) for (const cell of cellsOf(row)) cell.children = joinLines(linesOf(cell.children));
}

function linesOf(nodes: readonly ElementContent[], mark = ''): ElementContent[][] {
  const lines: ElementContent[][] = [];
  let open: ElementContent[] | undefined;
  for (const node of nodes) {
    const inner = node.type === 'element' ? blockLines(node, mark) : undefined;
    if (inner) {
      lines.push(...inner);
      open = undefined;
    } else if (open) open.push(node);
    else {
      open = [node];
      lines.push(open);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function blockLines(node: Element, mark: string): ElementContent[][] | undefined {
  switch (node.tagName) {
    case 'p':
    case 'div':
    case 'tr':
    case 'tbody':
    case 'thead':
    case 'table':
    case 'td':
    case 'th':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return linesOf(node.children, mark);
    case 'ul':
    case 'ol':
      return node.children.flatMap((item) => (item.type === 'element' ? marked(linesOf(item.children), '• ') : []));
    default:
      return undefined;
  }
}

function marked(lines: ElementContent[][], mark: string): ElementContent[][] {
  const [first, ...rest] = lines;
  return first ? [[{ type: 'text', value: mark }, ...first], ...rest] : [];
}

function joinLines(lines: readonly ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

/** Gives every row the same number of cells. True where cells were merged. */
function fillMerged(table: Element): boolean {
  const rows = rowsOf(table);
  let isMerged = false;
  const taken = new Map<string, true>();
  rows.forEach((row, line) => {
    const filled: Element[] = [];
    for (const cell of cellsOf(row)) {
      while (taken.has(`${String(line)}:${String(filled.length)}`)) filled.push(emptyCell(cell.tagName));
      const at = filled.length;
      const [across, down] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      if (across > 1 || down > 1) isMerged = true;
      filled.push(cell, ...Array.from({ length: across - 1 }, () => emptyCell(cell.tagName)));
      for (let below = 1; below < down; below++)
        for (let beside = 0; beside < across; beside++)
          taken.set(`${String(line + below)}:${String(at + beside)}`, true);
      delete cell.properties['colSpan'];
      delete cell.properties['rowSpan'];
    }
    while (taken.has(`${String(line)}:${String(filled.length)}`)) filled.push(emptyCell('td'));
    row.children = filled;
  });
  return isMerged;
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  return Math.max(1, Math.min(1000, Number(properties[name] ?? 1) || 1));
}

function emptyCell(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}
