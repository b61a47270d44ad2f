/** Text as outlines of its letters, for pictures that are drawn where the document's font is not installed. */
import { create, type Font as ParsedFont } from 'fontkit';
import { loadFonts, type TextFace } from '../fonts/fonts.ts';

const parsed = new Map<string, ParsedFont>();

/** One line of text as SVG paths, its baseline beginning at x and y; lengths are units of the picture. */
export function outlinedText(
  text: string,
  { x, y, size, ...face }: TextFace & { readonly x: number; readonly y: number; readonly size: number },
): string {
  let at = x;
  const paths: string[] = [];
  for (const run of loadFonts()
    .shape(text, face)
    .flatMap(({ runs }) => runs)) {
    const font = parsedFont(face, run.file);
    const scale = size / font.unitsPerEm;
    for (const [index, number] of run.glyphs.entries()) {
      const glyph = font.getGlyph(number);
      const outline = glyph.path.toSVG();
      const place = `translate(${at.toFixed(2)} ${y}) scale(${scale} ${-scale})`;
      if (outline !== '') paths.push(`<path transform="${place}" d="${outline}"/>`);
      at += glyph.advanceWidth * scale + ((run.kerns[index] ?? 0) * size) / 1000;
    }
  }
  return paths.join('');
}

function parsedFont({ face }: TextFace, file: number): ParsedFont {
  const fonts = loadFonts();
  const name = fonts.nameOf(face, file);
  const known = parsed.get(name);
  if (known) return known;
  const font = create(fonts.trueType(face, file));
  parsed.set(name, font);
  return font;
}
