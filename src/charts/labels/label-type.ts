/** The type of a chart's words, and the words as operations. */
import type { TextOp } from '../../drawing/drawing.ts';
import { lightColours } from '../../drawing/palette.ts';
import { capitalHeight } from '../../drawing/canvas-text.ts';
import { leading } from '../../drawing/wrap-text.ts';

/** Size of all words of a chart in points (10 for captions and figures). */
export const labelSize = 10;
/** No word of a chart is smaller than this, in points. */
export const smallestSize = 8;

/** Where lines of a label stand. All in points. */
export interface LabelPlace {
  readonly x: number;
  /** The middle of the block of lines. */
  readonly middle: number;
  readonly anchor: TextOp['anchor'];
  readonly size?: number;
  readonly colour?: string;
}

/** Height in points of a block of lines, from the top of the first line to the foot of the last. */
export function blockHeight(lines: number, size: number = labelSize): number {
  return lines * size * leading;
}

/** A label's lines around the middle of their block. */
export function labelOps(lines: readonly string[], place: LabelPlace): TextOp[] {
  const { x, middle, anchor, size = labelSize, colour = lightColours.ink } = place;
  const top = middle - blockHeight(lines.length, size) / 2;
  return lines.map((text, at) => ({
    op: 'text',
    x,
    y: top + size * (leading * (at + 0.5) + capitalHeight / 2),
    text,
    size,
    weight: 400,
    colour,
    anchor,
  }));
}
