import type { Chart } from './definition.ts';
import { captionRuns } from '../caption.ts';
import { noteLines } from '../note-lines.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { TableFlow } from '../../typeset/flow.ts';
import { figuresFlow, noteFlows } from '../data-table/pdf.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** A chart: the finding above in bold, its number and what is measured, the drawing, notes below. */
export const chartPdf: PdfHandler<Chart> = (node, state) => {
  const notes = noteLines(node, state.words);
  return [
    {
      kind: 'group',
      role: 'none',
      keepTogether: true,
      children: [
        {
          kind: 'figure',
          picture: { kind: 'chart', spec: node.spec },
          alt: node.alt,
          caption: [
            {
              kind: 'text',
              role: 'P',
              style: 'figure-title',
              runs: [{ kind: 'text', text: node.title }],
              destination: node.id,
              keepWithNext: true,
            },
            {
              kind: 'text',
              role: 'P',
              style: 'caption',
              runs: captionRuns(node, state.words),
              keepWithNext: true,
            },
          ],
          attachments: state.attachmentsOf(node.dataset),
          keepWithNext: notes.length > 0,
        },
        ...noteFlows(notes),
      ],
    },
    ...(state.hasTablesAfterCharts === true ? [chartTableFlow(node, state.words)] : []),
  ];
};

/** The figures of a chart as a table, named after its number and finding. It counts in no series. */
export function chartTableFlow(node: Chart, words: Wording): TableFlow {
  const caption = { kind: 'text', text: words.blocks.figuresOf(node.number), bold: true } as const;
  return { ...figuresFlow(node.table), caption: [caption, { kind: 'text', text: `: ${node.title}` }] };
}
