import type { Figure } from './definition.ts';
import { captionLine, captionLink, sourceLines } from '../caption.ts';
import { noteLines } from '../note-lines.ts';
import { linkTo } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainParagraph } from '../markdown-handler.ts';
import { figureHtml } from './html.ts';
import { figurePdf } from './pdf.ts';

/** A picture with its number and caption, and its source. */
export const figureNode: BlockHandlers<Figure> = {
  html: figureHtml,
  pdf: figurePdf,
  text: (node, { words }) => [
    ...(node.number === 0 ? [] : [captionLine(node, words)]),
    node.alt,
    ...sourceLines(node.source ?? '', words),
  ],
  markdown: (node, { words }) =>
    [
      ...(node.number === 0 ? [] : [captionLine(node, words)]),
      ...(node.alt === '' ? [] : [node.alt]),
      ...noteLines(node, words).map(({ text }) => text),
    ].map(plainParagraph),
  excerpt(node, source) {
    if (node.isDecorative) return [];
    if (node.caption === undefined) return linkTo(source.anchor, source.words.blocks.picture(node.alt), source);
    return captionLink(node, source);
  },
};
