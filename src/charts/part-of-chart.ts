/** A chart drawn in parts: each has some of the categories, on the scale of all, and names all series or some of them. */
import type { ChartSpec } from './spec.ts';

/** What a part of a chart has of it. */
export interface ChartPart {
  /** The first of its categories (0-based). */
  readonly from: number;
  /** The one before which they end. */
  readonly to: number;
  /** 0-based positions of the series, or slices, that its key names; all where absent. */
  readonly named?: readonly number[];
}

/** A part of a chart. */
export function partOfChart(spec: ChartSpec, { from, to, named }: ChartPart): ChartSpec {
  return {
    ...spec,
    categories: spec.categories.slice(from, to),
    series: spec.series.map((series) => ({ ...series, values: series.values.slice(from, to) })),
    ...(spec.times && { times: spec.times.slice(from, to) }),
    ...(named && { named }),
    whole: spec,
  };
}

/** The chart that a part belongs to, which decides on scale, margins and labels; the chart itself where it is no part. */
export function wholeOf<Chart extends ChartSpec>(spec: Chart): Chart {
  return spec.whole ? { ...spec, ...spec.whole } : spec;
}
