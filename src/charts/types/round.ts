/** Pies and rings: slices clockwise from the top, with name, value and share beside them or in a key. */
import { greatest } from '../../data/numbers/numbers.ts';
import { wordingOf } from '../../locales/locales.ts';
import { writeNumber, writeShares } from '../axes/chart-numbers.ts';
import type { ChartProblem, ChartType } from './chart-type.ts';
import { roundConfiguration } from '../configuration.ts';
import { inPart, type Drawing, type DrawingOp, type MeasureText, type PathOp } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize } from '../labels/label-type.ts';
import type { Point } from '../../drawing/matrix.ts';
import type { Box } from '../../drawing/outline.ts';
import { lightColours, seriesColour, seriesColours } from '../../drawing/palette.ts';
import { runChart, type DrawnChart } from '../run-chart.ts';
import type { ChartSpec } from '../spec.ts';
import { spread } from '../axes/spread.ts';
import { swatchOf, swatchWidth } from '../marks/swatch.ts';
import type { DrawingRoom } from '../axes/upright-plan.ts';
import { wrapText } from '../../drawing/wrap-text.ts';

/** A slice with its words; a gap in the data has none. */
interface Slice {
  readonly value: number;
  readonly name: string;
  /** "1,474 (19.9%)" */
  readonly words: string;
  /** Labels stand on the side to which the middle of the slice points. */
  readonly side: 'left' | 'right';
}

/** A slice's lines of text. */
interface Label {
  readonly slice: Slice;
  readonly lines: readonly string[];
}

const circleShare = 0.4;
const elbow = 10;
const labelGap = 4;
const between = 6;
const mostLines = 5;
const keyGap = 24;

/** A round chart with where its circle stands. */
interface RoundPicture {
  readonly drawing: Drawing;
  readonly plot: Box;
}

/** A type of round chart: a pie or a ring of the first series. The drawing is higher than asked where its labels need it. */
export function roundChart({ isRing }: { readonly isRing: boolean }): ChartType {
  return {
    // A slice is a part of the whole as a stacked bar is of its stack, and is shown in a legend by the same sample.
    traits: { mark: 'bar', mixesLines: false, stacks: 'never' },
    shape: 'round',
    hasAxis: false,
    keyLength: ({ series: [first] }) => (first?.values ?? []).filter((value) => value !== undefined).length,
    draw: (spec, room) => pictureOf({ ...spec, isRing }, room).drawing,
    frame(spec, room) {
      const { drawing, plot } = pictureOf({ ...spec, isRing }, room);
      return { width: drawing.width, height: drawing.height, plot, isRing };
    },
    problem: problemOfRound,
  };
}

function problemOfRound({ type, series, categories }: ChartSpec): ChartProblem | undefined {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const most = seriesColours.length;
  if (series.length > 1)
    return {
      reason: `a ${type} shows one column, but ${series.length} are given`,
      hint: 'Choose one column, or type="stacked-bar".',
    };
  if (values.some((value) => value < 0))
    return { reason: `a ${type} cannot show numbers below zero`, hint: 'Use type="bar".' };
  if (values.every((value) => value === 0))
    return { reason: `every slice of the ${type} is zero`, hint: 'Say so in words instead.' };
  if (categories.length > most)
    return {
      reason: `a ${type} of ${categories.length} slices cannot be read`,
      hint: `Use type="bar", or at most ${most} rows.`,
    };
  return undefined;
}

/** A round chart, and whether its middle is empty. */
interface RoundSpec extends ChartSpec {
  readonly isRing: boolean;
}

function pictureOf(spec: RoundSpec, room: DrawingRoom): RoundPicture {
  const slices = slicesOf(spec);
  const diameter = Math.min(room.width * circleShare, room.height - 2 * elbow);
  const width = (room.width - diameter) / 2 - 2 * elbow - labelGap;
  const labels = slices.map((slice) => ({
    slice,
    lines: [...wrapText(slice.name, { width, size: labelSize, measureText: room.measureText }), slice.words],
  }));
  const heights = (['left', 'right'] as const).map((side) =>
    heightOf(labels.filter(({ slice }) => slice.side === side)),
  );
  const areShort = labels.every(
    ({ lines }) => lines.length <= mostLines && lines.every((line) => room.measureText(line, labelSize, 400) <= width),
  );
  return spec.named === undefined && areShort && greatest(heights) <= room.height
    ? withLeaders(spec, labels, { room, diameter })
    : withKey(spec, slices, { room, diameter });
}

function slicesOf({ categories, series, numbers, language }: ChartSpec): Slice[] {
  const words = wordingOf(language).figures;
  const values = series[0]?.values ?? [];
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) || 1;
  const shares = writeShares(
    values.map((value) => value ?? 0),
    whole,
    words,
  );
  let before = 0;
  return categories.flatMap((name, at) => {
    const value = values[at];
    if (value === undefined) return [];
    const side = (before + value / 2) / whole <= 0.5 ? 'right' : 'left';
    before += value;
    const written = writeNumber(value, numbers, words.digits);
    return [{ value, name, side, words: numbers.unit === 'percent' ? written : `${written} (${shares[at]})` }];
  });
}

function heightOf(labels: readonly Label[]): number {
  return labels.reduce((sum, { lines }) => sum + blockHeight(lines.length) + between, 0);
}

interface RoundRoom {
  readonly room: DrawingRoom;
  readonly diameter: number;
}

/** Labels at both sides, each with a thin line from its slice. */
function withLeaders(spec: RoundSpec, labels: readonly Label[], { room, diameter }: RoundRoom): RoundPicture {
  const { width, height } = room;
  const plot = squareAt({ x: width / 2, y: height / 2 }, diameter);
  const chart = runRound(spec, {
    plot,
    width,
    height,
    measureText: room.measureText,
    slices: labels.map(({ slice }) => slice),
  });
  const rims = labels.map((_, at) => rimOf(chart, at));
  const sideOps = (side: 'left' | 'right'): DrawingOp[] => {
    const here = labels
      .map((label, at) => ({ label, rim: rims[at] ?? { x: 0, y: 0 } }))
      .filter(({ label }) => label.slice.side === side);
    const away = side === 'right' ? 1 : -1;
    const x = width / 2 + away * (diameter / 2 + 2 * elbow);
    const wishes = here.map(({ label, rim }) => ({ middle: rim.y, extent: blockHeight(label.lines.length) + between }));
    const middles = spread(wishes, { from: 0, to: height });
    return here
      .map(({ label, rim }, at) => ({ label, rim, middle: middles[at] ?? rim.y }))
      .toSorted((one, other) => one.middle - other.middle)
      .flatMap(({ label, rim, middle }) => [
        leader(rim, { x, y: middle }, away),
        ...labelOps(label.lines, { x: x + away * labelGap, middle, anchor: side === 'right' ? 'start' : 'end' }),
      ]);
  };
  const ops = [...marksOf(chart), ...sideOps('right'), ...sideOps('left')];
  return { drawing: { width, height, ops }, plot };
}

/** For long names: the circle at the left and a key beside it; in a narrow drawing the key stands below. */
function withKey(spec: RoundSpec, slices: readonly Slice[], { room, diameter }: RoundRoom): RoundPicture {
  const { width, measureText } = room;
  const isBeside = width >= 340;
  const keyLeft = isBeside ? diameter + keyGap : 0;
  const named = slices.flatMap((slice, at) => (spec.named?.includes(at) === false ? [] : [{ slice, at }]));
  const key = keyOf(named, { x: keyLeft, width: width - keyLeft, measureText });
  const height = isBeside ? Math.max(room.height, key.height) : diameter + keyGap + key.height;
  const centre = { x: isBeside ? diameter / 2 + 1 : width / 2, y: isBeside ? height / 2 : diameter / 2 + 1 };
  const plot = squareAt(centre, diameter);
  const chart = runRound(spec, { plot, width, height, measureText, slices });
  const ops = [...marksOf(chart), ...key.opsAt(isBeside ? (height - key.height) / 2 : diameter + keyGap)];
  return { drawing: { width, height, ops }, plot };
}

function marksOf({ layers }: DrawnChart): DrawingOp[] {
  return inPart(
    'marks',
    layers.flatMap(({ ops }) => ops),
  );
}

interface Key {
  readonly height: number;
  opsAt(top: number): DrawingOp[];
}

/** `at` is the position of a slice among all, which has its colour. */
function keyOf(
  slices: readonly { readonly slice: Slice; readonly at: number }[],
  { x, width, measureText }: { readonly x: number; readonly width: number; readonly measureText: MeasureText },
): Key {
  const indent = swatchWidth({ mark: 'bar' });
  const labels = slices.map(({ slice, at }) => ({
    slice,
    at,
    lines: wrapText(`${slice.name}: ${slice.words}`, { width: width - indent, size: labelSize, measureText }),
  }));
  return {
    height: heightOf(labels) - between,
    opsAt(top) {
      let y = top;
      return labels.flatMap(({ lines, at }) => {
        const height = blockHeight(lines.length);
        const swatch = swatchOf({ mark: 'bar', colour: seriesColour(at), dash: [] }, x, y + blockHeight(1) / 2);
        const ops = [swatch, ...labelOps(lines, { x: x + indent, middle: y + height / 2, anchor: 'start' })];
        y += height + between;
        return ops;
      });
    },
  };
}

function squareAt({ x, y }: Point, side: number): Box {
  return { left: x - side / 2, right: x + side / 2, top: y - side / 2, bottom: y + side / 2 };
}

function runRound(
  spec: RoundSpec,
  {
    plot,
    slices,
    measureText,
    ...size
  }: {
    readonly plot: Box;
    readonly slices: readonly Slice[];
    readonly width: number;
    readonly height: number;
    readonly measureText: MeasureText;
  },
): DrawnChart {
  const configuration = roundConfiguration(
    slices.map(({ value }) => value),
    { ...size, plot, isRing: spec.isRing },
  );
  return runChart(configuration, size, measureText);
}

/** The point of the circle in the middle of a slice. */
function rimOf(chart: DrawnChart, at: number): Point {
  const middle = (chart.mark(0, at, 'startAngle') + chart.mark(0, at, 'endAngle')) / 2;
  const radius = chart.mark(0, at, 'outerRadius');
  return {
    x: chart.mark(0, at, 'x') + radius * Math.cos(middle),
    y: chart.mark(0, at, 'y') + radius * Math.sin(middle),
  };
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
