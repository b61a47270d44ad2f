/** The document's faces as fonts of one PDF: each is embedded once, with the glyphs that were painted. */
import { create, type Font as ParsedFont } from 'fontkit';
import type { Face, Fonts, GlyphRun, Shaped, TextFace } from '../fonts/fonts.ts';
import type { KitReference, PdfFile } from './pdf-file.ts';

/** pdfkit's embedded font, as far as it is used: glyphs are put into its subset one by one. */
interface KitFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  readonly font: ParsedFont;
  ref(): KitReference;
}

interface EmbeddedFont {
  readonly font: KitFont;
  /** The hexadecimal code of each glyph that has been used. */
  readonly codes: Map<number, string>;
}

/** A stretch of text of one font, as the operand of TJ. */
export interface PaintedRun {
  /** The font's name in the page's resources. */
  readonly font: string;
  readonly operand: string;
  /** Width in thousandths of the size. */
  readonly width: number;
}

/** A run that is still open: what is finished of its operand, and the codes since the last kerning. */
interface OpenRun {
  readonly file: number;
  operand: string;
  hex: string;
  width: number;
}

function openRun({ file, glyphs, codePoints, kerns, width }: GlyphRun, embedded: EmbeddedFont): OpenRun {
  const run = { file, operand: '', hex: '', width };
  for (let index = 0; index < glyphs.length; index++) {
    run.hex += codeOf(embedded, glyphs[index] ?? 0, codePoints[index] ?? 0);
    const kern = kerns[index] ?? 0;
    if (kern === 0) continue;
    run.operand += `<${run.hex}>${-kern}`;
    run.hex = '';
  }
  return run;
}

/** Sets a word's run behind another of the same file: the codes that stand next to each other become one string. */
function append(run: OpenRun, word: OpenRun): void {
  run.width += word.width;
  if (word.operand === '') {
    run.hex += word.hex;
    return;
  }
  run.operand += `<${run.hex}${word.operand.slice(1)}`;
  run.hex = word.hex;
}

/** Parsed fonts are the same for all PDFs of a process. */
const parsedFonts = new Map<string, ParsedFont>();

function parsedFont(face: Face, file: number, fonts: Fonts): ParsedFont {
  const key = fonts.nameOf(face, file);
  let font = parsedFonts.get(key);
  if (!font) parsedFonts.set(key, (font = create(fonts.trueType(face, file))));
  return font;
}

/** The fonts of one PDF. */
export class EmbeddedFonts {
  readonly #file: PdfFile;
  readonly #fonts: Fonts;
  readonly #embedded = new Map<string, EmbeddedFont>();
  readonly #words = new Map<Shaped, readonly OpenRun[]>();

  constructor(file: PdfFile, fonts: Fonts) {
    this.#file = file;
    this.#fonts = fonts;
  }

  /** The runs of a text; the current page may use their fonts from here on. */
  runsOf(text: string, face: TextFace): PaintedRun[] {
    const runs: OpenRun[] = [];
    for (const word of this.#fonts.shape(text, face)) {
      for (const painted of this.#wordOf(word, face.face)) {
        const run = runs.at(-1);
        if (run?.file === painted.file) append(run, painted);
        else runs.push({ ...painted });
      }
    }
    return runs.map(({ file, operand, width, hex }) => {
      const { font } = this.#fontOf(face.face, file);
      this.#file.page.fonts[font.id] ??= font.ref();
      return { font: font.id, operand: hex === '' ? operand : `${operand}<${hex}>`, width };
    });
  }

  /** The fonts shape a word of a face once and hand out the same from then on, so it is coded once too. */
  #wordOf(word: Shaped, face: Face): readonly OpenRun[] {
    let painted = this.#words.get(word);
    if (!painted) {
      painted = word.runs.map((glyphs) => openRun(glyphs, this.#fontOf(face, glyphs.file)));
      this.#words.set(word, painted);
    }
    return painted;
  }

  #fontOf(face: Face, file: number): EmbeddedFont {
    const key = this.#fonts.nameOf(face, file);
    const known = this.#embedded.get(key);
    if (known) return known;
    const font = embed(parsedFont(face, file, this.#fonts), this.#file);
    const embedded = { font, codes: new Map<number, string>() };
    this.#embedded.set(key, embedded);
    return embedded;
  }
}

/** pdfkit takes a parsed font as a source, which its types do not declare, and keeps the font it made of it to itself. */
function embed(parsed: ParsedFont, file: PdfFile): KitFont {
  const { kit } = file;
  const name = file.nextFontName();
  kit.registerFont(name, parsed as unknown as Uint8Array);
  kit.font(name);
  const font = (kit as unknown as { readonly _font: KitFont })._font;
  if (font.font !== parsed) throw new Error(`pdfkit took the font "${name}" for another of the same name`);
  // Glyph 0 is never painted, but its entry in the map to Unicode must not be zero (ISO 14289-1, 7.21.7).
  font.unicode[0] = [0xfffd];
  return font;
}

function codeOf({ font, codes }: EmbeddedFont, glyph: number, codePoint: number): string {
  const known = codes.get(glyph);
  if (known !== undefined) return known;
  const place = font.subset.includeGlyph(glyph);
  font.widths[place] ??= font.font.getGlyph(glyph).advanceWidth * (1000 / font.font.unitsPerEm);
  font.unicode[place] ??= [codePoint];
  const code = place.toString(16).padStart(4, '0');
  codes.set(glyph, code);
  return code;
}
