import { h } from 'hastscript';
import type { Appendix } from '../../document/nodes.ts';
import { lines, type HtmlFace } from '../html-face.ts';
import { appendixHeading } from './words.ts';

/** An appendix under its numbered heading. */
export const appendixHtml: HtmlFace<Appendix> = (node, state) => [
  h('section', { className: ['app-appendix'], id: node.id }, [
    ...lines([h('h2', appendixHeading(node))]),
    ...state.blocks(node.children),
  ]),
];
