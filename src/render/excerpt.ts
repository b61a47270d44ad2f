/** Words of a paper shown on another page, as in the decisions register: paragraphs and lists, with the rest as links. */
import { toHtml } from 'hast-util-to-html';
import type { ExcerptSource } from '../blocks/excerpt-handler.ts';
import { blockHandlers, inlineHandlers, isBlock, isInline } from '../blocks/nodes.ts';
import type { BlockNode } from '../model/nodes.ts';
import { textOf } from '../document/text-of.ts';
import { mapTree, walk } from '../document/transforms/walk.ts';
import { htmlState } from './html/handlers.ts';

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
  return mapTree(nodes, (node) => {
    if (isBlock(node)) return blockHandlers(node).excerpt(node, source);
    return isInline(node) ? inlineHandlers(node).excerpt(node, source) : node;
  }) as BlockNode[];
}
