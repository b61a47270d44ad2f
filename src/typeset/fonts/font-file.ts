/** One font file read for measuring: which glyph a character has, how wide it is, how pairs are kerned. */
import { kerningOf, type Kern } from './kerning.ts';
import { tabularFigures } from './tabular-figures.ts';
import type { FontTables } from './woff.ts';

/** All lengths are in thousandths of the type size. */
export interface FontFile {
  /** The glyph of a Unicode code point; undefined where the file has none. */
  glyphOf(codePoint: number): number | undefined;
  advanceOf(glyph: number): number;
  readonly kern: Kern;
  /** Glyphs of equal-width figures by the glyph they stand for. */
  readonly tabular: ReadonlyMap<number, number>;
  /** Height above the baseline. */
  readonly ascent: number;
  /** Depth below the baseline, positive. */
  readonly descent: number;
}

/** Reads the tables that measuring needs (OpenType: head, hhea, hmtx, cmap, GPOS, GSUB). */
export function readFontFile(tables: FontTables): FontFile {
  const head = needed(tables, 'head');
  const hhea = needed(tables, 'hhea');
  const scale = 1000 / head.getUint16(18);
  const advances = readAdvances(needed(tables, 'hmtx'), hhea.getUint16(34), scale);
  const glyphs = readCharacters(needed(tables, 'cmap'));
  const kern = kerningOf(tables.table('GPOS'));
  return {
    glyphOf: (codePoint) => glyphs.get(codePoint),
    advanceOf: (glyph) => advances[Math.min(glyph, advances.length - 1)] ?? 0,
    kern: scale === 1 ? kern : (left, right) => kern(left, right) * scale,
    tabular: tabularFigures(tables.table('GSUB')),
    ascent: hhea.getInt16(4) * scale,
    descent: -hhea.getInt16(6) * scale,
  };
}

function needed(tables: FontTables, tag: string): DataView {
  const table = tables.table(tag);
  if (!table) throw new Error(`A font file lacks its table "${tag}"`);
  return table;
}

function readAdvances(hmtx: DataView, count: number, scale: number): number[] {
  return Array.from({ length: count }, (_, glyph) => hmtx.getUint16(glyph * 4) * scale);
}

function readCharacters(cmap: DataView): Map<number, number> {
  const count = cmap.getUint16(2);
  let best: { at: number; format: number } | undefined;
  for (let index = 0; index < count; index++) {
    const at = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(at);
    if (format === 12 || (format === 4 && best?.format !== 12)) best = { at, format };
  }
  if (!best) throw new Error('A font file has no Unicode character map');
  return best.format === 12 ? readFormat12(cmap, best.at) : readFormat4(cmap, best.at);
}

function readFormat12(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const groups = cmap.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const first = cmap.getUint32(group);
    const last = cmap.getUint32(group + 4);
    const glyph = cmap.getUint32(group + 8);
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

function readFormat4(cmap: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const delta = cmap.getInt16(deltas + segment);
    const offset = cmap.getUint16(offsets + segment);
    const first = cmap.getUint16(starts + segment);
    const last = cmap.getUint16(ends + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const mapped = offset === 0 ? code : cmap.getUint16(offsets + segment + offset + (code - first) * 2);
      const glyph = offset !== 0 && mapped === 0 ? 0 : (mapped + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
