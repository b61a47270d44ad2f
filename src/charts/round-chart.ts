/** Pies and rings: slices clockwise from the top, each with its name, value and share beside it. */
import { writeNumber, writeShare } from './chart-numbers.ts';
import { roundConfiguration } from './configuration.ts';
import type { Drawing, DrawingOp, PathOp } from './drawing.ts';
import { blockHeight, labelOps, labelSize } from './label-type.ts';
import type { Point } from './matrix.ts';
import { lightColours } from './palette.ts';
import { runChart, type DrawnChart } from './run-chart.ts';
import type { ChartSpec } from './spec.ts';
import { spread } from './spread.ts';
import type { DrawingRoom } from './upright-plan.ts';
import { wrapText } from './wrap-text.ts';

interface Slice {
  readonly value: number;
  readonly lines: readonly string[];
}

/** The slice's angle is that of its middle; labels stand on the side to which it points. */
interface PlacedSlice extends Slice {
  readonly rim: Point;
  readonly side: 'left' | 'right';
}

const circleShare = 0.4;
const elbow = 10;
const labelGap = 4;
const between = 6;

/** Draws a pie or a ring of the first series. The drawing is higher than asked where its labels need it. */
export function drawRound(spec: ChartSpec, room: DrawingRoom): Drawing {
  const { width, measureText } = room;
  const diameter = Math.min(width * circleShare, room.height - 2 * elbow);
  const labelWidth = (width - diameter) / 2 - 2 * elbow - labelGap;
  const slices = slicesOf(spec, labelWidth, room);
  const needed = slices.reduce((sum, { lines }) => sum + blockHeight(lines.length) + between, 0);
  const height = Math.max(room.height, needed * 0.6);
  const plot = {
    left: (width - diameter) / 2,
    right: (width + diameter) / 2,
    top: (height - diameter) / 2,
    bottom: (height + diameter) / 2,
  };
  const frame = { width, height, plot, isRing: spec.type === 'doughnut' };
  const chart = runChart(roundConfiguration(slices.map(({ value }) => value), frame), frame, measureText);
  const placed = slices.map((slice, at) => placeSlice(slice, at, chart));
  const ops: DrawingOp[] = [
    ...chart.layers.flatMap((layer) => layer.ops),
    ...sideOps(placed, 'right', { x: plot.right + 2 * elbow, height }),
    ...sideOps(placed, 'left', { x: plot.left - 2 * elbow, height }),
  ];
  return { width, height, ops };
}

/** The slices with their words: name, then value and share; a gap has no slice. */
function slicesOf({ categories, series, numbers }: ChartSpec, width: number, { measureText }: DrawingRoom): Slice[] {
  const values = series[0]?.values ?? [];
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return categories.flatMap((name, at) => {
    const value = values[at];
    if (value === undefined) return [];
    const written = writeNumber(value, numbers);
    const share = writeShare(value, whole || 1);
    const words = numbers.unit === 'percent' ? written : `${written} (${share})`;
    return [{ value, lines: [...wrapText(name, { width, size: labelSize, measureText }), words] }];
  });
}

function placeSlice(slice: Slice, at: number, chart: DrawnChart): PlacedSlice {
  const middle = (chart.mark(0, at, 'startAngle') + chart.mark(0, at, 'endAngle')) / 2;
  const radius = chart.mark(0, at, 'outerRadius');
  const rim = { x: chart.mark(0, at, 'x') + radius * Math.cos(middle), y: chart.mark(0, at, 'y') + radius * Math.sin(middle) };
  return { ...slice, rim, side: Math.cos(middle) >= -1e-9 ? 'right' : 'left' };
}

/** The labels of one side from the top down, moved apart, each with a thin line from its slice. */
function sideOps(placed: readonly PlacedSlice[], side: 'left' | 'right', { x, height }: { x: number; height: number }): DrawingOp[] {
  const here = placed.filter((slice) => slice.side === side);
  const wishes = here.map(({ rim, lines }) => ({ middle: rim.y, extent: blockHeight(lines.length) + between }));
  const middles = spread(wishes, { from: 0, to: height });
  const away = side === 'right' ? 1 : -1;
  return here
    .map((slice, at) => ({ slice, middle: middles[at] ?? slice.rim.y }))
    .toSorted((one, other) => one.middle - other.middle)
    .flatMap(({ slice, middle }) => [
      leader(slice.rim, { x, y: middle }, away),
      ...labelOps(slice.lines, { x: x + away * labelGap, middle, anchor: side === 'right' ? 'start' : 'end' }),
    ]);
}

function leader(rim: Point, label: Point, away: number): PathOp {
  return {
    op: 'path',
    segments: [
      { to: 'move', x: rim.x + away, y: rim.y },
      { to: 'line', x: label.x - away * elbow, y: label.y },
      { to: 'line', x: label.x, y: label.y },
    ],
    stroke: lightColours.axis,
    width: 0.75,
  };
}
