import type { Table } from 'mdast';
import type { CaptionedTable } from './definition.ts';
import { textOf } from '../../document/text-of.ts';
import { captionLine, captionLink } from '../caption.ts';
import { linkTo } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { oneLine } from '../text-handler.ts';
import { captionedTableHtml, markdownTableHtml } from './html.ts';
import { captionedTablePdf, markdownTablePdf } from './pdf.ts';

/** A bare Markdown table: no number, no caption. */
export const tableNode: BlockHandlers<Table> = {
  html: markdownTableHtml,
  pdf: markdownTablePdf,
  text: (node) => rowLines(node),
  excerpt: (_node, source) => linkTo(source.anchor, source.words.blocks.tableInPaper, source),
};

/** A typed table with its number and caption. */
export const captionedTableNode: BlockHandlers<CaptionedTable> = {
  html: captionedTableHtml,
  pdf: captionedTablePdf,
  text: (node, { words }) => [captionLine(node, words), ...rowLines(node.children[0])],
  excerpt: (node, source) => captionLink(node, source),
};

function rowLines({ children }: Table): string[] {
  return children.map((row) => row.children.map((cell) => oneLine(textOf(cell))).join(' | '));
}
