import { h } from 'hastscript';
import type { Recommendations } from '../../document/nodes.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';

/** The recommendations under their own heading. */
export const recommendationsHtml: HtmlHandler<Recommendations> = (node, state) => [
  h('section', { className: ['app-recommendations'] }, [
    ...lines([h('h2', { id: node.id }, node.title)]),
    ...state.blocks(node.children),
  ]),
];
