/** A chart in Chart.js's own terms. Words are not Chart.js's work here: labels are measured and set around its plot. */
import type { ChartConfiguration, ChartDataset, ChartOptions, GridLineOptions } from 'chart.js';
import type { DrawnSeries } from './chart-series.ts';
import type { Box } from '../drawing/outline.ts';
import { lightColours, seriesColour } from '../drawing/palette.ts';
import { lineThickness } from './marks/swatch.ts';
import type { ValueAxis } from './axes/value-axis.ts';

/** Where a chart with two scales stands in its drawing. Points. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  /** Bars are horizontal, and categories run down. */
  readonly isHorizontal: boolean;
  readonly isStacked: boolean;
  readonly axis: ValueAxis;
  /** Of lines in another unit than the bars: their scale, with its labels at the right. */
  readonly lineAxis?: ValueAxis | undefined;
  /** Gridlines are drawn: where every bar bears its value, none are needed. */
  readonly hasGrid: boolean;
  /** The first and last category stand half a slot inside the plot. */
  readonly isInset: boolean;
  /** Where each category stands on a scale of time, from 0 at the first; absent where they stand at equal distances. */
  readonly places?: readonly number[] | undefined;
  /** A dot stands at the end of each line, where its name is. */
  readonly hasEndDots: boolean;
  readonly bars: BarShares;
}

/** How much of its slot a group of bars takes, and how much of its share of the group each bar takes: 0 to 1. */
export interface BarShares {
  readonly group: number;
  readonly bar: number;
}

/** Width of the white line between slices in points. */
const sliceGap = 1.5;
const dotRadius = 2.75;

/** Bars, lines and areas over categories. */
export function cartesianConfiguration(
  categories: readonly string[],
  series: readonly DrawnSeries[],
  frame: Frame,
): ChartConfiguration {
  const { plot, axis, lineAxis, isHorizontal, isStacked } = frame;
  // The zero line is drawn by itself, over the bars; were it a gridline too, Chart.js would shorten the bars by half of it.
  const grid: Partial<GridLineOptions> = {
    color: lightColours.grid,
    lineWidth: ({ tick }) => (tick.value === 0 ? 0 : 0.5),
    drawTicks: false,
    display: frame.hasGrid,
  };
  const bare = { border: { display: false }, ticks: { display: false } };
  const values = {
    ...bare,
    type: 'linear' as const,
    min: axis.min,
    max: axis.max,
    stacked: isStacked,
    grid,
    afterBuildTicks: (scale: { ticks: { value: number }[] }): void => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value }));
    },
  };
  const names = {
    ...bare,
    ...(frame.places
      ? { type: 'linear' as const, offset: false, min: 0, max: frame.places.at(-1) ?? 1 }
      : { type: 'category' as const, stacked: isStacked, offset: frame.isInset }),
    grid: { display: false, drawTicks: false },
  };
  const padding = {
    left: plot.left,
    top: plot.top,
    right: frame.width - plot.right,
    bottom: frame.height - plot.bottom,
  };
  return {
    type: 'bar',
    data: { labels: [...categories], datasets: series.map((one, at) => datasetOf(one, at, frame)) },
    options: {
      ...still,
      indexAxis: isHorizontal ? 'y' : 'x',
      layout: { padding, autoPadding: false },
      scales: {
        ...(isHorizontal ? { x: values, y: names } : { x: names, y: values }),
        ...(lineAxis && { [lineScale]: { ...hidden, min: lineAxis.min, max: lineAxis.max } }),
      },
    },
  };
}

/** Where a pie or a ring stands in its drawing. Points. */
export interface RoundFrame extends Pick<Frame, 'width' | 'height' | 'plot'> {
  readonly isRing: boolean;
}

/** One circle or ring of slices, clockwise from the top, in a square plot. */
export function roundConfiguration(values: readonly number[], frame: RoundFrame): ChartConfiguration {
  const { plot, width, height, isRing } = frame;
  return {
    type: 'doughnut',
    data: {
      labels: values.map((_, at) => String(at)),
      datasets: [
        {
          type: 'doughnut',
          data: [...values],
          backgroundColor: values.map((_, at) => seriesColour(at)),
          borderColor: lightColours.ground,
          borderWidth: values.length > 1 ? sliceGap : 0,
          borderAlign: 'center',
        },
      ],
    },
    options: {
      ...still,
      cutout: isRing ? '55%' : 0,
      layout: {
        padding: { left: plot.left, top: plot.top, right: width - plot.right, bottom: height - plot.bottom },
        autoPadding: false,
      },
    } as ChartOptions, // Chart.js types options by the kind of chart, which a configuration of any kind does not name.
  };
}

/** Name of the scale of lines that have their own. */
const lineScale = 'lines';
/** It only places the lines: gridlines come from the scale at the left. */
const hidden = { axis: 'y', type: 'linear', position: 'right', display: false } as const;

const still = { animation: false, responsive: false, devicePixelRatio: 1, events: [] } satisfies ChartOptions;

function datasetOf(series: DrawnSeries, position: number, frame: Frame): ChartDataset {
  const { places } = frame;
  const data = places
    ? series.values.map((value, at) => ({ x: places[at] ?? at, y: value ?? null }))
    : series.values.map((value) => value ?? null);
  const common = { label: series.name, data, clip: false as const };
  if (series.mark === 'bar') {
    const { group, bar } = frame.bars;
    // Bars are drawn first: Chart.js draws the lowest order last.
    return {
      ...common,
      type: 'bar',
      order: 1,
      backgroundColor: series.colour,
      borderWidth: 0,
      inflateAmount: 0,
      categoryPercentage: group,
      barPercentage: bar,
    };
  }
  const isBand = series.mark === 'area' && frame.isStacked;
  const isSoft = series.mark === 'area' && !frame.isStacked;
  return {
    ...common,
    type: 'line',
    order: 0,
    ...(frame.lineAxis && { yAxisID: lineScale }),
    borderColor: isBand ? lightColours.ground : series.colour,
    backgroundColor: isSoft ? `${series.colour}33` : series.colour,
    borderWidth: isBand ? 1 : lineThickness,
    borderDash: [...series.dash],
    borderJoinStyle: 'round',
    pointRadius: series.values.map((_, at) => (hasDot(series, at, frame) ? dotRadius : 0)),
    pointBackgroundColor: series.colour,
    pointBorderWidth: 0,
    spanGaps: false,
    fill: series.mark === 'area' && (position === 0 || !frame.isStacked ? 'origin' : '-1'),
  };
}

/** More values than this are seen as a line, not each by itself. */
const mostDots = 31;

/**
 * A dot ends a named line, and stands for a value between two gaps, which would have no line. Where values lie at unequal distances,
 * each has its dot, so that a reader sees which years a line passes over.
 */
function hasDot({ values, mark }: DrawnSeries, at: number, { hasEndDots, isStacked, places }: Frame): boolean {
  if (values[at] === undefined) return false;
  const isAlone = values[at - 1] === undefined && values[at + 1] === undefined;
  if (isAlone || (mark === 'area' && isStacked)) return isAlone;
  return (
    (mark === 'line' && places !== undefined && places.length <= mostDots) ||
    (hasEndDots && values.slice(at + 1).every((value) => value === undefined))
  );
}
