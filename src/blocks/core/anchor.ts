import { h } from 'hastscript';
import type { Anchor } from '../../model/nodes.ts';
import { leftOut } from '../excerpt-handler.ts';
import type { InlineHandlers } from '../node.ts';

/** A place that references lead to. It prints nothing. */
export const anchorNode: InlineHandlers<Anchor> = {
  html: (node) => [h('span', { id: node.id })],
  pdf: (node) => [{ kind: 'text', text: '', destination: node.id }],
  markdown: () => [],
  excerpt: leftOut,
};
