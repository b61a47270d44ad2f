import { h } from 'hastscript';
import type { KeyFigures } from '../../document/nodes.ts';
import { lines, type HtmlFace } from '../html-face.ts';

/** Headline numbers side by side: the number, then what it is. */
export const keyFiguresHtml: HtmlFace<KeyFigures> = (node) => [
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
