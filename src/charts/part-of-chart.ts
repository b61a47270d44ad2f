/** A chart drawn in parts: each has some of the categories, on the scale of all. */
import type { ChartSpec } from './spec.ts';

/** The part of a chart with the categories from `from` to before `to` (0-based). */
export function partOfChart(spec: ChartSpec, from: number, to: number): ChartSpec {
  return {
    ...spec,
    categories: spec.categories.slice(from, to),
    series: spec.series.map((series) => ({ ...series, values: series.values.slice(from, to) })),
    ...(spec.times && { times: spec.times.slice(from, to) }),
    whole: spec,
  };
}

/** The chart that a part belongs to, which decides on scale, margins and labels; the chart itself where it is no part. */
export function wholeOf<Chart extends ChartSpec>(spec: Chart): Chart {
  return spec.whole ? { ...spec, ...spec.whole } : spec;
}
