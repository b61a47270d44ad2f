/** Figures of equal width, from a font's GSUB feature `tnum` (OpenType, GSUB lookup type 1): columns of numbers align. */
import { coverageAt, subtablesOf } from './layout-tables.ts';

const singleSubstitution = 1;
const extension = 7;

/** Which glyph stands for another where figures are to be of equal width. Empty where the font has no such feature. */
export function tabularFigures(gsub: DataView | undefined): ReadonlyMap<number, number> {
  const replaced = new Map<number, number>();
  if (!gsub) return replaced;
  for (const subtable of subtablesOf(gsub, 'tnum', extension).flat()) {
    if (subtable.type !== singleSubstitution) continue;
    const { at } = subtable;
    const isShift = gsub.getUint16(at) === 1;
    coverageAt(gsub, at + gsub.getUint16(at + 2)).forEach((glyph, index) => {
      const other = isShift ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + index * 2);
      replaced.set(glyph, other);
    });
  }
  return replaced;
}
