import { h } from 'hastscript';
import type { Blockquote } from 'mdast';
import type { BlockNode } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

// mdast allows more kinds of children than a resolved tree has.
const blocksOf = (node: Blockquote): readonly BlockNode[] => node.children as readonly BlockNode[];

/** A quotation. */
export const quoteNode: BlockHandlers<Blockquote> = {
  html: (node, state) => [h('blockquote', state.blocks(blocksOf(node)))],
  pdf: (node, state) => [{ kind: 'group', role: 'BlockQuote', look: 'quote', children: state.flows(blocksOf(node)) }],
  text: (node, state) => state.lines(blocksOf(node)),
  markdown: (node, state) => [{ type: 'blockquote', children: state.blocks(blocksOf(node)) as Blockquote['children'] }],
  excerpt: kept,
};
