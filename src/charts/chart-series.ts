/** How each series of a chart is drawn: as bars, a line or an area, in which colour and dash. */
import { wordingOf } from '../locales/locales.ts';
import { seriesColour, seriesDash } from '../drawing/palette.ts';
import type { Series, TypedChart } from './spec.ts';
import { isStacked } from './axes/value-axis.ts';

/** A series with its look. */
export interface DrawnSeries {
  /** 0-based among all series of the chart. */
  readonly position: number;
  /** As the reader sees it: a series on a second axis says so. */
  readonly name: string;
  /** One per category; undefined leaves a gap. */
  readonly values: readonly (number | undefined)[];
  readonly mark: 'bar' | 'line' | 'area';
  /** #rrggbb. */
  readonly colour: string;
  /** Of a line: dashes and gaps in points, empty where solid. */
  readonly dash: readonly number[];
}

/** The series of a chart with their looks, in their order. */
export function drawnSeries(spec: TypedChart): DrawnSeries[] {
  let lines = 0;
  const all = spec.series.map((series, position): DrawnSeries => {
    const mark = markOf(spec, series);
    const dash = mark === 'line' && !spec.traits.mixesLines ? seriesDash(lines) : [];
    if (mark === 'line') lines += 1;
    const isAtRight = mark === 'line' && spec.lineNumbers !== undefined;
    const name = isAtRight ? wordingOf(spec.language).figures.rightAxis(series.name) : series.name;
    return { position, name, values: series.values, mark, colour: seriesColour(position), dash };
  });
  return spec.traits.mark === 'area' && isStacked(spec) ? withCommonGaps(all) : all;
}

function markOf({ traits }: TypedChart, { isLine }: Series): DrawnSeries['mark'] {
  return traits.mixesLines && isLine ? 'line' : traits.mark;
}

/** A stack with a missing part has no known height, so the whole stack is left out there. */
function withCommonGaps(all: readonly DrawnSeries[]): DrawnSeries[] {
  const isGap = (at: number): boolean => all.some(({ values }) => values[at] === undefined);
  return all.map((series) => ({
    ...series,
    values: series.values.map((value, at) => (isGap(at) ? undefined : value)),
  }));
}
