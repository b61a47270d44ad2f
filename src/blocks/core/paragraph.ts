import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Paragraph } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import { textOf } from '../../document/text-of.ts';
import { kept } from '../excerpt-handler.ts';
import type { HtmlState } from '../html-handler.ts';
import { withNumber } from '../markdown-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { numberedLine, oneLine } from '../text-handler.ts';

/** A paragraph; a numbered one begins with its number, which is a link to itself. */
export const paragraphNode: BlockHandlers<Paragraph> = {
  html(node, state) {
    const number = node.data?.paragraphNumber;
    const words = state.inlines(node.children as readonly InlineNode[]);
    return [
      number === undefined
        ? h('p', words)
        : h('p', { className: ['app-para'], id: `para-${number}` }, [...numberLink(number, state), ...words]),
    ];
  },
  pdf(node, state) {
    const number = node.data?.paragraphNumber;
    return [
      {
        kind: 'text',
        role: 'P',
        style: state.bodyStyle,
        runs: state.runs(node.children as InlineNode[]),
        ...(number === undefined ? {} : { label: `${number}.`, destination: `para-${number}` }),
        // What a colon announces stands on the same page.
        ...(textOf(node).trimEnd().endsWith(':') ? { keepWithNext: true } : {}),
      },
    ];
  },
  text: (node) => [numberedLine(node.data?.paragraphNumber, oneLine(textOf(node)))],
  markdown: (node, state) => [
    {
      type: 'paragraph',
      children: withNumber(node.data?.paragraphNumber, state.inlines(node.children as readonly InlineNode[])),
    },
  ],
  excerpt: kept,
};

/** The number of a paragraph or recommendation, which leads to itself. */
export function numberLink(number: number, { words }: Pick<HtmlState, 'words'>): ElementContent[] {
  return [
    h(
      'a',
      { className: ['app-para-number'], href: `#para-${number}`, ariaLabel: words.paper.paragraph(number) },
      `${number}.`,
    ),
    { type: 'text', value: ' ' },
  ];
}
