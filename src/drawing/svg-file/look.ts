/** How shapes and words of a picture look, as inherited so far. Lengths are user units. */
import type { PathOp } from '../drawing.ts';
import { scaleOf, type Matrix } from '../matrix.ts';
import type { SeenColour } from '../canvas-colour.ts';
import { onWhite, type Paint } from './colours.ts';

/** The presentation attributes that a Drawing can show. */
export interface Look {
  readonly currentColour: SeenColour;
  readonly fill: Paint;
  readonly stroke: Paint;
  /** 0 to 1. */
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  /** Of the element and everything around it, 0 to 1. */
  readonly opacity: number;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly fontSize: number;
  readonly weight: 400 | 700;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: 'alphabetic' | 'middle' | 'hanging';
  readonly isVisible: boolean;
}

const black: SeenColour = { colour: '#000000', opacity: 1 };

/** The initial values of SVG. */
export const firstLook: Look = {
  currentColour: black,
  fill: black,
  stroke: 'none',
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  fillRule: 'nonzero',
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  fontSize: 16,
  weight: 400,
  anchor: 'start',
  baseline: 'alphabetic',
  isVisible: true,
};

/** The paint of a shape under a transformation; undefined for a shape that cannot be seen. */
export function paintOf(look: Look, matrix: Matrix): Omit<PathOp, 'op' | 'segments'> | undefined {
  const fillOpacity = look.fill === 'none' ? 0 : clampShare(look.fill.opacity * look.fillOpacity * look.opacity);
  const strokeOpacity =
    look.stroke === 'none' ? 0 : clampShare(look.stroke.opacity * look.strokeOpacity * look.opacity);
  const scale = scaleOf(matrix);
  const isFilled = look.fill !== 'none' && fillOpacity > 0;
  const isStroked = look.stroke !== 'none' && strokeOpacity > 0 && look.strokeWidth > 0;
  if (!look.isVisible || (!isFilled && !isStroked)) return undefined;
  return {
    ...(look.fill !== 'none' && isFilled && { fill: look.fill.colour, ...(fillOpacity < 1 && { fillOpacity }) }),
    ...(isFilled && look.fillRule === 'evenodd' && { fillRule: 'evenodd' as const }),
    ...(look.stroke !== 'none' &&
      isStroked && {
        stroke: look.stroke.colour,
        ...(strokeOpacity < 1 && { strokeOpacity }),
        width: look.strokeWidth * scale,
        ...(look.dash.length > 0 && { dash: look.dash.map((length) => length * scale) }),
        ...(look.cap !== 'butt' && { cap: look.cap }),
        ...(look.join !== 'miter' && { join: look.join }),
      }),
  };
}

/** The colour of words: what is seen through is mixed with white. Undefined for words that cannot be seen. */
export function wordColour({ fill, fillOpacity, opacity, isVisible }: Look): string | undefined {
  if (fill === 'none' || !isVisible) return undefined;
  const seen = clampShare(fill.opacity * fillOpacity * opacity);
  return seen === 0 ? undefined : onWhite(fill.colour, seen);
}

/** A share between 0 and 1. */
export function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
