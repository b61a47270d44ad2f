import type { Appendix } from '../../document/nodes.ts';
import type { PdfFace } from '../pdf-face.ts';
import { appendixHeading } from './words.ts';

/** An appendix on a new page. */
export const appendixPdf: PdfFace<Appendix> = (node, state) => [
  {
    kind: 'group',
    role: 'Sect',
    newPage: true,
    children: [
      {
        kind: 'text',
        role: 'H2',
        style: 'section',
        runs: [{ kind: 'text', text: appendixHeading(node) }],
        destination: node.id,
        bookmark: { text: appendixHeading(node), level: 1 },
      },
      ...state.flows(node.children),
    ],
  },
];
