/** What a chart cannot show, found before it is drawn, in words for the author. */
import type { ChartSpec } from './spec.ts';
import type { ChartProblem } from './types/chart-type.ts';
import { chartTypeOf } from './types/registry.ts';

/** The first thing that keeps a chart from being drawn or understood; undefined for a chart that can be drawn. `hasHidden`: some of its gaps are small figures that are hidden. */
export function problemOfChart(
  spec: ChartSpec,
  { hasHidden }: { readonly hasHidden: boolean } = { hasHidden: false },
): ChartProblem | undefined {
  const type = chartTypeOf(spec);
  const values = spec.series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const showsNothing = type.hasAxis ? values.length === 0 : values.every((value) => value === 0);
  if (hasHidden && showsNothing)
    return { reason: 'the figures are suppressed because they are small', hint: 'Say so in words instead.' };
  if (values.length === 0)
    return { reason: 'the chart has no value to draw', hint: 'Choose a column and rows with values.' };
  return type.problem(spec);
}
