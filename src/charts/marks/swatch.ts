/** The small sample of a series' look that stands before its name. */
import type { DrawnSeries } from '../chart-series.ts';
import type { PathOp } from '../../drawing/drawing.ts';
import { rectangle } from '../../drawing/outline.ts';

const lineLength = 18;
const square = 9;
const space = 5;

/** Thickness of a chart's lines in points. */
export const lineThickness = 2;

/** Width of a series' sample and of the space after it, in points. */
export function swatchWidth({ mark }: Pick<DrawnSeries, 'mark'>): number {
  return (mark === 'line' ? lineLength : square) + space;
}

/** A square for bars and areas, a piece of the line for lines; `middle` is the y of its middle, in points. */
export function swatchOf(
  { mark, colour, dash }: Pick<DrawnSeries, 'mark' | 'colour' | 'dash'>,
  x: number,
  middle: number,
): PathOp {
  if (mark !== 'line')
    return {
      op: 'path',
      segments: rectangle({ x, y: middle - square / 2, width: square, height: square }),
      fill: colour,
    };
  return {
    op: 'path',
    segments: [
      { to: 'move', x, y: middle },
      { to: 'line', x: x + lineLength, y: middle },
    ],
    stroke: colour,
    width: lineThickness,
    ...(dash.length > 0 && { dash }),
  };
}
