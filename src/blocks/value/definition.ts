import { z } from 'zod';
import { defineBlock } from '../../document/block.ts';
import { printWanted, words } from '../figures.ts';
import { calc, decimals, format, text } from '../setting-types.ts';

/** One figure of the data, or a calculation over several. */
export const valueInline = defineBlock({
  name: 'Value',
  summary: 'Prints a figure from the data: dataset/row/column.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({
    of: text,
    calc: calc.optional(),
    format: format.optional(),
    decimals: decimals.optional(),
  }),
  examples: [{ title: 'One figure', mdx: 'There were <Value of="contacts/2019 Oct/Total contacts" /> contacts.' }],
  resolve(use) {
    const printed = printWanted(use);
    return printed === undefined ? [] : [words(printed)];
  },
});
