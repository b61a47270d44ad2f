import type { Table, TableCell } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import type { CaptionedTable } from './definition.ts';
import { textOf } from '../../document/text-of.ts';
import { captionLine, captionLink } from '../caption.ts';
import { linkTo } from '../excerpt-handler.ts';
import type { BlockHandlers } from '../node.ts';
import { plainParagraph, type MarkdownState } from '../markdown-handler.ts';
import { oneLine } from '../text-handler.ts';
import { captionedTableHtml, markdownTableHtml } from './html.ts';
import { captionedTablePdf, markdownTablePdf } from './pdf.ts';

/** A bare Markdown table: no number, no caption. */
export const tableNode: BlockHandlers<Table> = {
  html: markdownTableHtml,
  pdf: markdownTablePdf,
  text: (node) => rowLines(node),
  markdown: (node, state) => [tableMarkdown(node, state)],
  excerpt: (_node, source) => linkTo(source.anchor, source.words.blocks.tableInPaper, source),
};

/** A typed table with its number and caption. */
export const captionedTableNode: BlockHandlers<CaptionedTable> = {
  html: captionedTableHtml,
  pdf: captionedTablePdf,
  text: (node, { words }) => [captionLine(node, words), ...rowLines(node.children[0])],
  markdown: (node, state) => [plainParagraph(captionLine(node, state.words)), tableMarkdown(node.children[0], state)],
  excerpt: (node, source) => captionLink(node, source),
};

function tableMarkdown({ type, align, children }: Table, state: MarkdownState): Table {
  const cellOf = (cell: TableCell): TableCell => ({
    type: 'tableCell',
    children: state.inlines(cell.children as readonly InlineNode[]),
  });
  return {
    type,
    align,
    children: children.map((row) => ({ type: 'tableRow', children: row.children.map(cellOf) })),
  };
}

function rowLines({ children }: Table): string[] {
  return children.map((row) => row.children.map((cell) => oneLine(textOf(cell))).join(' | '));
}
