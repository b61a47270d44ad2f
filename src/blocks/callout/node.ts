import { h } from 'hastscript';
import type { Callout } from '../../model/nodes.ts';
import { underTitle } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { strongParagraph } from '../markdown-handler.ts';

/** A message with its title, beside a bar in the accent colour; what a draft lacks, on a ground of its own. */
export const calloutNode: BlockHandlers<Callout> = {
  html: (node, state) => [
    h('div', { className: ['app-callout', `app-callout--${node.kind}`], role: 'group', ariaLabel: node.title }, [
      ...lines([h('p', { className: ['app-callout__title'] }, h('strong', node.title))]),
      ...state.blocks(node.children),
    ]),
  ],
  pdf: (node, state) => [
    {
      kind: 'group',
      role: 'Div',
      look: node.kind === 'missing' ? 'tint' : 'bar',
      keepTogether: true,
      ...(node.isNotice ? { isAddedLater: true } : {}),
      children: [
        {
          kind: 'text',
          role: 'P',
          style: 'box-title',
          runs: [{ kind: 'text', text: node.title }],
          keepWithNext: true,
        },
        ...state.flows(node.children),
      ],
    },
  ],
  text: (node, state) => [node.title, ...state.lines(node.children)],
  markdown: (node, state) => [strongParagraph(node.title), ...state.blocks(node.children)],
  excerpt: underTitle,
};
