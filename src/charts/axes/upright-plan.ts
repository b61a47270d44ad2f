/** Everything decided about an upright chart before it is drawn: margins, what names the series, what bears values. */
import { greatest } from '../../data/numbers/numbers.ts';
import { axisTitles, type AxisTitles } from './axis-titles.ts';
import { barWidths } from '../marks/bar-widths.ts';
import { fitAlongTime, fitNames, type CategoryLabels } from './category-labels.ts';
import { drawnSeries, type DrawnSeries } from '../chart-series.ts';
import type { Frame } from '../configuration.ts';
import type { MeasureText } from '../../drawing/drawing.ts';
import { endLabelsHeight, endLabelsWidth, wrapEndLabels, type EndLabel } from '../labels/end-labels.ts';
import { blockHeight, labelSize } from '../labels/label-type.ts';
import { legendOf, type Legend } from '../marks/legend.ts';
import { wholeOf } from '../part-of-chart.ts';
import type { ChartSpec, TypedChart } from '../spec.ts';
import { extentOf, isStacked, valueAxesOf, type ValueAxis } from './value-axis.ts';
import { hasFewValues, sizeOverBars, writtenValues } from '../labels/value-labels.ts';
import { widestOf } from '../../drawing/wrap-text.ts';

/** Size wanted in points, and how text is measured. */
export interface DrawingRoom {
  readonly width: number;
  readonly height: number;
  /** The plot is no lower than this, whatever the words around it take; as on a page where absent. */
  readonly leastPlot?: number;
  readonly measureText: MeasureText;
}

/** An upright chart, decided but not drawn. */
export interface UprightPlan {
  readonly series: readonly DrawnSeries[];
  readonly frame: Frame;
  readonly names: CategoryLabels;
  readonly legend: Legend;
  /** What the scales are given in, below the legend. */
  readonly titles: AxisTitles;
  /** Names beside the ends of lines, bands or stacks. */
  readonly endLabels: readonly EndLabel[];
  /** Size of the values over the bars in points, where each bar bears its own. */
  readonly valueSize: number | undefined;
}

/** Space between the labels of the value axis and the plot in points. */
export const axisGap = 6;
const mostEndLabels = 4;
const endLabelsShare = 0.28;
/** Words that cannot be broken may take as much. */
const mostEndLabelsShare = 0.45;
const widestBar = 56;
const lowestPlot = 110;
const nameGap = 5;
/** Space below the legend in points. */
export const legendGap = 10;

/** Stacks bear their values within them, which lower ones would have no room for. */
function leastPlotOf(spec: TypedChart, { leastPlot = lowestPlot }: DrawingRoom): number {
  return isStacked(spec) ? lowestPlot : leastPlot;
}

/** Margins at both sides and what they leave. Points. */
interface Across {
  readonly left: number;
  readonly right: number;
  /** From one category to the next. */
  readonly slot: number;
  readonly names: CategoryLabels;
}

/** Plans an upright chart, as high as asked, or higher where its words need it. */
export function planUpright(spec: TypedChart, room: DrawingRoom): UprightPlan {
  const { measureText, width } = room;
  const series = drawnSeries(spec);
  const { main: axis, lines: lineAxis } = valueAxesOf(spec);
  const places = placesOf(spec, series);
  const isInset = series.some(({ mark }) => mark === 'bar') || spec.categories.length < 2;
  const endLabels = endLabelsOf(spec, series, room);
  const atRight = lineAxis ? axisWidth(lineAxis, measureText) : 0;
  const right = endLabels.length > 0 ? endLabelsWidth(endLabels, measureText) : atRight;
  const named = endLabels.map((label) => label.series);
  const legend = legendOf(
    spec,
    series.filter((one) => !named.includes(one)),
    room,
  );
  const bare = measureAcross({ left: 0, right, isInset, places }, spec, room);
  const valueSize = sizeOfValues(spec, bare.slot, measureText);
  const across =
    valueSize === undefined
      ? measureAcross({ left: axisWidth(axis, measureText), right, isInset, places }, spec, room)
      : bare;
  const titles = axisTitles(spec, width, measureText);
  const down = measureDown({ names: across.names, legend, titles, valueSize, hangs: axis.min < 0 });
  const height = Math.max(room.height, down.top + leastPlotOf(spec, room) + down.bottom);
  const frame: Frame = {
    width,
    height,
    plot: { left: across.left, top: down.top, right: width - across.right, bottom: height - down.bottom },
    isHorizontal: false,
    isStacked: isStacked(spec),
    axis:
      valueSize === undefined ? axis : { ...axis, ...extentOf(writtenValues(wholeOf(spec)).map(({ value }) => value)) },
    lineAxis,
    hasGrid: valueSize === undefined,
    isInset,
    ...(places && { places }),
    hasEndDots: endLabels.length > 0,
    bars: barWidths(across.slot, barsPerSlot(spec), widestBar).shares,
  };
  return { series, frame, names: across.names, legend, titles, endLabels, valueSize };
}

/** Names beside the ends of series; none where they have no room there: the series are named above then. */
function endLabelsOf(spec: TypedChart, series: readonly DrawnSeries[], room: DrawingRoom): readonly EndLabel[] {
  const { width, measureText } = room;
  if (series.length < 2 || spec.named !== undefined) return [];
  const labels = wrapEndLabels(directlyNamed(spec, series), width * endLabelsShare, measureText);
  // Above the plot there may be a legend of the others.
  const height = labels.length < series.length ? leastPlotOf(spec, room) : room.height;
  const hasRoom =
    endLabelsHeight(labels) <= height && endLabelsWidth(labels, measureText) <= width * mostEndLabelsShare;
  return hasRoom ? labels : [];
}

/** Where categories stand that are not equally far apart in time; bars stand side by side whatever lies between them. */
function placesOf({ times }: ChartSpec, series: readonly DrawnSeries[]): readonly number[] | undefined {
  if (!times || times.length < 2 || series.some(({ mark }) => mark === 'bar')) return undefined;
  const [first = 0] = times;
  return times.map((time) => Math.abs(time - first));
}

/** Values stand over bars that stand side by side, where there are few and each is as wide as its value. */
function sizeOfValues(spec: TypedChart, slot: number, measureText: MeasureText): number | undefined {
  const values = writtenValues(wholeOf(spec));
  const { mark, mixesLines } = spec.traits;
  if (mark !== 'bar' || mixesLines || isStacked(spec) || !hasFewValues(values)) return undefined;
  return sizeOverBars(values, barWidths(slot, barsPerSlot(spec), widestBar).pitch, measureText);
}

function axisWidth({ ticks }: ValueAxis, measureText: MeasureText): number {
  const widths = ticks.map(({ label }) => measureText(label, labelSize, 400));
  return axisGap + greatest(widths, 0);
}

function measureDown(parts: {
  readonly names: CategoryLabels;
  readonly legend: Legend;
  readonly titles: AxisTitles;
  readonly valueSize: number | undefined;
  readonly hangs: boolean;
}): { top: number; bottom: number } {
  const { names, legend, titles, valueSize, hangs } = parts;
  const valueRoom = valueSize === undefined ? 0 : blockHeight(1, valueSize) + 2;
  return {
    top: (legend.height > 0 ? legend.height + legendGap : 0) + titles.height + (valueRoom || blockHeight(1) / 2),
    bottom: nameGap + names.height + (hangs ? valueRoom : 0),
  };
}

/** Fits the names of the categories; those at the edges of a line chart may need more margin than was given. */
function measureAcross(
  given: {
    readonly left: number;
    readonly right: number;
    readonly isInset: boolean;
    readonly places: readonly number[] | undefined;
  },
  { categories }: ChartSpec,
  { width, measureText }: DrawingRoom,
): Across {
  const fit = (left: number, right: number): Across => {
    const slot = (width - left - right) / Math.max(1, categories.length - (given.isInset ? 0 : 1));
    const { places } = given;
    const names = places
      ? fitAlongTime(categories, { places, width: width - left - right, measureText })
      : fitNames(categories, { slot, measureText });
    return { left, right, slot, names };
  };
  const first = fit(given.left, given.right);
  if (given.isInset) return first;
  const { names } = first;
  const half = (label: readonly string[] = []): number =>
    names.isTurned ? names.size : widestOf(label, { size: names.size, measureText }) / 2;
  return fit(Math.max(given.left, half(names.lines[0])), Math.max(given.right, half(names.lines.at(-1)), 4));
}

function barsPerSlot(spec: TypedChart): number {
  return isStacked(spec) ? 1 : Math.max(1, drawnSeries(spec).filter(({ mark }) => mark === 'bar').length);
}

/**
 * The series whose names stand beside their ends: up to four lines, bands, or parts of a complete last stack; none
 * where a second axis stands there, or where the last stack lacks a part that its name could stand beside.
 */
function directlyNamed(spec: TypedChart, series: readonly DrawnSeries[]): DrawnSeries[] {
  if (spec.lineNumbers) return [];
  const candidates = isStacked(spec) ? series : series.filter(({ mark }) => mark !== 'bar');
  const last = spec.categories.length - 1;
  const isReachable = ({ values, mark }: DrawnSeries): boolean =>
    mark === 'line' ? values.some((value) => value !== undefined) : (values[last] ?? 0) > 0;
  return candidates.length <= mostEndLabels && candidates.every(isReachable) ? [...candidates] : [];
}
