import { z } from 'zod';
import { figureOf, shareOf } from '../../data/relations/derive.ts';
import { figureWords, formatNumber } from '../../data/numbers/format.ts';
import { isProblem } from '../../data/select.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import { refuseProblem, wantedDecimals, words } from '../figures.ts';
import { decimals, text } from '../setting-types.ts';

/** One figure as a share of another. */
export const shareInline = defineBlock({
  name: 'Share',
  summary: 'Prints one figure as a percentage of another: 11.6%.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({
    of: text.describe('The part: dataset/row/column.'),
    in: text.describe('The whole.'),
    decimals: decimals.optional(),
  }),
  examples: [
    {
      title: 'A share',
      mdx: 'Of the visits booked for June 2023, <Share of="family-centre-visits/2023 Jun/Cancelled" in="family-centre-visits/2023 Jun/Booked" /> were cancelled.',
    },
  ],
  resolve(use) {
    const { settings, datasets } = use;
    const share = shareOf(datasets, { of: settings.of, whole: settings.in });
    if (isProblem(share)) {
      refuseProblem(use, isProblem(figureOf(datasets, settings.of)) ? 'of' : 'in', share);
      return [];
    }
    for (const dataset of share.datasets) use.uses(dataset);
    const format = { type: 'percent', decimals: share.decimals, wanted: wantedDecimals(settings) } as const;
    return [words(formatNumber(share.value, format, figureWords(use.paper)))];
  },
});
