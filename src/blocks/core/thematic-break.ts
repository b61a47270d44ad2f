import { h } from 'hastscript';
import type { ThematicBreak } from 'mdast';
import { leftOut } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

/** A light rule across the column. */
export const thematicBreakNode: BlockHandlers<ThematicBreak> = {
  html: () => [
    h('hr', { className: ['govuk-section-break', 'govuk-section-break--m', 'govuk-section-break--visible'] }),
  ],
  pdf: () => [{ kind: 'rule', style: 'separator' }],
  text: () => [],
  markdown: ({ type }) => [{ type }],
  excerpt: leftOut,
};
