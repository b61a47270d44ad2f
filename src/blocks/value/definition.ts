import { z } from 'zod';
import { defineBlock } from '../../document/blocks/block.ts';
import { printWanted, words } from '../figures.ts';
import { calc, decimals, format, text } from '../setting-types.ts';

/** One figure of the data, or a calculation over several. */
export const valueInline = defineBlock({
  name: 'Value',
  summary: 'Prints a figure from the data: dataset/row/column.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({
    of: text.describe('The figure: dataset/row/column; a row is its key columns joined by a space.'),
    calc: calc.optional(),
    format: format.optional(),
    decimals: decimals.optional(),
  }),
  examples: [
    {
      title: 'One figure',
      mdx: 'In June 2023 families kept <Value of="family-centre-visits/2023 Jun/Kept" /> visits.',
    },
    {
      title: 'A sum over several rows',
      mdx: 'From January to June 2023 they kept <Value of="family-centre-visits/2023/Kept" calc="sum" />.',
    },
  ],
  resolve(use) {
    const printed = printWanted(use);
    return printed === undefined ? [] : [words(printed)];
  },
});
