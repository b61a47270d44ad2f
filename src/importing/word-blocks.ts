/** A Word file as the blocks of a document tree, in order: what an author wrote, before anything of it is understood. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { tidyHtml } from './tidy-html.ts';

/** The blocks of a Word file. */
export interface WordBlocks {
  readonly blocks: readonly RootContent[];
  readonly notes: readonly FootnoteDefinition[];
  readonly mergedTables: number;
}

/** A paragraph's data: what Word said of it. */
declare module 'mdast' {
  interface ParagraphData {
    /** True for a paragraph in Word's style Caption. */
    isCaption?: boolean;
  }
}

/** Reads the HTML of a Word file (see word-file.ts). */
export function wordBlocks(html: string): WordBlocks {
  const { root, notes, mergedTables } = tidyHtml(fromHtml(html, { fragment: true }));
  const { children } = toMdast(root, options) as Root;
  return {
    blocks: children,
    notes: [...notes].map(([identifier, nodes]) => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: blocksOf(nodes),
    })),
    mergedTables,
  };
}

function blocksOf(nodes: readonly ElementContent[]): FootnoteDefinition['children'] {
  const { children } = toMdast({ type: 'root', children: [...nodes] }, options) as Root;
  return children as FootnoteDefinition['children'];
}

const options = {
  document: true,
  handlers: {
    'note-reference': (_state: State, node: Element) => {
      const { to } = node.properties;
      const identifier = typeof to === 'string' ? to : '';
      return { type: 'footnoteReference' as const, identifier, label: identifier };
    },
    // Underlining says nothing on a page where links are underlined.
    u: (state: State, node: Element) => state.all(node) as PhrasingContent[],
    sup: (state: State, node: Element) => state.all(node) as PhrasingContent[],
    sub: (state: State, node: Element) => state.all(node) as PhrasingContent[],
    p: (state: State, node: Element) => {
      const children = state.all(node) as PhrasingContent[];
      const isCaption = Array.isArray(node.properties['className']) && node.properties['className'].includes('caption');
      return { type: 'paragraph' as const, children, ...(isCaption ? { data: { isCaption } } : {}) };
    },
    table: (state: State, node: Element): Table => ({
      type: 'table',
      children: rowsOf(node).map((row) => ({
        type: 'tableRow',
        children: row.children.flatMap((cell) =>
          cell.type === 'element'
            ? [{ type: 'tableCell' as const, children: state.all(cell) as PhrasingContent[] }]
            : [],
        ),
      })),
    }),
  },
};

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}
