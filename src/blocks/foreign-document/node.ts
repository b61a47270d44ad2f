import { h } from 'hastscript';
import type { ForeignDocumentPages } from '../../model/nodes.ts';
import { foreignPages } from '../appendix/pdf.ts';
import { kept } from '../excerpt-handler.ts';
import { lines } from '../html-handler.ts';
import { plainParagraph } from '../markdown-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { documentLines } from './words.ts';

/** Somebody else's document that is a paper: what it says and where it is; in print its pages follow. */
export const foreignDocumentNode: BlockHandlers<ForeignDocumentPages> = {
  html: (node, state) => lines(documentLines(node, state.words).map((text) => h('p', text))),
  pdf: (node, state) => [
    ...documentLines(node, state.words).map((text) => ({
      kind: 'text' as const,
      role: 'P' as const,
      style: state.bodyStyle,
      runs: [{ kind: 'text' as const, text }],
    })),
    foreignPages(node.document, state),
  ],
  text: (node, state) => documentLines(node, state.words),
  markdown: (node, state) => documentLines(node, state.words).map(plainParagraph),
  excerpt: kept,
};
