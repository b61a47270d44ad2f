/** Letters that no font has: reported where they stand, since they would print as an empty box. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Expansion } from '../expansion.ts';

/** The private letters of the fonts Symbol and Wingdings that Word sets before points. */
const wordBullets: ReadonlySet<string> = new Set(['\uF0A7', '\uF0B7', '\uF0D8', '\uF0FC', '\uF06F', '\uF0A8']);

/** Reports every letter of a text that no font has; `place` is where the text begins. */
export function checkGlyphs(
  value: string,
  place: Place,
  expansion: Pick<Expansion, 'missingGlyphs' | 'collector'>,
): void {
  for (const glyph of expansion.missingGlyphs(value)) {
    const before = value.slice(0, value.indexOf(glyph)).split('\n');
    const isFirstLine = before.length === 1;
    const at = {
      file: place.file,
      line: place.line + before.length - 1,
      column: (before.at(-1) ?? '').length + (isFirstLine ? place.column : 1),
    };
    const code = glyph.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    expansion.collector.error(
      'missing-glyph',
      at,
      `the font has no character "${glyph}" (U+${code})`,
      wordBullets.has(glyph)
        ? 'It is a bullet from Word. Start the line with a hyphen and a space instead, after an empty line.'
        : 'Use words or another character: this one would print as an empty box.',
    );
  }
}
