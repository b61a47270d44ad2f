import { h } from 'hastscript';
import type { Resolved } from '../../document/nodes.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';

/** What a meeting decided, beside a bar. */
export const resolvedHtml: HtmlHandler<Resolved> = (node, state) => [
  h('div', { className: ['app-callout', 'app-callout--decision'] }, [
    ...lines([h('p', { className: ['app-callout__title'] }, h('strong', state.words.blocks.resolved))]),
    ...state.blocks(node.children),
  ]),
];
