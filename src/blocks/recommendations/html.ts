import { h } from 'hastscript';
import type { Recommendations } from '../../document/nodes.ts';
import { lines, type HtmlFace } from '../html-face.ts';

/** The recommendations under their own heading. */
export const recommendationsHtml: HtmlFace<Recommendations> = (node, state) => [
  h('section', { className: ['app-recommendations'] }, [
    ...lines([h('h2', { id: node.id }, node.title)]),
    ...state.blocks(node.children),
  ]),
];
