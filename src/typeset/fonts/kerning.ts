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

/** One subtable, with its first glyphs by their coverage index. */
interface PairTable {
  readonly gpos: DataView;
  readonly at: number;
  readonly covered: ReadonlyMap<number, number>;
  /** Bytes of both value records. */
  readonly valueLength: number;
  /** Offset of the first glyph's advance in them; undefined where pairs only move otherwise. */
  readonly advance: number | undefined;
}

function readPairs(gpos: DataView, { at }: Subtable): PairSubtable {
  const firstFormat = gpos.getUint16(at + 4);
  const secondFormat = gpos.getUint16(at + 6);
  const table: PairTable = {
    gpos,
    at,
    covered: new Map(coverageAt(gpos, at + gpos.getUint16(at + 2)).map((glyph, index) => [glyph, index])),
    valueLength: 2 * (bitsIn(firstFormat) + bitsIn(secondFormat)),
    advance: firstFormat & xAdvanceBit ? 2 * bitsIn(firstFormat & (xAdvanceBit - 1)) : undefined,
  };
  return gpos.getUint16(at) === 1 ? glyphPairs(table) : classPairs(table);
}

function glyphPairs({ gpos, at, covered, valueLength, advance }: PairTable): PairSubtable {
  const sets = new Map<number, Map<number, number>>();
  for (const [left, index] of covered) {
    const set = at + gpos.getUint16(at + 10 + index * 2);
    const pairs = new Map<number, number>();
    const count = gpos.getUint16(set);
    for (let place = 0; place < count; place++) {
      const record = set + 2 + place * (2 + valueLength);
      pairs.set(gpos.getUint16(record), advance === undefined ? 0 : gpos.getInt16(record + 2 + advance));
    }
    sets.set(left, pairs);
  }
  return (left, right) => sets.get(left)?.get(right);
}

function classPairs({ gpos, at, covered, valueLength, advance }: PairTable): PairSubtable {
  const leftClasses = classesAt(gpos, at + gpos.getUint16(at + 8));
  const rightClasses = classesAt(gpos, at + gpos.getUint16(at + 10));
  const rightCount = gpos.getUint16(at + 14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    if (advance === undefined) return 0;
    const row = (leftClasses.get(left) ?? 0) * rightCount + (rightClasses.get(right) ?? 0);
    return gpos.getInt16(at + 16 + row * valueLength + advance);
  };
}

function bitsIn(format: number): number {
  let count = 0;
  for (let rest = format & 0xff; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
