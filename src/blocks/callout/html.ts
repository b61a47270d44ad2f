import { h } from 'hastscript';
import type { Callout } from '../../document/nodes.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';

/** A message with its title, beside a bar. */
export const calloutHtml: HtmlHandler<Callout> = (node, state) => [
  h('div', { className: ['app-callout', `app-callout--${node.kind}`] }, [
    ...lines([h('p', { className: ['app-callout__title'] }, h('strong', node.title))]),
    ...state.blocks(node.children),
  ]),
];
