import type { Table } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import type { CaptionedTable } from './definition.ts';
import type { TableFlow } from '../../typeset/flow.ts';
import { captionRuns } from '../caption.ts';
import type { PdfHandler, PdfState } from '../pdf-handler.ts';

/** A typed table with its caption and number. */
export const captionedTablePdf: PdfHandler<CaptionedTable> = (node, state) => [
  {
    ...tableFlow(node.children[0], state),
    caption: captionRuns(node, state.words),
    destination: node.id,
  },
];

/** A bare Markdown table. */
export const markdownTablePdf: PdfHandler<Table> = (node, state) => [tableFlow(node, state)];

function tableFlow(node: Table, state: PdfState): TableFlow {
  const [head, ...rows] = node.children;
  const count = head?.children.length ?? 0;
  const runsOf = (children: unknown) => state.runs(children as readonly InlineNode[]);
  return {
    kind: 'table',
    columns: Array.from({ length: count }, (_, column) => ({ align: alignOf(node.align?.[column]) })),
    head: head ? [head.children.map((cell) => ({ runs: runsOf(cell.children), header: 'column' }))] : [],
    rows: rows.map((row) => ({
      // A short row of Markdown is filled up, a long one cut, as every Markdown reader does.
      cells: Array.from({ length: count }, (_, column) => ({ runs: runsOf(row.children[column]?.children ?? []) })),
    })),
  };
}

function alignOf(align: 'left' | 'right' | 'center' | null | undefined): 'left' | 'right' | 'centre' {
  if (align === 'center') return 'centre';
  return align ?? 'left';
}
