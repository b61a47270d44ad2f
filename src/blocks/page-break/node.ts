import type { PageBreak } from './definition.ts';
import { leftOut } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';

/** A new page in print; nothing elsewhere. */
export const pageBreakNode: BlockHandlers<PageBreak> = {
  html: () => [],
  pdf: () => [{ kind: 'page-break' }],
  text: () => [],
  markdown: () => [],
  excerpt: leftOut,
};
