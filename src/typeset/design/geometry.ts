/** Pages from their sheets and margins. All lengths are points. */
import type { Geometry, Handout } from './page-design.ts';

/** Points of a millimetre. */
export const millimetre = 72 / 25.4;

/** A sheet of A4, upright (ISO 216). */
export const a4Sheet = { width: 210 * millimetre, height: 297 * millimetre } as const;

/** The column that margins leave. */
export function withMargins(
  sheet: { readonly width: number; readonly height: number },
  margins: { readonly sides: number; readonly top: number; readonly bottom: number },
): Geometry {
  return {
    ...sheet,
    left: margins.sides,
    top: margins.top,
    columnWidth: sheet.width - 2 * margins.sides,
    columnHeight: sheet.height - margins.top - margins.bottom,
  };
}

/** As many slides under one another on a page as are asked for, as wide as its column. */
export function handoutOf(page: Geometry, slide: Geometry, count: number): Handout {
  const scale = page.columnWidth / slide.width;
  const height = slide.height * scale;
  const gap = (page.columnHeight - count * height) / (count + 1);
  const places = Array.from({ length: count }, (_, place) => place + 1);
  return { scale, at: places.map((place) => ({ x: page.left, y: page.top + gap * place + height * (place - 1) })) };
}
