import { h } from 'hastscript';
import type { Recommendations } from './definition.ts';
import { kept } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainHeading } from '../markdown-handler.ts';

/** What members must decide, under its own heading; in print beside a bar in the accent colour, as what they resolved is. */
export const recommendationsNode: BlockHandlers<Recommendations> = {
  html: (node, state) => [
    h('section', { className: ['app-recommendations'] }, [
      ...lines([h('h2', { id: node.id }, node.title)]),
      ...state.blocks(node.children),
    ]),
  ],
  pdf: (node, state) => [
    {
      kind: 'text',
      role: 'H2',
      style: 'section',
      runs: [{ kind: 'text', text: node.title }],
      destination: node.id,
      bookmark: { text: node.title, level: 1 },
    },
    { kind: 'group', role: 'none', look: 'bar', children: state.flows(node.children) },
  ],
  text: (node, state) => [node.title, ...state.lines(node.children)],
  markdown: (node, state) => [plainHeading(2, node.title), ...state.blocks(node.children)],
  excerpt: kept,
};
