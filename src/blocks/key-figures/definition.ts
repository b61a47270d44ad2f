import { z } from 'zod';
import { defineBlock, type KeyFigureNode } from '../../document/blocks/block.ts';
import type { Placed } from '../../model/nodes.ts';
import { printWanted } from '../figures.ts';
import { calc, decimals, format, text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly keyFigures: KeyFigures;
  }
}

/** Headline numbers, each with what it is. */
export interface KeyFigures extends Placed {
  readonly type: 'keyFigures';
  readonly figures: readonly { readonly value: string; readonly label: string }[];
}

/** Headline numbers. */
export const keyFiguresBlock = defineBlock({
  name: 'KeyFigures',
  summary: 'Headline numbers side by side.',
  where: 'block',
  content: 'blocks',
  settings: z.strictObject({}),
  examples: [
    {
      title: 'Three headline numbers',
      mdx: '<KeyFigures>\n<KeyFigure of="family-centre-visits/2023/Kept" calc="sum" label="visits kept, January to June 2023" />\n<KeyFigure of="family-centre-visits/2023 Jun/Share kept" label="of visits booked for June 2023 were kept" />\n<KeyFigure of="family-centre-places/North/Places" label="places in the north" />\n</KeyFigures>',
    },
  ],
  resolve({ children, collector, place }) {
    const figures = children.filter((child): child is KeyFigureNode => child.type === 'keyFigure');
    // A part that was refused is reported where it stands.
    if (children.some((child) => child.type === 'anchor' && child.isRefused)) return [];
    if (figures.length !== children.length) {
      collector.error(
        'block-place',
        place,
        '<KeyFigures> can contain only <KeyFigure … />',
        'Write one <KeyFigure of="…" label="…" /> for each number.',
      );
      return [];
    }
    const node: KeyFigures = { type: 'keyFigures', figures: figures.map(({ value, label }) => ({ value, label })) };
    return figures.length === 0 ? [] : [node];
  },
});

/** One headline number and what it is. */
export const keyFigureBlock = defineBlock({
  name: 'KeyFigure',
  summary: 'One headline number with its label.',
  where: 'block',
  content: 'nothing',
  inside: 'KeyFigures',
  settings: z.strictObject({
    of: text.describe('The figure: dataset/row/column.'),
    label: text.describe('What the number is, in a few words.'),
    calc: calc.optional(),
    format: format.optional(),
    decimals: decimals.optional(),
  }),
  examples: [
    {
      title: 'One headline number',
      mdx: '<KeyFigures>\n<KeyFigure of="family-centre-places/All districts/Places" label="places in family centres" />\n</KeyFigures>',
    },
  ],
  resolve(use) {
    const value = printWanted(use);
    return value === undefined ? [] : [{ type: 'keyFigure', value, label: use.settings.label }];
  },
});
