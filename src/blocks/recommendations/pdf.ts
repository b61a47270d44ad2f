import type { Recommendations } from '../../document/nodes.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** The recommendations under their own heading. */
export const recommendationsPdf: PdfHandler<Recommendations> = (node, state) => [
  {
    kind: 'text',
    role: 'H2',
    style: 'section',
    runs: [{ kind: 'text', text: node.title }],
    destination: node.id,
    bookmark: { text: node.title, level: 1 },
  },
  ...state.flows(node.children),
];
