import { z } from 'zod';
import { figureOf, shareOf } from '../../data/derive.ts';
import { formatNumber } from '../../data/format.ts';
import { isProblem } from '../../data/select.ts';
import { defineBlock } from '../../document/block.ts';
import { refuseProblem, words } from '../figures.ts';
import { decimals, text } from '../setting-types.ts';

/** One figure as a share of another. */
export const shareInline = defineBlock({
  name: 'Share',
  summary: 'Prints one figure as a percentage of another: 11.6%.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({ of: text, in: text, decimals: decimals.optional() }),
  examples: [
    {
      title: 'A share',
      mdx: '<Share of="contacts/2019 Oct/Contacts on open cases" in="contacts/2019 Oct/Total contacts" /> were on open cases.',
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
    const places = settings.decimals === undefined ? share.decimals : Number(settings.decimals);
    return [words(formatNumber(share.value, { type: 'percent', decimals: places }))];
  },
});
