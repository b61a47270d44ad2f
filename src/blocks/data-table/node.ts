import type { FiguresTable } from './definition.ts';
import { captionLine, captionLink, sourceLines } from '../caption.ts';
import type { BlockHandlers } from '../node.ts';
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
  excerpt: (node, source) => captionLink(node, source),
};
