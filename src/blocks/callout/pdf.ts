import type { Callout } from '../../document/nodes.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** A message with its title, beside a bar in the accent colour; what a draft lacks, on a ground of its own. */
export const calloutPdf: PdfHandler<Callout> = (node, state) => [
  {
    kind: 'group',
    role: 'Div',
    look: node.kind === 'missing' ? 'tint' : 'bar',
    keepTogether: true,
    children: [
      {
        kind: 'text',
        role: 'P',
        style: state.bodyStyle,
        bold: true,
        runs: [{ kind: 'text', text: node.title }],
        keepWithNext: true,
        spaceAfter: 2,
      },
      ...state.flows(node.children),
    ],
  },
];
