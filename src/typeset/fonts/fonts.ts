/**
 * The document's font: Atkinson Hyperlegible Next (SIL OFL) in four faces, each a chain of files by script; DejaVu Sans
 * (Bitstream Vera licence) at the end of each chain has the signs that it lacks, for example those of CO₂, µg and ≥ 65.
 * Text is shaped word by word and remembered, so that measuring a long paper is looking up; what is measured here
 * is, glyph by glyph, what is painted.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MeasureText } from '../../drawing/drawing.ts';
import { readFontFile, type FontFile } from './font-file.ts';
import { openWoff, type FontTables } from './woff.ts';

/** The faces that text can be set in. */
export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A stretch of glyphs of one font file. */
export interface GlyphRun {
  /** 0-based place of the file in the face's chain. */
  readonly file: number;
  /** Glyph numbers of the file. */
  readonly glyphs: readonly number[];
  /** The code point of each glyph. */
  readonly codePoints: readonly number[];
  /** How far each glyph's follower is moved by kerning, in thousandths of the size. */
  readonly kerns: readonly number[];
  readonly width: number;
}

/** A word or a space, shaped. Lengths are thousandths of the size. */
export interface Shaped {
  readonly width: number;
  readonly runs: readonly GlyphRun[];
}

/** How text is shaped. */
export interface TextFace {
  readonly face: Face;
  /** Figures of equal width, for columns of numbers. */
  readonly tabular?: boolean;
}

/** The document's font, ready to measure. */
export interface Fonts {
  /** The words and spaces of a text in order, each shaped. */
  shape(text: string, face: TextFace): readonly Shaped[];
  /** Width in points of one line of text. */
  width(text: string, size: number, face: TextFace): number;
  /** Height above and depth below the baseline for lines of this face, in thousandths of the size, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** The name of a font file, the same for faces that share it. `file` is a GlyphRun's. */
  nameOf(face: Face, file: number): string;
  /** The font as TrueType bytes, for embedding. `file` is a GlyphRun's. */
  trueType(face: Face, file: number): Uint8Array;
}

const fontFiles = {
  latin: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin',
  latinExtended: '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext',
  signs: '@fontsource/dejavu-sans/files/dejavu-sans-latin',
};
const chain = [fontFiles.latin, fontFiles.latinExtended, fontFiles.signs];
const fileStyles: Record<Face, string> = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  'bold-italic': '700-italic',
};
/** DejaVu Sans comes upright only, which suits signs. */
const signStyles: Record<Face, string> = { ...fileStyles, italic: '400-normal', 'bold-italic': '700-normal' };
/**
 * What may be taken from the signs' font: other scripts need shaping, or an order of writing, that is not done here, and
 * screens show small faces and the like in colour, which print cannot match.
 */
const signs = /(?!\p{Emoji_Presentation})[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Controls, soft hyphen, zero-width characters, direction marks and joiners: they print nothing. */
const unprinted = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/gu;

interface LoadedFile {
  readonly tables: FontTables;
  readonly file: FontFile;
}

const resolveFile = createRequire(import.meta.url).resolve;
const loadedFiles = new Map<string, LoadedFile>();

function nameOf(face: Face, file: number): string | undefined {
  const start = chain[file];
  return start && `${start}-${start === fontFiles.signs ? signStyles[face] : fileStyles[face]}.woff`;
}

function loadFile(face: Face, file: number): LoadedFile | undefined {
  const name = nameOf(face, file);
  if (name === undefined) return undefined;
  const known = loadedFiles.get(name);
  if (known) return known;
  const tables = openWoff(readFileSync(resolveFile(name)));
  const loaded = { tables, file: readFontFile(tables) };
  loadedFiles.set(name, loaded);
  return loaded;
}

let fonts: Fonts | undefined;

/** The document's font; files are read once, when first needed. */
export function loadFonts(): Fonts {
  fonts ??= createFonts();
  return fonts;
}

function createFonts(): Fonts {
  const shapedWords = new Map<string, Map<string, Shaped>>();
  const shapeWord = (word: string, { face, tabular }: TextFace): Shaped => {
    const cacheName = tabular ? `${face} tabular` : face;
    let words = shapedWords.get(cacheName);
    if (!words) shapedWords.set(cacheName, (words = new Map<string, Shaped>()));
    let shaped = words.get(word);
    if (!shaped) words.set(word, (shaped = shape(word, { face, tabular: tabular ?? false })));
    return shaped;
  };
  const regular = loadFile('regular', 0);
  return {
    ascent: regular?.file.ascent ?? 0,
    descent: regular?.file.descent ?? 0,
    shape: (text, face) => wordsAndSpaces(text).map((word) => shapeWord(word, face)),
    width(text, size, face) {
      if (!text.includes(' ')) return text === '' ? 0 : (shapeWord(text, face).width * size) / 1000;
      let width = 0;
      for (const word of wordsAndSpaces(text)) width += shapeWord(word, face).width;
      return (width * size) / 1000;
    },
    nameOf: (face, file) => nameOf(face, file) ?? '',
    trueType(face, file) {
      const loaded = loadFile(face, file);
      if (!loaded) throw new Error(`The face "${face}" has no file ${file}`);
      return loaded.tables.toTrueType();
    },
  };
}

/** A text's words and its single spaces, in order: what is shaped and remembered by itself. */
function wordsAndSpaces(text: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
    if (space > start) words.push(text.slice(start, space));
    words.push(' ');
    start = space + 1;
  }
  if (start < text.length) words.push(start === 0 ? text : text.slice(start));
  return words;
}

function shape(word: string, face: Required<TextFace>): Shaped {
  const runs: { file: number; glyphs: number[]; codePoints: number[]; kerns: number[]; width: number }[] = [];
  for (const character of printed(word)) {
    const codePoint = printedCodePoint(character);
    const { file, glyph, font } = glyphFor(codePoint, face);
    let run = runs.at(-1);
    if (run?.file !== file) runs.push((run = { file, glyphs: [], codePoints: [], kerns: [], width: 0 }));
    const before = run.glyphs.at(-1);
    if (before !== undefined) {
      const kern = font.kern(before, glyph);
      run.kerns[run.kerns.length - 1] = kern;
      run.width += kern;
    }
    run.glyphs.push(glyph);
    run.codePoints.push(codePoint);
    run.kerns.push(0);
    run.width += font.advanceOf(glyph);
  }
  return { width: runs.reduce((sum, run) => sum + run.width, 0), runs };
}

function printed(text: string): string {
  return text.normalize('NFC').replace(unprinted, '');
}

/** Characters that another prints for: no-break and thin spaces, and the hyphens that only say where lines may end. */
const standIns = new Map([
  [0xa0, 0x20],
  [0x2009, 0x20],
  [0x202f, 0x20],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
]);

function printedCodePoint(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return standIns.get(codePoint) ?? codePoint;
}

function glyphFor(codePoint: number, face: Required<TextFace>): { file: number; glyph: number; font: FontFile } {
  for (let file = 0; ; file++) {
    const font = loadFile(face.face, file)?.file;
    if (!font) break;
    const glyph = glyphIn(file, font, codePoint);
    if (glyph !== undefined) return { file, font, glyph: face.tabular ? (font.tabular.get(glyph) ?? glyph) : glyph };
  }
  // The document room has reported it (missingGlyphs); a question mark is honest where an empty box would not be.
  if (codePoint === 0x3f) throw new Error('The font has no question mark');
  return glyphFor(0x3f, face);
}

/** The glyph of a code point in a file of the chain, where it may be taken from there. */
function glyphIn(file: number, font: FontFile, codePoint: number): number | undefined {
  if (chain[file] === fontFiles.signs && !signs.test(String.fromCodePoint(codePoint))) return undefined;
  return font.glyphOf(codePoint);
}

/** Width in points of one line in the document's font, as it is painted. */
export const measureText: MeasureText = (text, size, weight) =>
  loadFonts().width(text, size, { face: weight === 700 ? 'bold' : 'regular' });

/** Control characters and overrides of the writing direction: they print nothing, but what they do differs by reader. */
const unseen = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/gu;

/** Letters, figures and signs that every Latin font has, and white space: nearly all texts are nothing but that. */
const plainText = /^[\t\n\r\x20-\x7e]*$/;

/**
 * The characters of a text that no file of the font has, each once, in order of appearance.
 * Characters that print nothing (line breaks, soft hyphens, zero-width) are not asked for. An accent that has no
 * composed letter with its base is named too, since it could not be set in its place.
 */
export function missingGlyphs(text: string): string[] {
  if (plainText.test(text)) return [];
  const missing = new Set<string>(text.match(unseen) ?? []);
  for (const character of printed(text)) {
    const codePoint = printedCodePoint(character);
    if (codePoint < 0x7f) continue;
    const isKnown = chain.some((_, file) => {
      const font = loadFile('regular', file)?.file;
      return font !== undefined && glyphIn(file, font, codePoint) !== undefined;
    });
    if (!isKnown || /\p{M}/u.test(character)) missing.add(character);
  }
  return [...missing];
}
