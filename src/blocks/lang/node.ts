import { h } from 'hastscript';
import type { InlineNode, Passage } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import type { InlineHandlers } from '../node.ts';

// mdast allows more kinds of children than a resolved tree has.
const inlinesOf = (node: Passage): readonly InlineNode[] => node.children as readonly InlineNode[];

/** Words of another language: said to who listens, and nothing else to see. */
export const passageNode: InlineHandlers<Passage> = {
  html: (node, state) => [h('span', { lang: node.language }, state.inlines(inlinesOf(node)))],
  pdf: (node, look, runs) => runs(inlinesOf(node), { ...look, language: node.language }),
  markdown: (node, state) => state.inlines(inlinesOf(node)),
  excerpt: kept,
};
