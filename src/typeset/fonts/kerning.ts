/** Kerning from a font's GPOS table: pair adjustment lookups of the feature `kern` (OpenType, GPOS lookup type 2). */
import { classesAt, coverageAt, subtablesOf, type Subtable } from './layout-tables.ts';

/** How far the second glyph of a pair moves, in font units; 0 for most pairs. */
export type Kern = (left: number, right: number) => number;

/** undefined: the subtable says nothing of the pair, and the next one is asked. */
type PairSubtable = (left: number, right: number) => number | undefined;

const pairAdjustment = 2;
const extension = 9;
const xAdvanceBit = 4;

/** The kerning of a font; a font without GPOS has none. */
export function kerningOf(gpos: DataView | undefined): Kern {
  if (!gpos) return () => 0;
  const lookups = subtablesOf(gpos, 'kern', extension).map((subtables) =>
    subtables.filter((subtable) => subtable.type === pairAdjustment).map((subtable) => readPairs(gpos, subtable)),
  );
  return (left, right) => {
    let total = 0;
    for (const subtables of lookups) {
      for (const adjust of subtables) {
        const found = adjust(left, right);
        if (found === undefined) continue;
        total += found;
        break;
      }
    }
    return total;
  };
}

function readPairs(gpos: DataView, subtable: Subtable): PairSubtable {
  const { at } = subtable;
  const firstFormat = gpos.getUint16(at + 4);
  const secondFormat = gpos.getUint16(at + 6);
  const value = {
    /** Bytes of both value records. */
    length: 2 * (bitsIn(firstFormat) + bitsIn(secondFormat)),
    /** Offset of the first glyph's advance in them; undefined where pairs only move otherwise. */
    advance: firstFormat & xAdvanceBit ? 2 * bitsIn(firstFormat & (xAdvanceBit - 1)) : undefined,
  };
  const covered = new Map(coverageAt(gpos, at + gpos.getUint16(at + 2)).map((glyph, index) => [glyph, index]));
  return gpos.getUint16(at) === 1 ? glyphPairs(gpos, at, covered, value) : classPairs(gpos, at, covered, value);
}

interface ValueShape {
  readonly length: number;
  readonly advance: number | undefined;
}

// eslint-disable-next-line max-params -- the four parts of one binary format
function glyphPairs(gpos: DataView, at: number, covered: Map<number, number>, value: ValueShape): PairSubtable {
  const sets = new Map<number, Map<number, number>>();
  for (const [left, index] of covered) {
    const set = at + gpos.getUint16(at + 10 + index * 2);
    const pairs = new Map<number, number>();
    const count = gpos.getUint16(set);
    for (let place = 0; place < count; place++) {
      const record = set + 2 + place * (2 + value.length);
      const move = value.advance === undefined ? 0 : gpos.getInt16(record + 2 + value.advance);
      pairs.set(gpos.getUint16(record), move);
    }
    sets.set(left, pairs);
  }
  return (left, right) => sets.get(left)?.get(right);
}

// eslint-disable-next-line max-params -- the four parts of one binary format
function classPairs(gpos: DataView, at: number, covered: Map<number, number>, value: ValueShape): PairSubtable {
  const leftClasses = classesAt(gpos, at + gpos.getUint16(at + 8));
  const rightClasses = classesAt(gpos, at + gpos.getUint16(at + 10));
  const rightCount = gpos.getUint16(at + 14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    if (value.advance === undefined) return 0;
    const row = (leftClasses.get(left) ?? 0) * rightCount + (rightClasses.get(right) ?? 0);
    return gpos.getInt16(at + 16 + row * value.length + value.advance);
  };
}

function bitsIn(format: number): number {
  let count = 0;
  for (let rest = format & 0xff; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
