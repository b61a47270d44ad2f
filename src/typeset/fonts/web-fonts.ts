/** The document's font as files for pages and books. */
import { createRequire } from 'node:module';
import { loadFonts, type Face } from './fonts.ts';

/** A WOFF2 file. */
export interface WebFont {
  /** Absolute path. */
  readonly file: string;
  /** Its name in style sheets: files of one name hold the same letters. */
  readonly family: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
}

const resolveFile = createRequire(import.meta.url).resolve;

/** The file of a face at a place of its chain (see `GlyphRun`). */
export function webFont(face: Face, place: number): WebFont {
  const name = loadFonts()
    .nameOf(face, place)
    .replace(/\.woff$/, '.woff2');
  return {
    file: resolveFile(name),
    family: place === 0 ? 'Atkinson Hyperlegible Next' : `Atkinson Hyperlegible Next ${place}`,
    weight: /-700-/.test(name) ? 700 : 400,
    style: name.includes('-italic') ? 'italic' : 'normal',
  };
}
