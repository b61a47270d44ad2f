import { h } from 'hastscript';
import type { KeyFigures } from '../../document/nodes.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';

/** Headline numbers side by side: the number, then what it is. */
export const keyFiguresHtml: HtmlHandler<KeyFigures> = (node) => [
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
];
