/** Words of a paper shown on another page, as in the decisions register: paragraphs and lists, with the rest as links. */
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent } from 'mdast';
import { captionLabel } from '../blocks/caption.ts';
import type { BlockNode } from '../document/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { textOf } from '../document/text-of.ts';
import { mapTree, walk, type TreeNode } from '../document/transforms/walk.ts';
import { htmlState } from './html/handlers.ts';

/** Where the words stand in full. */
export interface ExcerptSource {
  /** Address of the paper's page. */
  readonly page: string;
  /** Id of the heading above them. */
  readonly anchor: string;
  readonly words: Wording;
}

/**
 * The blocks as HTML that may stand on any page, several of them together: no ids, no footnotes, no headings; tables and
 * pictures are links to where they stand, references lead to the paper.
 */
export function excerptHtml(nodes: readonly BlockNode[], source: ExcerptSource): string {
  const state = htmlState({ words: source.words, figuresFile: () => undefined, pictureAddress: (file) => file });
  return toHtml(
    { type: 'root', children: state.blocks(excerptOf(nodes, source)) },
    { characterReferences: { useNamedReferences: true } },
  );
}

/** The same words without marks: one text for each paragraph, those of lists too. */
export function excerptTexts(nodes: readonly BlockNode[], source: ExcerptSource): string[] {
  const texts: string[] = [];
  walk(excerptOf(nodes, source), (node) => {
    if (node.type === 'paragraph') texts.push(textOf(node).replaceAll(/\s+/g, ' ').trim());
  });
  return texts;
}

function excerptOf(nodes: readonly BlockNode[], source: ExcerptSource): BlockNode[] {
  // Changing a resolved tree node by node leaves a resolved tree.
  return mapTree(nodes, (node) => excerpted(node, source)) as BlockNode[];
}

function excerpted(node: TreeNode, source: ExcerptSource): TreeNode | readonly TreeNode[] {
  switch (node.type) {
    case 'anchor':
    case 'footnoteReference':
    case 'thematicBreak':
    case 'pageBreak':
      return [];
    case 'link':
      return node.url.startsWith('#') ? { ...node, url: source.page + node.url } : node;
    case 'heading':
      return paragraph([{ type: 'strong', children: node.children }]);
    case 'callout':
    case 'column':
      return [paragraph([{ type: 'strong', children: [{ type: 'text', value: node.title }] }]), ...node.children];
    case 'columns':
      return node.children;
    case 'keyFigures':
      return node.figures.map(({ value, label }) => paragraph([{ type: 'text', value: `${value} ${label}` }]));
    case 'figuresTable':
    case 'captionedTable':
      return linkTo(node.id, `${captionLabel('table', node.number, source.words)}: ${node.caption}`, source);
    case 'chart':
      return linkTo(node.id, `${captionLabel('figure', node.number, source.words)}: ${node.caption}`, source);
    case 'figure':
      if (node.isDecorative) return [];
      if (node.caption === undefined) return linkTo(source.anchor, source.words.blocks.picture(node.alt), source);
      return linkTo(node.id, `${captionLabel('figure', node.number, source.words)}: ${node.caption}`, source);
    case 'table':
      return linkTo(source.anchor, source.words.blocks.tableInPaper, source);
    default:
      return node;
  }
}

function linkTo(id: string, words: string, { page }: ExcerptSource): TreeNode {
  return paragraph([{ type: 'link', url: `${page}#${id}`, children: [{ type: 'text', value: words }] }]);
}

function paragraph(children: PhrasingContent[]): TreeNode {
  return { type: 'paragraph', children };
}
