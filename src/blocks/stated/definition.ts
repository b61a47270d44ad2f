import { z } from 'zod';
import { figureOf, valuesOf } from '../../data/relations/derive.ts';
import { isProblem } from '../../data/select.ts';
import { checkStated, type StatedFigures } from '../../data/stated.ts';
import { defineBlock, type BlockUse } from '../../document/blocks/block.ts';
import { textOf } from '../../document/text-of.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { refuseProblem, settingOfFigure, warnOfMean } from '../figures.ts';
import { calc, text } from '../setting-types.ts';

const within = z
  .string()
  .regex(/^£?\d[\d,]*(?:\.\d+)?%?$/, 'is not a tolerance')
  .register(hints, { hint: 'Write a percentage or an amount, for example within="5%" or within="100".' })
  .describe('How far the words may lie from the data: a percentage or an amount.');

const settings = z.strictObject({
  of: text.describe('The figures that the words are checked against: dataset/row/column.'),
  calc: calc.optional(),
  within: within.optional(),
});

/** Exactly what the author wrote, checked against the data. */
export const statedInline = defineBlock({
  name: 'Stated',
  summary: 'Prints the words between its tags, and checks every number in them against the data.',
  where: 'inline',
  content: 'words',
  settings,
  examples: [
    {
      title: 'A round number',
      mdx: 'In 2022 <Stated of="family-centre-visits/2022/Kept" calc="mean" within="5%">about 1,200</Stated> visits were kept in a month.',
    },
    {
      title: 'A range',
      mdx: 'In 2023 it was <Stated of="family-centre-visits/2023/Kept">between 1,200 and 1,450</Stated> a month.',
    },
  ],
  resolve(use) {
    const figures = figuresOf(use);
    if (!figures) return use.children;
    const wrong = checkStated(textOf({ children: use.children }), figures);
    if (wrong) use.collector.error('stated-figure', use.place, wrong.reason, wrong.hint);
    return use.children;
  },
});

function figuresOf(use: BlockUse<z.output<typeof settings>>): StatedFigures | undefined {
  const { of, calc: calculation, within: tolerance } = use.settings;
  const more = tolerance === undefined ? {} : { within: tolerance };
  if (calculation === undefined) {
    const all = valuesOf(use.datasets, of);
    if (isProblem(all)) {
      refuseProblem(use, 'of', all);
      return undefined;
    }
    use.uses(all.dataset);
    return { values: all.values, format: all.column, ...more };
  }
  const figure = figureOf(use.datasets, of, calculation);
  if (isProblem(figure)) {
    refuseProblem(use, settingOfFigure(figure), figure);
    return undefined;
  }
  warnOfMean(use, figure);
  for (const dataset of figure.datasets) use.uses(dataset);
  return { values: [figure.value], format: figure, ...more };
}
