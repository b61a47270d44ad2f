/**
 * The colours of data: the Government Analysis Function's palette for categories, in its order, in which neighbours
 * have a contrast of at least 3:1 and each colour has 3:1 to the white ground (WCAG 2.2, 1.4.11).
 */

import type { Hatch } from './drawing.ts';

/** What a colour stands for in a chart; the class names of the web page are made from it. */
export type ColourRole = 'ink' | 'axis' | 'grid' | 'ground' | '1' | '2' | '3' | '4' | '5' | '6';

/** On paper and on a light screen, #rrggbb. */
export const lightColours: Readonly<Record<ColourRole, string>> = {
  ink: '#0b0c0c',
  axis: '#505a5f',
  grid: '#d8d8d8',
  ground: '#ffffff',
  1: '#12436d',
  2: '#28a197',
  3: '#801650',
  4: '#f46a25',
  5: '#3d3d3d',
  6: '#a285d1',
};

/** On a dark screen: each colour's counterpart, light for dark, under the same rules of contrast. */
export const darkColours: Readonly<Record<ColourRole, string>> = {
  ink: '#ffffff',
  axis: '#b1b4b6',
  grid: '#3b3f42',
  ground: '#151617',
  1: '#b5d7f4',
  2: '#1b7d75',
  3: '#f2c1dc',
  4: '#c04a0e',
  5: '#d0d0d0',
  6: '#7d58b8',
};

/** How many series or slices the palette can distinguish. */
export const seriesColours = [
  lightColours[1],
  lightColours[2],
  lightColours[3],
  lightColours[4],
  lightColours[5],
  lightColours[6],
] as const;

/** Dashes and gaps in points, so that lines differ without colour; the first is solid. */
const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 2.5], [9, 3, 2, 3], [4, 2], [12, 3, 2, 3, 2, 3]];

/** The colour of a series by its 0-based position; begins again after the sixth. */
export function seriesColour(position: number): string {
  return seriesColours[position % seriesColours.length] ?? lightColours.ink;
}

/** Dashes and gaps in points of a line by its 0-based position among the lines; empty for a solid line. */
export function seriesDash(position: number): readonly number[] {
  return dashes[position % dashes.length] ?? [];
}

/** The first two colours differ in grey; what others have in common with them or with one another, their lines tell apart. */
const hatches: readonly (Hatch | undefined)[] = [undefined, undefined, 'rising', 'falling', 'level', 'upright'];

/** The lines over areas of a series by its 0-based position; undefined where its colour is enough. */
export function seriesHatch(position: number): Hatch | undefined {
  return hatches[position % hatches.length];
}

/** Relative luminance, 0 to 1, of a colour #rrggbb (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours #rrggbb, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

/** The colour for text that stands on a ground: white or near-black, whichever reads better. */
export function textColourOn(ground: string): string {
  const { ink, ground: white } = lightColours;
  return contrast(white, ground) >= contrast(ink, ground) ? white : ink;
}
