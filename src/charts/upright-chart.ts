/** Charts whose categories run along the foot: bars, lines, areas and both together. */
import { barWidths } from './bar-widths.ts';
import { forceCategoryLabels, type CategoryLabels } from './category-labels.ts';
import { drawnSeries, type DrawnSeries } from './chart-series.ts';
import { cartesianConfiguration, type Frame } from './configuration.ts';
import type { Drawing, DrawingOp, MeasureText } from './drawing.ts';
import { endGap, endLabelOps, endLabelsWidth, wrapEndLabels, type EndLabel } from './end-labels.ts';
import { blockHeight, labelOps, labelSize } from './label-type.ts';
import { layLegend, type Legend } from './legend.ts';
import { markOps } from './bar-marks.ts';
import type { Point } from './matrix.ts';
import { runChart, type DrawnChart } from './run-chart.ts';
import type { ChartSpec } from './spec.ts';
import { lightColours } from './palette.ts';
import { isStacked, valueAxisOf } from './value-axis.ts';
import { hasFewValues, sizeOverBars, valuesInBars, valuesOverBars, writtenValues } from './value-labels.ts';

/** Size wanted in points, and how text is measured. */
export interface DrawingRoom {
  readonly width: number;
  readonly height: number;
  readonly measureText: MeasureText;
}

/** Everything decided about an upright chart before it is drawn. */
interface Plan {
  readonly series: readonly DrawnSeries[];
  readonly frame: Frame;
  readonly names: CategoryLabels;
  readonly legend: Legend;
  readonly endLabels: readonly EndLabel[];
  /** Size of the values over the bars in points, where each bar bears its own. */
  readonly valueSize: number | undefined;
}

const mostEndLabels = 4;
const endLabelsShare = 0.28;
const widestBar = 56;
const lowestPlot = 110;
const axisGap = 6;
const nameGap = 5;
const legendGap = 10;

/** Draws an upright chart. The drawing is as high as asked, or higher where its words need it. */
export function drawUpright(spec: ChartSpec, room: DrawingRoom): Drawing {
  const plan = planUpright(spec, room);
  const { frame, series, legend } = plan;
  const chart = runChart(cartesianConfiguration(spec.categories, series, frame), frame, room.measureText);
  const ops: DrawingOp[] = [
    ...markOps(chart, series, frame),
    ...legend.ops,
    ...(frame.hasGrid ? axisOps(chart, frame) : []),
    ...nameOps(chart, plan),
    ...valueOps(spec, plan, { chart, measureText: room.measureText }),
    ...endOps(chart, plan),
  ];
  return { width: frame.width, height: frame.height, ops };
}

/** Points from one category to the next in an upright bar chart of a width, if its names are to stand below it. */
export function slotOfBars(spec: ChartSpec, room: DrawingRoom): number {
  return planUpright(spec, room).slot;
}

function planUpright(spec: ChartSpec, room: DrawingRoom): Plan & { readonly slot: number } {
  const { measureText, width } = room;
  const series = drawnSeries(spec);
  const axis = valueAxisOf(spec);
  const isInset = series.some(({ mark }) => mark === 'bar');
  const named = series.length > 1 ? directlyNamed(spec, series) : [];
  const endLabels = wrapEndLabels(named, width * endLabelsShare, measureText);
  const axisWidth = axisGap + Math.max(0, ...axis.ticks.map(({ label }) => measureText(label, labelSize, 400)));
  const right = endLabels.length > 0 ? endLabelsWidth(endLabels, measureText) : 0;
  const withAxis = horizontalRoom({ left: axisWidth, right, isInset }, spec, room);
  const bars = barWidths(withAxis.slot, barsPerSlot(spec, series), widestBar);
  const values = writtenValues(spec);
  const valueSize = spec.type === 'bar' && hasFewValues(values) ? sizeOverBars(values, bars.pitch, measureText) : undefined;
  const legend = layLegend(series.length > 1 ? series.filter((one) => !named.includes(one)) : [], width, measureText);
  const top = (legend.height > 0 ? legend.height + legendGap : 0) + (valueSize === undefined ? blockHeight(1) / 2 : blockHeight(1, valueSize) + 2);
  const bottom = nameGap + withAxis.names.height + (valueSize !== undefined && axis.min < 0 ? blockHeight(1, valueSize) : 0);
  const height = Math.max(room.height, top + lowestPlot + bottom);
  const plot = { left: withAxis.left, top, right: width - withAxis.right, bottom: height - bottom };
  const frame: Frame = {
    width,
    height,
    plot,
    isLying: false,
    isStacked: isStacked(spec),
    axis,
    hasGrid: valueSize === undefined,
    isInset,
    bars: bars.shares,
  };
  return { series, frame, names: withAxis.names, legend, endLabels, valueSize, slot: withAxis.slot };
}

/** Margins, the slot of a category and its labels; labels at the edges may need more margin than was given. */
function horizontalRoom(
  given: { readonly left: number; readonly right: number; readonly isInset: boolean },
  spec: ChartSpec,
  { width, measureText }: DrawingRoom,
): { left: number; right: number; slot: number; names: CategoryLabels } {
  const count = spec.categories.length;
  const slotOf = (left: number, right: number): number => (width - left - right) / Math.max(1, given.isInset ? count : count - 1);
  const names = forceCategoryLabels(spec.categories, { slot: slotOf(given.left, given.right), measureText });
  if (given.isInset) return { ...given, slot: slotOf(given.left, given.right), names };
  const half = (label: readonly string[] = []): number =>
    names.isTurned ? names.size : Math.max(0, ...label.map((line) => measureText(line, names.size, 400))) / 2;
  const left = Math.max(given.left, half(names.lines[0]));
  const right = Math.max(given.right, half(names.lines.at(-1)), 4);
  const slot = slotOf(left, right);
  return { left, right, slot, names: forceCategoryLabels(spec.categories, { slot, measureText }) };
}

function barsPerSlot(spec: ChartSpec, series: readonly DrawnSeries[]): number {
  return spec.type === 'stacked-bar' ? 1 : Math.max(1, series.filter(({ mark }) => mark === 'bar').length);
}

/** The series whose names stand beside their ends. */
function directlyNamed(spec: ChartSpec, series: readonly DrawnSeries[]): DrawnSeries[] {
  const candidates = spec.type === 'stacked-bar' ? series : series.filter(({ mark }) => mark !== 'bar');
  const last = spec.categories.length - 1;
  const isReachable = ({ values, mark }: DrawnSeries): boolean =>
    mark === 'line' ? values.some((value) => value !== undefined) : (values[last] ?? -1) >= 0;
  return candidates.length <= mostEndLabels && candidates.every(isReachable) ? [...candidates] : [];
}

function axisOps(chart: DrawnChart, { axis, plot }: Frame): DrawingOp[] {
  return axis.ticks
    .toReversed()
    .flatMap(({ value, label }) => labelOps([label], { x: plot.left - axisGap, middle: chart.along('y', value), anchor: 'end' }));
}

function nameOps(chart: DrawnChart, { names, frame }: Plan): DrawingOp[] {
  const top = frame.height - names.height;
  return names.lines.flatMap((lines, at): DrawingOp[] => {
    const x = chart.along('x', at);
    if (!names.isTurned) return labelOps(lines, { x, middle: top + blockHeight(lines.length, names.size) / 2, anchor: 'middle', size: names.size });
    return lines.map((text) => {
      return { op: 'text', x: x + names.size * 0.35, y: top, text, size: names.size, weight: 400, colour: lightColours.ink, anchor: 'end', rotate: -90 };
    });
  });
}

function valueOps(spec: ChartSpec, plan: Plan, { chart, measureText }: { chart: DrawnChart; measureText: MeasureText }): DrawingOp[] {
  const values = writtenValues(spec);
  if (plan.valueSize !== undefined) return valuesOverBars(values, chart, plan.valueSize);
  const mayBearValues = spec.type === 'stacked-bar' && hasFewValues(values);
  return mayBearValues ? valuesInBars(values, plan.series, { chart, isLying: false, measureText }) : [];
}

function endOps(chart: DrawnChart, { endLabels, series, frame }: Plan): DrawingOp[] {
  const placed = endLabels.map((label) => ({ label, end: endOf(chart, label.series, series) }));
  return endLabelOps(placed, { x: frame.plot.right + endGap, from: 0, to: frame.height });
}

/** Where a series ends: at its last value, or in the middle of its part of the last stack. */
function endOf(chart: DrawnChart, series: DrawnSeries, all: readonly DrawnSeries[]): Point {
  const dataset = all.indexOf(series);
  const index = series.values.findLastIndex((value) => value !== undefined);
  const [x, y] = [chart.mark(dataset, index, 'x'), chart.mark(dataset, index, 'y')];
  if (series.mark === 'line') return { x, y };
  if (series.mark === 'bar') return { x: x + chart.mark(dataset, index, 'width') / 2, y: (y + chart.mark(dataset, index, 'base')) / 2 };
  const below = dataset === 0 ? chart.along('y', 0) : chart.mark(dataset - 1, index, 'y');
  return { x, y: (y + below) / 2 };
}
