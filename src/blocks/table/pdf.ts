import type { Table, TableCell } from 'mdast';
import type { InlineNode } from '../../model/nodes.ts';
import type { CaptionedTable } from './definition.ts';
import { textOf } from '../../document/text-of.ts';
import type { TableFlow, TableFlowCell } from '../../typeset/flow.ts';
import { captionLabel, captionRuns } from '../caption.ts';
import type { PdfHandler, PdfState } from '../pdf-handler.ts';
import { spokenCell } from '../spoken.ts';
import { namesItsRow, tableName } from './row-heads.ts';

/** A typed table with its caption and number. */
export const captionedTablePdf: PdfHandler<CaptionedTable> = (node, state) => [
  {
    ...tableFlow(node.children[0], state),
    caption: captionRuns(node, state.words),
    continued: state.words.blocks.continued(captionLabel(node, state.words)),
    destination: node.id,
  },
];

/** A bare Markdown table, named for those who cannot see what it stands under. */
export const markdownTablePdf: PdfHandler<Table> = (node, state) => [
  { ...tableFlow(node, state), summary: tableName(node, state.words) },
];

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
      cells: Array.from({ length: count }, (_, column) => bodyCell(row.children[column], { column, count }, state)),
    })),
  };
}

function bodyCell(
  cell: TableCell | undefined,
  place: { readonly column: number; readonly count: number },
  state: PdfState,
): TableFlowCell {
  const spoken = cell && spokenCell(textOf(cell), state.words);
  const runs = state.runs((cell?.children ?? []) as readonly InlineNode[]);
  return {
    runs: runs.map((run) => (run.kind === 'text' && spoken !== undefined ? { ...run, spoken } : run)),
    ...(namesItsRow(cell, place) && { header: 'row' }),
  };
}

function alignOf(align: 'left' | 'right' | 'center' | null | undefined): 'left' | 'right' | 'centre' {
  if (align === 'center') return 'centre';
  return align ?? 'left';
}
