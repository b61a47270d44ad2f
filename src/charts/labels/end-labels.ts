/** Names of series beside the ends of their lines, bands or stacks, moved apart where they would touch. */
import { greatest } from '../../data/numbers/numbers.ts';
import type { DrawnSeries } from '../chart-series.ts';
import { inPart, type DrawingOp, type MeasureText, type PathOp } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize } from './label-type.ts';
import type { Point } from '../../drawing/matrix.ts';
import { lightColours } from '../../drawing/palette.ts';
import { spread } from '../axes/spread.ts';
import { swatchOf, swatchWidth } from '../marks/swatch.ts';
import { widestOf, wrapText } from '../../drawing/wrap-text.ts';

/** A series with the lines of its name. */
export interface EndLabel {
  readonly series: DrawnSeries;
  readonly lines: readonly string[];
}

/** Where end labels stand, in points. */
export interface EndRoom {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Space between the plot and the labels in points: room for the thin lines that lead to labels that had to move. */
export const endGap = 10;
const space = 3;

/** Breaks the names of series for the right margin; `width` is the most that it may take, in points. */
export function wrapEndLabels(series: readonly DrawnSeries[], width: number, measureText: MeasureText): EndLabel[] {
  return series.map((one) => ({
    series: one,
    lines: wrapText(one.name, { width: width - swatchWidth(one) - endGap, size: labelSize, measureText }),
  }));
}

/** Points that labels take to the right of the plot. */
export function endLabelsWidth(labels: readonly EndLabel[], measureText: MeasureText): number {
  return (
    endGap +
    greatest(
      labels.map(({ series, lines }) => swatchWidth(series) + widestOf(lines, { size: labelSize, measureText })),
      0,
    )
  );
}

/** Points that labels take one above the other. */
export function endLabelsHeight(labels: readonly EndLabel[]): number {
  return labels.reduce((sum, { lines }) => sum + blockHeight(lines.length) + space, 0);
}

/** Draws labels beside their ends: in reading order from the top, with a thin line where a label is not level with its end. */
export function endLabelOps(
  placed: readonly { readonly label: EndLabel; readonly end: Point }[],
  room: EndRoom,
): DrawingOp[] {
  const wishes = placed.map(({ label, end }) => ({ middle: end.y, extent: blockHeight(label.lines.length) + space }));
  const middles = spread(wishes, room);
  return placed
    .map(({ label, end }, at) => ({ label, end, middle: middles[at] ?? end.y }))
    .toSorted((one, other) => one.middle - other.middle)
    .flatMap(({ label, end, middle }) =>
      inPart<DrawingOp>(`series-${label.series.position}`, [
        ...leaderOf(end, { x: room.x, y: middle }),
        swatchOf(label.series, room.x, middle),
        ...labelOps(label.lines, { x: room.x + swatchWidth(label.series), middle, anchor: 'start' }),
      ]),
    );
}

function leaderOf(end: Point, label: Point): PathOp[] {
  const isLevel = Math.abs(end.y - label.y) < 3;
  if (isLevel && label.x - end.x < 2 * endGap) return [];
  return [
    {
      op: 'path',
      segments: [
        { to: 'move', x: end.x + 4, y: end.y },
        { to: 'line', x: label.x - 2, y: label.y },
      ],
      stroke: lightColours.axis,
      width: 0.5,
    },
  ];
}
