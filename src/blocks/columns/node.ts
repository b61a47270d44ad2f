import { h } from 'hastscript';
import type { Column, Columns } from './definition.ts';
import { underTitle, unwrapped } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { strongParagraph } from '../markdown-handler.ts';

/** Sides next to one another, one under another on a phone. */
export const columnsNode: BlockHandlers<Columns> = {
  html: (node, state) => [h('div', { className: ['app-columns'] }, state.blocks(node.children))],
  pdf: (node, state) => [
    {
      kind: 'columns',
      columns: node.children.map((column) => ({
        children: [
          {
            kind: 'text',
            role: 'P',
            style: state.bodyStyle,
            bold: true,
            runs: [{ kind: 'text', text: column.title }],
            keepWithNext: true,
          },
          ...state.flows(column.children),
        ],
      })),
    },
  ],
  text: (node, state) => state.lines(node.children),
  markdown: (node, state) => state.blocks(node.children),
  excerpt: unwrapped,
};

/** One side, under its title; in print the columns draw it. */
export const columnNode: BlockHandlers<Column> = {
  html: (node, state) => [
    h('div', { className: ['app-column'], role: 'group', ariaLabel: node.title }, [
      ...lines([h('p', h('strong', node.title))]),
      ...state.blocks(node.children),
    ]),
  ],
  pdf: (node, state) => state.flows(node.children),
  text: (node, state) => [node.title, ...state.lines(node.children)],
  markdown: (node, state) => [strongParagraph(node.title), ...state.blocks(node.children)],
  excerpt: underTitle,
};
