import type { KeyFigures } from '../../document/nodes.ts';
import type { PdfHandler } from '../pdf-handler.ts';

/** Headline numbers side by side: the number, then what it is. */
export const keyFiguresPdf: PdfHandler<KeyFigures> = (node) => [
  {
    kind: 'columns',
    columns: node.figures.map(({ value, label }) => ({
      children: [
        { kind: 'text', role: 'P', style: 'key-figure', runs: [{ kind: 'text', text: value }], keepWithNext: true },
        { kind: 'text', role: 'P', style: 'small', runs: [{ kind: 'text', text: label }] },
      ],
    })),
  },
];
