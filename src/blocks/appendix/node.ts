import type { Appendix } from './definition.ts';
import { kept } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainHeading, plainParagraph } from '../markdown-handler.ts';
import { appendixHtml } from './html.ts';
import { appendixPdf } from './pdf.ts';
import { appendixHeading, slipLines } from './words.ts';

/** An appendix under its numbered heading; of another body's document, what it says and where it is. */
export const appendixNode: BlockHandlers<Appendix> = {
  html: appendixHtml,
  pdf: appendixPdf,
  text: (node, state) => [
    appendixHeading(node, state.words),
    ...slipLines(node, state.words),
    ...state.lines(node.children),
  ],
  markdown: (node, state) => [
    plainHeading(2, appendixHeading(node, state.words)),
    ...slipLines(node, state.words).map(plainParagraph),
    ...state.blocks(node.children),
  ],
  excerpt: kept,
};
