import type { Resolved } from '../../document/nodes.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** A resolution beside a bar in the accent colour. */
export const resolvedPdf: PdfHandler<Resolved> = (node, state) => [
  {
    kind: 'group',
    role: 'Div',
    look: 'bar',
    children: [
      {
        kind: 'text',
        role: 'P',
        style: 'body',
        bold: true,
        runs: [{ kind: 'text', text: state.words.blocks.resolved }],
        keepWithNext: true,
        spaceAfter: 2,
      },
      ...state.flows(node.children),
    ],
  },
];
