/** Bar charts with horizontal bars, whose long names stand at the left where they can be read. */
import { greatest } from '../../data/numbers/numbers.ts';
import { axisTitles, type AxisTitles } from '../axes/axis-titles.ts';
import { markOps } from '../marks/bar-marks.ts';
import { barWidths } from '../marks/bar-widths.ts';
import { drawnSeries, type DrawnSeries } from '../chart-series.ts';
import { cartesianConfiguration, type Frame } from '../configuration.ts';
import { inPart, type Drawing, type DrawingOp } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize } from '../labels/label-type.ts';
import { legendOf, type Legend } from '../marks/legend.ts';
import { wholeOf } from '../part-of-chart.ts';
import { runChart, type DrawnChart } from '../run-chart.ts';
import type { TypedChart } from '../spec.ts';
import type { DrawingRoom } from '../axes/upright-plan.ts';
import { extentOf, isStacked, valueAxesOf } from '../axes/value-axis.ts';
import { hasFewValues, valuesBesideBars, valuesInBars, widestValue, writtenValues } from '../labels/value-labels.ts';
import { widestOf, wrapText } from '../../drawing/wrap-text.ts';

const namesShare = 0.42;
const nameGap = 6;
const axisGap = 5;
const legendGap = 8;
/** Between the names of neighbouring categories. */
const rowGap = 8;
const thickestBar = 26;
const thinnestBar = 13.5;

/** Draws a chart of horizontal bars. It is as high as its rows need, whatever height was asked for. */
export function drawHorizontal(spec: TypedChart, room: DrawingRoom): Drawing {
  const { measureText, width } = room;
  const { series, names, legend, titles, frame } = planHorizontal(spec, room);
  const chart = runChart(cartesianConfiguration(spec.categories, series, frame), frame, measureText);
  const ops: DrawingOp[] = [
    ...inPart('marks', markOps(chart, series, frame)),
    ...legend.ops,
    ...names.flatMap((lines, at) =>
      labelOps(lines, { x: frame.plot.left - nameGap, middle: chart.along('y', at), anchor: 'end' }),
    ),
    ...titles.opsAt(legend.height > 0 ? legend.height + legendGap : 0),
    ...(frame.hasGrid ? axisOps(chart, frame) : []),
    ...inPart('values', valueOps({ spec, series, frame }, chart, room)),
  ];
  return { width, height: frame.height, ops };
}

/** A chart of horizontal bars, decided but not drawn. */
export interface HorizontalPlan {
  readonly series: readonly DrawnSeries[];
  /** Names of the categories, broken into lines. */
  readonly names: readonly (readonly string[])[];
  readonly legend: Legend;
  readonly titles: AxisTitles;
  readonly frame: Frame;
}

/** Plans a chart of horizontal bars. */
export function planHorizontal(spec: TypedChart, room: DrawingRoom): HorizontalPlan {
  const { measureText, width } = room;
  const series = drawnSeries(spec);
  const namesOf = ({ categories }: TypedChart): string[][] =>
    categories.map((name) => wrapText(name, { width: width * namesShare, size: labelSize, measureText }));
  const legend = legendOf(spec, series, room);
  const titles = axisTitles(spec, width, measureText);
  const above = (legend.height > 0 ? legend.height + legendGap : 0) + titles.height;
  const names = namesOf(wholeOf(spec));
  return { series, names: namesOf(spec), legend, titles, frame: frameOf({ spec, series, names, above }, room) };
}

interface Parts {
  readonly spec: TypedChart;
  readonly series: readonly DrawnSeries[];
  /** Of all categories of the whole chart. */
  readonly names: readonly (readonly string[])[];
  /** Points that legend and titles take. */
  readonly above: number;
}

function frameOf({ spec, series, names, above }: Parts, { width, measureText }: DrawingRoom): Frame {
  const isStackedBar = isStacked(spec);
  const values = writtenValues(wholeOf(spec));
  const hasGrid = isStackedBar || !hasFewValues(values);
  const { main: axis } = valueAxesOf(spec);
  const inSlot = isStackedBar ? 1 : series.length;
  const highestName = greatest(names.map((lines) => blockHeight(lines.length)));
  const slot = Math.max(highestName + rowGap, (inSlot * (thinnestBar + 1.5)) / 0.78);
  const valueRoom = widestValue(values, measureText);
  const edge = hasGrid ? measureText(axis.ticks.at(-1)?.label ?? '', labelSize, 400) / 2 : valueRoom;
  const top = Math.max(above, 2);
  const bottom = top + slot * spec.categories.length;
  const left = nameGap + greatest(names.map((lines) => widestOf(lines, { size: labelSize, measureText })));
  return {
    width,
    height: bottom + (hasGrid ? axisGap + blockHeight(1) : 2),
    plot: { left: left + (axis.min < 0 && !hasGrid ? valueRoom : 0), top, right: width - edge, bottom },
    isHorizontal: true,
    isStacked: isStackedBar,
    axis: hasGrid ? axis : { ...axis, ...extentOf(values.map(({ value }) => value)) },
    hasGrid,
    isInset: true,
    hasEndDots: false,
    bars: barWidths(slot, inSlot, thickestBar).shares,
  };
}

function axisOps(chart: DrawnChart, { axis, plot }: Frame): DrawingOp[] {
  const middle = plot.bottom + axisGap + blockHeight(1) / 2;
  return axis.ticks.flatMap(({ value, label }) =>
    labelOps([label], { x: chart.along('x', value), middle, anchor: 'middle' }),
  );
}

function valueOps(
  {
    spec,
    series,
    frame,
  }: { readonly spec: TypedChart; readonly series: readonly DrawnSeries[]; readonly frame: Frame },
  chart: DrawnChart,
  { measureText }: DrawingRoom,
): DrawingOp[] {
  const values = writtenValues(spec);
  if (!hasFewValues(writtenValues(wholeOf(spec)))) return [];
  return frame.isStacked
    ? valuesInBars(values, series, { chart, isHorizontal: true, measureText })
    : valuesBesideBars(values, chart);
}
