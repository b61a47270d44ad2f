/** What stands on the bars and lines that Chart.js drew: the zero line, white gaps in stacks, white edges of lines over bars. */
import type { DrawnSeries } from '../chart-series.ts';
import type { Frame } from '../configuration.ts';
import type { DrawingOp, PathOp } from '../../drawing/drawing.ts';
import type { Point } from '../../drawing/matrix.ts';
import { lightColours } from '../../drawing/palette.ts';
import type { DrawnChart } from '../run-chart.ts';
import { lineThickness } from './swatch.ts';

const stackGap = 1.25;
const edge = 1.5;

/** The marks of a chart in their order: gridlines, bars with their gaps, lines, and the zero line over all bars. */
export function markOps(chart: DrawnChart, series: readonly DrawnSeries[], frame: Frame): DrawingOp[] {
  const layers = chart.layers.map(({ dataset, ops }) => ({ mark: series[dataset]?.mark, ops }));
  const hasBars = layers.some(({ mark }) => mark === 'bar');
  const bars = layers.filter(({ mark }) => mark === 'bar').flatMap(({ ops }) => ops);
  const others = layers
    .filter(({ mark }) => mark !== 'bar')
    .flatMap(({ ops }) => ops.flatMap((op) => (hasBars ? [...edgeOf(op), op] : [op])));
  return [
    ...chart.ground,
    ...bars,
    ...(frame.isStacked && hasBars ? stackGaps(chart, series, frame) : []),
    ...others,
    zeroLine(chart, frame),
  ];
}

/** The line from which values are measured. */
function zeroLine(chart: DrawnChart, { plot, isHorizontal }: Frame): PathOp {
  const zero = chart.along(isHorizontal ? 'x' : 'y', 0);
  const ends: [Point, Point] = isHorizontal
    ? [
        { x: zero, y: plot.top },
        { x: zero, y: plot.bottom },
      ]
    : [
        { x: plot.left, y: zero },
        { x: plot.right, y: zero },
      ];
  return lineOp(ends, lightColours.axis, 0.75);
}

/** White lines where one part of a stack ends and the next begins. */
function stackGaps(chart: DrawnChart, series: readonly DrawnSeries[], { isHorizontal }: Frame): PathOp[] {
  return series.flatMap(({ values }, dataset) =>
    values.flatMap((value, index) => {
      if (value === undefined || value === 0) return [];
      const base = chart.mark(dataset, index, 'base');
      if (Math.abs(base - chart.along(isHorizontal ? 'x' : 'y', 0)) < 0.01) return [];
      const middle = chart.mark(dataset, index, isHorizontal ? 'y' : 'x');
      const half = chart.mark(dataset, index, isHorizontal ? 'height' : 'width') / 2;
      const ends: [Point, Point] = isHorizontal
        ? [
            { x: base, y: middle - half },
            { x: base, y: middle + half },
          ]
        : [
            { x: middle - half, y: base },
            { x: middle + half, y: base },
          ];
      return [lineOp(ends, lightColours.ground, stackGap)];
    }),
  );
}

/** A white edge keeps a line apart from bars of a like colour. */
function edgeOf(op: DrawingOp): PathOp[] {
  if (op.op !== 'path') return [];
  const { segments, stroke } = op;
  const width = (stroke === undefined ? 0 : lineThickness) + 2 * edge;
  return [{ op: 'path', segments, stroke: lightColours.ground, width, join: 'round' }];
}

function lineOp([from, to]: [Point, Point], stroke: string, width: number): PathOp {
  return {
    op: 'path',
    segments: [
      { to: 'move', ...from },
      { to: 'line', ...to },
    ],
    stroke,
    width,
  };
}
