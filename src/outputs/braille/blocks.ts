/** A book as lines of text for braille: paragraphs, headings and items in order, tables row by row, turns of printed pages. */
import type { Element, ElementContent } from 'hast';
import type { Chapter } from '../epub/book.ts';

/** One of them. `level` is that of a heading; of the turn of a page the text is its number. */
export interface BrailleBlock {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'page';
  readonly text: string;
}

/** The blocks of all chapters. */
export function brailleBlocks(chapters: readonly Chapter[]): readonly BrailleBlock[] {
  return chapters
    .flatMap(({ elements }) => blocksOf(elements))
    .map((block) => ({ ...block, text: block.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function blocksOf(nodes: readonly ElementContent[]): BrailleBlock[] {
  const blocks: BrailleBlock[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    blocks.push({ kind: 'paragraph', text: loose.map(wordsOf).join('') });
    loose = [];
  };
  for (const node of nodes) {
    const own = node.type === 'element' ? elementBlocks(node) : undefined;
    if (!own) {
      loose.push(node);
      continue;
    }
    flush();
    blocks.push(...own);
  }
  flush();
  return blocks;
}

/** The blocks of an element; undefined of one that stands within a line. */
function elementBlocks(element: Element): BrailleBlock[] | undefined {
  const { tagName, properties, children } = element;
  if (isPage(element)) return [pageBlock(element)];
  switch (tagName) {
    case 'h1':
      return withPages(element, 'title');
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return withPages(element, 'heading');
    case 'p':
    case 'caption':
      return withPages(element, 'paragraph');
    case 'ul':
    case 'ol':
      return listBlocks(element);
    case 'dl':
      return factBlocks(element);
    case 'table':
      return tableBlocks(element);
    case 'pre':
      return wordsOf(element)
        .split('\n')
        .map((text) => ({ kind: 'item', text }));
    case 'svg':
      return [{ kind: 'paragraph', text: textOf(properties['ariaLabel']) }];
    case 'img':
      return [{ kind: 'paragraph', text: textOf(properties['alt']) }];
    case 'section':
    case 'div':
    case 'figure':
    case 'figcaption':
    case 'blockquote':
    case 'nav':
      return blocksOf(children);
    default:
      return undefined;
  }
}

function withPages(element: Element, kind: BrailleBlock['kind']): BrailleBlock[] {
  return [...pagesIn(element), { kind, text: wordsOf(element) }];
}

/** Paragraphs in an item are items too, so that they stay in its indent. */
function listBlocks(list: Element): BrailleBlock[] {
  const start = Number(list.properties['start'] ?? 1);
  const isCounted = list.tagName === 'ol' && textOf(list.properties['className']).includes('govuk-list--number');
  return childrenOf(list, 'li').flatMap((item, at) => {
    const [first, ...rest] = blocksOf(item.children).filter(({ text }) => text.trim() !== '');
    if (!first) return [];
    const lead = isCounted ? `${start + at}. ` : '';
    return [{ kind: first.kind === 'page' ? 'page' : 'item', text: lead + first.text } as const, ...rest].map((block) =>
      block.kind === 'paragraph' ? { ...block, kind: 'item' as const } : block,
    );
  });
}

function factBlocks(list: Element): BrailleBlock[] {
  return childrenOf(list, 'div').map((row) => {
    const [label, value] = row.children.filter((child) => child.type === 'element').map(wordsOf);
    return { kind: 'item', text: `${label ?? ''}: ${value ?? ''}` };
  });
}

/** A row is an item: each value after the head of its column, since no line above the table distinguishes them. */
function tableBlocks(table: Element): BrailleBlock[] {
  const caption = childrenOf(table, 'caption').map((one): BrailleBlock => ({ kind: 'paragraph', text: wordsOf(one) }));
  const cellsOf = (row: Element): Element[] =>
    row.children.filter((cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName));
  const rowsIn = (part: string): Element[] => childrenOf(table, part).flatMap((one) => childrenOf(one, 'tr'));
  const heads = (rowsIn('thead')[0] ? cellsOf(rowsIn('thead')[0] as Element) : []).map(wordsOf);
  const rows = rowsIn('tbody').flatMap((row): BrailleBlock[] => {
    const texts = cellsOf(row).map((cell, at) => {
      const head = heads[at]?.trim() ?? '';
      return head === '' ? wordsOf(cell) : `${head}: ${wordsOf(cell)}`;
    });
    return [...pagesIn(row), { kind: 'item', text: texts.join('; ') }];
  });
  return [...caption, ...rows];
}

function childrenOf({ children }: Element, tagName: string): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && child.tagName === tagName);
}

function isPage({ properties }: Element): boolean {
  return properties['role'] === 'doc-pagebreak';
}

function pageBlock({ properties }: Element): BrailleBlock {
  return { kind: 'page', text: textOf(properties['ariaLabel']) };
}

function pagesIn(element: Element): BrailleBlock[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return isPage(child) ? [pageBlock(child)] : pagesIn(child);
  });
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  const words = node.children.map(wordsOf).join('');
  // The raised number of a note stands by itself among the words of braille.
  return node.tagName === 'sup' ? ` [${words}]` : words;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}
