import { h } from 'hastscript';
import type { KeyFigures } from './definition.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainParagraph } from '../markdown-handler.ts';

/** Headline numbers side by side: the number, then what it is. */
export const keyFiguresNode: BlockHandlers<KeyFigures> = {
  html: (node) => [
    h(
      'ul',
      { className: ['app-key-figures'] },
      lines(
        node.figures.map(({ value, label }) =>
          h('li', [
            h('span', { className: ['app-key-figures__value'] }, value),
            '\n',
            h('span', { className: ['app-key-figures__label'] }, label),
          ]),
        ),
      ),
    ),
  ],
  pdf: (node) => [
    {
      kind: 'columns',
      columns: node.figures.map(({ value, label }) => ({
        children: [
          { kind: 'text', role: 'P', style: 'key-figure', runs: [{ kind: 'text', text: value }], keepWithNext: true },
          { kind: 'text', role: 'P', style: 'small', runs: [{ kind: 'text', text: label }] },
        ],
      })),
    },
  ],
  text: (node) => linesOf(node),
  markdown: (node) => linesOf(node).map(plainParagraph),
  excerpt: (node) => linesOf(node).map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
};

function linesOf({ figures }: KeyFigures): string[] {
  return figures.map(({ value, label }) => `${value} ${label}`);
}
