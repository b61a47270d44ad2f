import type { Chart } from './definition.ts';
import { captionLine, captionLink, sourceLines } from '../caption.ts';
import { noteLines } from '../note-lines.ts';
import { figuresMarkdown } from '../data-table/figures-markdown.ts';
import type { BlockHandlers } from '../node.ts';
import { plainParagraph, strongParagraph } from '../markdown-handler.ts';
import { chartHtml } from './html.ts';
import { chartPdf } from './pdf.ts';

/** A chart with its finding, its number and caption, its notes and source. */
export const chartNode: BlockHandlers<Chart> = {
  html: chartHtml,
  pdf: chartPdf,
  text: (node, { words }) => [
    node.title,
    captionLine(node, words),
    node.alt,
    ...node.notes,
    ...sourceLines(node.source, words),
  ],
  markdown: (node, { words }) => [
    strongParagraph(node.title),
    plainParagraph(captionLine(node, words)),
    plainParagraph(node.alt),
    figuresMarkdown(node.table),
    ...noteLines(node, words).map(({ text }) => plainParagraph(text)),
  ],
  excerpt: (node, source) => captionLink(node, source),
};
