import type { FiguresTable } from './definition.ts';
import { captionLine, captionLink, sourceLines } from '../caption.ts';
import { noteLines } from '../note-lines.ts';
import { figuresMarkdown } from './figures-markdown.ts';
import type { BlockHandlers } from '../node.ts';
import { plainParagraph } from '../markdown-handler.ts';
import { figuresTableHtml } from './html.ts';
import { figuresTablePdf } from './pdf.ts';

/** A table of figures with its number and caption, its notes and source. */
export const figuresTableNode: BlockHandlers<FiguresTable> = {
  html: figuresTableHtml,
  pdf: figuresTablePdf,
  text: (node, { words }) => [
    captionLine(node, words),
    ...[node.head, ...node.rows.map(({ cells }) => cells)].map((cells) => cells.map(({ text }) => text).join(' | ')),
    ...node.notes,
    ...sourceLines(node.source, words),
  ],
  markdown: (node, { words }) => [
    plainParagraph(captionLine(node, words)),
    figuresMarkdown(node),
    ...noteLines(node, words).map(({ text }) => plainParagraph(text)),
  ],
  excerpt: (node, source) => captionLink(node, source),
};
