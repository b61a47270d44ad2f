import type { Columns } from '../../document/nodes.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** Sides next to one another, each under its title. */
export const columnsPdf: PdfHandler<Columns> = (node, state) => [
  {
    kind: 'columns',
    columns: node.children.map((column) => ({
      children: [
        {
          kind: 'text',
          role: 'P',
          style: state.bodyStyle,
          bold: true,
          runs: [{ kind: 'text', text: column.title }],
          keepWithNext: true,
        },
        ...state.flows(column.children),
      ],
    })),
  },
];
