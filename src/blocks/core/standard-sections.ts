import { h } from 'hastscript';
import type { StandardSections } from '../../model/nodes.ts';
import { kept } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

/** The standard sections of a report, between its body and its appendices. */
export const standardSectionsNode: BlockHandlers<StandardSections> = {
  html: (node, state) => [h('section', { className: ['app-standard'] }, state.blocks(node.children))],
  pdf: (node, state) => [{ kind: 'group', role: 'Sect', children: state.flows(node.children) }],
  text: (node, state) => state.lines(node.children),
  markdown: (node, state) => state.blocks(node.children),
  excerpt: kept,
};
