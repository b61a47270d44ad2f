import { barsAndLines } from './bars-and-lines.ts';
import type { ChartSpec } from '../spec.ts';
import type { ChartProblem, ChartType } from './chart-type.ts';

const areas = barsAndLines({ mark: 'area', mixesLines: false, stacks: 'several' });

/** Areas, those of several series on one another. */
export const area: ChartType = {
  ...areas,
  problem: (spec) => areas.problem(spec) ?? problemBelowZero(spec),
};

function problemBelowZero({ series }: ChartSpec): ChartProblem | undefined {
  const isBelowZero = series.some(({ values }) => values.some((value) => value !== undefined && value < 0));
  if (series.length === 1 || !isBelowZero) return undefined;
  return { reason: 'stacked areas cannot show numbers below zero', hint: 'Use type="line".' };
}
