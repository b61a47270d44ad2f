/** How a canvas places text, in the terms of a Drawing. */
import type { TextOp } from './drawing.ts';

/** Height of a capital letter of Atkinson Hyperlegible Next, as a share of the size: text stands in the middle of it. */
export const capitalHeight = 0.668;
/** Height above the baseline and depth below it of the font's lines, as shares of the size. */
const ascent = 0.984;
const descent = 0.316;

/** Values of a context's textAlign. */
export type CanvasAlign = 'left' | 'right' | 'center' | 'start' | 'end';

/** Values of a context's textBaseline. */
export type CanvasBaseline = 'top' | 'hanging' | 'middle' | 'alphabetic' | 'ideographic' | 'bottom';

/** The anchor of each alignment; text runs from left to right. */
export const anchors: Readonly<Record<CanvasAlign, TextOp['anchor']>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** How far below the given y the baseline lies, as a share of the size. */
export function baselineBelow(baseline: CanvasBaseline): number {
  switch (baseline) {
    case 'top':
      return ascent;
    case 'hanging':
      return capitalHeight;
    case 'middle':
      return capitalHeight / 2;
    case 'alphabetic':
      return 0;
    case 'ideographic':
    case 'bottom':
      return -descent;
  }
}

/** Size in points and weight of a CSS font such as "normal 700 10px sans-serif"; throws where it has no size in px. */
export function parseFont(font: string): { size: number; weight: 400 | 700 } {
  const size = /([\d.]+)px/.exec(font)?.[1];
  if (size === undefined) throw new Error(`The font "${font}" has no size in px`);
  return { size: Number(size), weight: /\b(?:bold|[6-9]00)\b/.test(font) ? 700 : 400 };
}
