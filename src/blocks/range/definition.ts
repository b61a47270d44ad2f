import { z } from 'zod';
import { rangeOf } from '../../data/relations/derive.ts';
import { figureWords, formatRange } from '../../data/numbers/format.ts';
import { isProblem } from '../../data/select.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import { formatAsked, refuseProblem, words } from '../figures.ts';
import { decimals, text } from '../setting-types.ts';

/** Least to greatest of several figures. */
export const rangeInline = defineBlock({
  name: 'Range',
  summary: 'Prints the least and the greatest figure: 6,553 to 8,866.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({
    of: text.describe('The figures: dataset/row/column, where a row may be the beginning of several.'),
    format: z
      .enum(['number', 'percent', 'money'])
      .optional()
      .describe('How the figures are written; by their column’s type where absent.'),
    decimals: decimals.optional(),
  }),
  examples: [
    { title: 'A range', mdx: 'In 2022 the centres kept <Range of="family-centre-visits/2022/Kept" /> visits a month.' },
  ],
  resolve(use) {
    const { settings, datasets } = use;
    const range = rangeOf(datasets, settings.of);
    if (isProblem(range)) {
      refuseProblem(use, 'of', range);
      return [];
    }
    use.uses(range.dataset);
    const format = formatAsked(range, settings);
    return [words(formatRange([range.least, range.greatest], format, figureWords(use.paper)))];
  },
});
