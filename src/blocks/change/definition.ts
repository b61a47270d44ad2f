import { z } from 'zod';
import { changeOf, figureOf } from '../../data/relations/derive.ts';
import { figureWords, formatChange } from '../../data/numbers/format.ts';
import { isProblem, type Problem } from '../../data/select.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import { refuseProblem, wantedDecimals, words } from '../figures.ts';
import { decimals, text, yesOrNo } from '../setting-types.ts';

/** A change between two figures, in words that fit its sign. */
export const changeInline = defineBlock({
  name: 'Change',
  summary: 'Prints "up 41.4%", "down 13" or "unchanged", from one figure to another.',
  where: 'inline',
  content: 'nothing',
  settings: z.strictObject({
    from: text.describe('The earlier figure: dataset/row/column.'),
    to: text.describe('The later figure.'),
    as: z.enum(['percent', 'points', 'number']).describe('As a percentage, in percentage points, or as a number.'),
    decimals: decimals.optional(),
    smallBase: yesOrNo.optional().describe('yes prints a percentage although it begins with fewer than 10.'),
  }),
  examples: [
    {
      title: 'A change in percent',
      mdx: 'Visits kept in January went <Change from="family-centre-visits/2022 Jan/Kept" to="family-centre-visits/2023 Jan/Kept" as="percent" />.',
    },
    {
      title: 'A change in percentage points',
      mdx: 'The share kept went <Change from="family-centre-visits/2022 Jan/Share kept" to="family-centre-visits/2023 Jan/Share kept" as="points" />.',
    },
  ],
  resolve(use) {
    const { settings, datasets } = use;
    const { from, to, as } = settings;
    const change = changeOf(datasets, { from, to }, { kind: as, allowsSmallBase: settings.smallBase === 'yes' });
    if (isProblem(change)) {
      refuseProblem(use, settingOf(change, use), change);
      return [];
    }
    for (const dataset of change.datasets) use.uses(dataset);
    return [words(formatChange({ ...change, wanted: wantedDecimals(settings) }, figureWords(use.paper)))];
  },
});

/** The setting that a problem lies in: `from` unless it is the unit, or only `to` has one. */
function settingOf(
  problem: Problem,
  { settings, datasets }: { settings: { from: string }; datasets: Parameters<typeof figureOf>[0] },
): 'from' | 'to' | 'as' {
  if (problem.rule === 'small-base') return 'from';
  if (problem.rule === 'block-settings') return 'as';
  return isProblem(figureOf(datasets, settings.from)) ? 'from' : 'to';
}
