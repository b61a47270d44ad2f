import type { Resolved } from '../../document/nodes.ts';
import type { PdfFace } from '../pdf-face.ts';

/** A resolution beside a bar in the accent colour. */
export const resolvedPdf: PdfFace<Resolved> = (node, state) => [
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
