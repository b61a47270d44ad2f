import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { loadFonts, measureText, missingGlyphs } from '../../../src/typeset/fonts/fonts.ts';

const fonts = loadFonts();

test.each([
  ['regular', '400-normal'],
  ['bold', '700-normal'],
  ['italic', '400-italic'],
  ['bold-italic', '700-italic'],
] as const)('every pair of letters in %s is as wide as fontkit lays it out, kerning included', (face, style) => {
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${style}.woff`;
  const reference = create(readFileSync(createRequire(import.meta.url).resolve(file)));
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:-–—’‘“”()/£%é');
  const wrong = letters
    .flatMap((left) => letters.map((right) => left + right))
    .filter((pair) => Math.abs(fonts.width(pair, 1000, { face }) - reference.layout(pair).advanceWidth) > 0.001);
  expect(wrong).toEqual([]);
});

test('a line is as wide as its words and spaces', () => {
  const parts = ['To', ' ', 'Avery', ' ', 'Yates'].map((text) => measureText(text, 12, 400));
  expect(measureText('To Avery Yates', 12, 400)).toBeCloseTo(parts.reduce((sum, width) => sum + width, 0));
});

test('figures in columns are all of one width', () => {
  const widths = Array.from('0123456789', (figure) => fonts.width(figure, 10, { face: 'bold', tabular: true }));
  expect(new Set(widths).size).toBe(1);
});

test('letters beyond Western European come from the next file of the face', () => {
  const files = fonts.shape('Žižek', { face: 'regular' }).flatMap((word) => word.runs.map((run) => run.file));
  expect(files).toEqual([1, 0, 1, 0]);
});

test('a no-break space is as wide as a space, and a soft hyphen has no width', () => {
  expect(measureText('a\u00a0b', 12, 400)).toBeCloseTo(measureText('a b', 12, 400));
  expect(measureText('co\u00adoperate', 12, 400)).toBe(measureText('cooperate', 12, 400));
});

test('an accent after its letter is the accented letter', () => {
  expect(measureText('e\u0301', 12, 400)).toBe(measureText('é', 12, 400));
});

test('characters that no file has are named once, in order', () => {
  expect(missingGlyphs('😀 smile 😀 and 漢\n\u00ad\u200b')).toEqual(['😀', '漢']);
});

test('Welsh, Polish and the signs of council papers are all there', () => {
  expect(missingGlyphs('Ŵŵ Ŷŷ âêîôû ŁłŻżŚśĆćĘęĄą £€ – — ‘’ “” … ½ ² • − × % §')).toEqual([]);
});

test('signs that people paste from Word are there in every face, from a font of signs', () => {
  const pasted = 'CO₂ PM₂.₅ m³ 10⁻⁶ µg μg ≤ ≥ ≈ ≠ → ← ↑ ↓ ✓ ✔ ✗ ☐ ☑ ☒ ● ○ ■ □ ▪ ▲ ▼ ⅓ ⅔ ⅛ ′ ″ ‑ ∑ √ Ω α β σ ‰ №';
  expect(missingGlyphs(pasted)).toEqual([]);
  for (const face of ['regular', 'bold', 'italic', 'bold-italic'] as const)
    expect(
      loadFonts()
        .shape('CO₂', { face })[0]
        ?.runs.map(({ file, codePoints }) => [file, codePoints]),
    ).toEqual([
      [0, [0x43, 0x4f]],
      [2, [0x2082]],
    ]);
});

test('letters that must be shaped or run from the right are not taken from the font of signs', () => {
  expect(missingGlyphs('\u0633 \u05e9')).toEqual(['\u0633', '\u05e9']);
});

test('an accent that has no composed letter is named', () => {
  expect(missingGlyphs('x\u0301')).toEqual(['\u0301']);
});
