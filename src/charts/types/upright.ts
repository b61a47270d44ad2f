/** Charts whose categories run along the foot: bars, lines, areas and both together. */
import { markOps } from '../marks/bar-marks.ts';
import type { DrawnSeries } from '../chart-series.ts';
import { cartesianConfiguration, type Frame } from '../configuration.ts';
import { inPart, type Drawing, type DrawingOp, type MeasureText } from '../../drawing/drawing.ts';
import { endGap, endLabelOps } from '../labels/end-labels.ts';
import { blockHeight, labelOps } from '../labels/label-type.ts';
import type { Point } from '../../drawing/matrix.ts';
import { lightColours } from '../../drawing/palette.ts';
import { capitalHeight } from '../../drawing/canvas-text.ts';
import { wholeOf } from '../part-of-chart.ts';
import { runChart, type DrawnChart } from '../run-chart.ts';
import type { TypedChart } from '../spec.ts';
import type { ValueAxis } from '../axes/value-axis.ts';
import { axisGap, legendGap, type UprightPlan } from '../axes/upright-plan.ts';
import { hasFewValues, valuesInBars, valuesOverBars, writtenValues } from '../labels/value-labels.ts';

/** Draws an upright chart as planned. Words come in reading order: legend, axes, values, names at the ends. */
export function drawUpright(spec: TypedChart, plan: UprightPlan, measureText: MeasureText): Drawing {
  const { frame, series, legend } = plan;
  const chart = runChart(cartesianConfiguration(spec.categories, series, frame), frame, measureText);
  const ops: DrawingOp[] = [
    ...inPart('marks', markOps(chart, series, frame)),
    ...legend.ops,
    ...plan.titles.opsAt(legend.height > 0 ? legend.height + legendGap : 0),
    ...(frame.hasGrid ? axisOps(chart, frame) : []),
    ...nameOps(chart, plan),
    ...inPart('values', valueOps(spec, plan, { chart, measureText })),
    ...endOps(chart, plan),
  ];
  return { width: frame.width, height: frame.height, ops };
}

/** Both scales have their ticks at the same heights. */
function axisOps(chart: DrawnChart, { axis, lineAxis, plot }: Frame): DrawingOp[] {
  const heights = axis.ticks.map(({ value }) => chart.along('y', value));
  const labelsOf = ({ ticks }: ValueAxis, x: number, anchor: 'start' | 'end'): DrawingOp[] =>
    ticks.flatMap(({ label }, at) => labelOps([label], { x, middle: heights[at] ?? 0, anchor })).toReversed();
  return [
    ...labelsOf(axis, plot.left - axisGap, 'end'),
    ...(lineAxis ? labelsOf(lineAxis, plot.right + axisGap, 'start') : []),
  ];
}

function nameOps(chart: DrawnChart, { names, frame }: UprightPlan): DrawingOp[] {
  const { size } = names;
  const top = frame.height - names.height;
  return names.lines.flatMap((lines, at): DrawingOp[] => {
    const x = chart.along('x', frame.places?.[at] ?? at);
    if (!names.isTurned)
      return labelOps(lines, { x, middle: top + blockHeight(lines.length, size) / 2, anchor: 'middle', size });
    const place = { x: x + (size * capitalHeight) / 2, y: top, rotate: -90, anchor: 'end' } as const;
    return lines.map((text) => ({ op: 'text', ...place, text, size, weight: 400, colour: lightColours.ink }));
  });
}

function valueOps(
  spec: TypedChart,
  plan: UprightPlan,
  { chart, measureText }: { readonly chart: DrawnChart; readonly measureText: MeasureText },
): DrawingOp[] {
  const values = writtenValues(spec);
  const { frame } = plan;
  if (plan.valueSize !== undefined) return valuesOverBars(values, chart, plan.valueSize);
  const mayBearValues = spec.traits.mark === 'bar' && frame.isStacked && hasFewValues(writtenValues(wholeOf(spec)));
  return mayBearValues ? valuesInBars(values, plan.series, { chart, isHorizontal: false, measureText }) : [];
}

function endOps(chart: DrawnChart, { endLabels, series, frame, legend }: UprightPlan): DrawingOp[] {
  const placed = endLabels.map((label) => ({ label, end: endOf(chart, label.series, series) }));
  return endLabelOps(placed, { x: frame.plot.right + endGap, from: legend.height, to: frame.height });
}

/** Where a series ends: at its last value, or in the middle of its part of the last stack. */
function endOf(chart: DrawnChart, series: DrawnSeries, all: readonly DrawnSeries[]): Point {
  const dataset = all.indexOf(series);
  const index = series.values.findLastIndex((value) => value !== undefined);
  const [x, y] = [chart.mark(dataset, index, 'x'), chart.mark(dataset, index, 'y')];
  if (series.mark === 'line') return { x, y };
  if (series.mark === 'bar')
    return { x: x + chart.mark(dataset, index, 'width') / 2, y: (y + chart.mark(dataset, index, 'base')) / 2 };
  const below = dataset === 0 ? chart.along('y', 0) : chart.mark(dataset - 1, index, 'y');
  return { x, y: (y + below) / 2 };
}
