import { z } from 'zod';
import { figureOf } from '../../data/derive.ts';
import { isProblem } from '../../data/select.ts';
import { defineBlock } from '../../document/block.ts';
import { printFigure, refuseProblem, words } from '../figures.ts';
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
    const { settings, datasets } = use;
    const figure = figureOf(datasets, settings.of, settings.calc);
    if (isProblem(figure)) {
      refuseProblem(use, 'of', figure);
      return [];
    }
    for (const dataset of figure.datasets) use.uses(dataset);
    return [words(printFigure(figure, settings))];
  },
});
