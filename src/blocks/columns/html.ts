import { h } from 'hastscript';
import type { Column, Columns } from '../../document/nodes.ts';
import { lines, type HtmlHandler } from '../html-handler.ts';

/** Sides next to one another, one under another on a phone. */
export const columnsHtml: HtmlHandler<Columns> = (node, state) => [
  h('div', { className: ['app-columns'] }, state.blocks(node.children)),
];

/** One side, under its title. */
export const columnHtml: HtmlHandler<Column> = (node, state) => [
  h('div', { className: ['app-column'] }, [
    ...lines([h('p', h('strong', node.title))]),
    ...state.blocks(node.children),
  ]),
];
