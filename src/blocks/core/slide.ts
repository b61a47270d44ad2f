import { h } from 'hastscript';
import type { Slide } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainHeading } from '../markdown-handler.ts';

/** A slide under its title; a page of its own in print. */
export const slideNode: BlockHandlers<Slide> = {
  html: (node, state) => [
    h('section', { className: ['app-slide'] }, [
      ...lines([h('h2', { id: node.id }, node.title)]),
      ...state.blocks(node.children),
    ]),
  ],
  pdf: (node, state) => [
    {
      kind: 'group',
      role: 'Sect',
      newPage: true,
      children: [
        {
          kind: 'text',
          role: 'H2',
          style: 'slide-title',
          runs: [{ kind: 'text', text: node.title }],
          destination: node.id,
          bookmark: { text: node.title, level: 1 },
        },
        ...state.flows(node.children, { listDepth: 0 }),
      ],
    },
  ],
  text: (node, state) => [node.title, ...state.lines(node.children)],
  markdown: (node, state) => [plainHeading(2, node.title), ...state.blocks(node.children)],
  excerpt: kept,
};
