import { h } from 'hastscript';
import type { Resolved } from './definition.ts';
import { kept } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { strongParagraph } from '../markdown-handler.ts';

/** What a meeting decided, beside a bar in the accent colour. */
export const resolvedNode: BlockHandlers<Resolved> = {
  html: (node, state) => [
    h(
      'div',
      { className: ['app-callout', 'app-callout--decision'], role: 'group', ariaLabel: state.words.blocks.resolved },
      [
        ...lines([h('p', { className: ['app-callout__title'] }, h('strong', state.words.blocks.resolved))]),
        ...state.blocks(node.children),
      ],
    ),
  ],
  pdf: (node, state) => [
    {
      kind: 'group',
      role: 'Div',
      look: 'bar',
      children: [
        {
          kind: 'text',
          role: 'P',
          style: 'box-title',
          runs: [{ kind: 'text', text: state.words.blocks.resolved }],
          keepWithNext: true,
        },
        ...state.flows(node.children),
      ],
    },
  ],
  text: (node, state) => [state.words.blocks.resolved, ...state.lines(node.children)],
  markdown: (node, state) => [strongParagraph(state.words.blocks.resolved), ...state.blocks(node.children)],
  excerpt: kept,
};
