/** Letters that no font has: reported where they stand, since they would print as empty boxes. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Expansion } from '../expanding/expansion.ts';

/** The private letters of the fonts Symbol and Wingdings that Word sets before points. */
const wordBullets: ReadonlySet<string> = new Set(['\uF0A7', '\uF0B7', '\uF0D8', '\uF0FC', '\uF06F', '\uF0A8']);

/**
 * Reports the letters of a text that no font has, words of them as one; what is the same as before it is not reported again.
 * `place` is where the text begins.
 */
export function checkGlyphs(
  value: string,
  place: Place,
  { missingGlyphs, collector }: Pick<Expansion, 'missingGlyphs' | 'collector'>,
): void {
  const missing = new Set(missingGlyphs(value));
  if (missing.size === 0) return;
  const reported = new Set<string>();
  for (const { text, index } of runsOf(value, missing)) {
    if (Array.from(text).every((letter) => reported.has(letter) || !missing.has(letter))) continue;
    for (const letter of text) reported.add(letter);
    const before = value.slice(0, index).split('\n');
    const isFirstLine = before.length === 1;
    const at = {
      file: place.file,
      line: place.line + before.length - 1,
      column: (before.at(-1) ?? '').length + (isFirstLine ? place.column : 1),
    };
    collector.error('missing-glyph', at, reasonFor(text), hintFor(text));
  }
}

/** Missing letters that stand together, and words of them with the spaces between. */
function runsOf(
  value: string,
  missing: ReadonlySet<string>,
): readonly { readonly text: string; readonly index: number }[] {
  // By their codes: none of them means anything to a pattern.
  const letters = [...missing].map((letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`).join('');
  const runs = value.matchAll(new RegExp(`[${letters}]+(?:[ \\u00a0]+[${letters}]+)*`, 'gu'));
  return [...runs].map((run) => ({ text: run[0], index: run.index }));
}

function reasonFor(text: string): string {
  const [first = '', ...others] = text;
  const code = first.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return others.length === 0
    ? `the font has no character "${first}" (U+${code})`
    : `the font has no characters for "${text}"`;
}

function hintFor(text: string): string {
  if (wordBullets.has(text))
    return 'It is a bullet from Word. Start the line with a hyphen and a space instead, after an empty line.';
  return Array.from(text).length > 1
    ? 'Use words in the letters of English: these would print as empty boxes.'
    : 'Use words or another character: this one would print as an empty box.';
}
