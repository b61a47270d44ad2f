import { h } from 'hastscript';
import type { Callout } from '../../document/nodes.ts';
import { lines, type HtmlFace } from '../html-face.ts';

/** A message with its title, beside a bar. */
export const calloutHtml: HtmlFace<Callout> = (node, state) => [
  h('div', { className: ['app-callout', `app-callout--${node.kind}`] }, [
    ...lines([h('p', { className: ['app-callout__title'] }, h('strong', node.title))]),
    ...state.blocks(node.children),
  ]),
];
