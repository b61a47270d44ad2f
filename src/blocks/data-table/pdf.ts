import type { FiguresTable } from '../../document/nodes.ts';
import type { Flow, TableFlow } from '../../typeset/flow.ts';
import { captionLabel, sourceLine } from '../caption.ts';
import type { PdfFace } from '../pdf-face.ts';

/** A table from data: caption above, figures aligned on the decimal, notes and source below. */
export const figuresTablePdf: PdfFace<FiguresTable> = (node, state) => {
  const notes = [...node.notes, ...(node.source === '' ? [] : [sourceLine(node.source)])];
  const table: TableFlow = {
    kind: 'table',
    columns: node.head.map((cell) => ({ align: cell.isNumeric ? 'decimal' : 'left' })),
    head: [node.head.map((cell) => ({ runs: [{ kind: 'text', text: cell.text }], header: 'column' }))],
    rows: node.rows.map((row) => ({
      isTotal: row.isTotal,
      cells: row.cells.map((cell, column) => ({
        runs: [{ kind: 'text', text: cell.text }],
        ...(column < node.rowHeads ? { header: 'row' as const } : {}),
        ...(cell.decimals === undefined ? {} : { decimals: cell.decimals }),
      })),
    })),
    caption: [
      { kind: 'text', text: captionLabel('Table', node.number), bold: true },
      { kind: 'text', text: `: ${node.caption}` },
    ],
    destination: node.id,
    attachments: state.attachmentsOf(node.dataset),
    keepWithNext: notes.length > 0,
  };
  return [table, ...noteFlows(notes)];
};

/** Notes under a table or picture, one paragraph each. */
export function noteFlows(notes: readonly string[]): Flow[] {
  return notes.map((text, index) => ({
    kind: 'text',
    role: 'P',
    style: 'small',
    runs: [{ kind: 'text', text }],
    spaceAfter: index === notes.length - 1 ? 12 : 2,
    keepWithNext: index < notes.length - 1,
  }));
}
