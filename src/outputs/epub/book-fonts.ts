/** The fonts of a book: the site's own files of the faces and letters that its words need. */
import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { webFont, type WebFont } from '../../typeset/fonts/web-fonts.ts';
import { loadFonts, type Face } from '../../typeset/fonts/fonts.ts';
import type { Book } from './book.ts';

/** A font file of a book. */
export interface BookFont extends WebFont {
  /** Its name in the book: "fonts/…-latin-400-normal.woff2" */
  readonly name: string;
}

/** The font files of a book in the order in which letters are looked for. */
export function fontsOf({ chapters }: Pick<Book, 'chapters'>): readonly BookFont[] {
  const found = { letters: new Set<string>(), hasItalics: false };
  for (const { elements } of chapters) look(elements, found);
  const faces: readonly Face[] = ['regular', 'bold', ...(found.hasItalics ? (['italic'] as const) : [])];
  const text = [...found.letters].join(' ');
  const fonts = faces.flatMap((face) => {
    const files = new Set(
      loadFonts()
        .shape(text, { face })
        .flatMap(({ runs }) => runs.map(({ file }) => file)),
    );
    return [...files].map((file) => webFont(face, file));
  });
  return [...new Map(fonts.map((font) => [font.file, { ...font, name: nameOf(font) }])).values()];
}

function look(nodes: readonly ElementContent[], found: { letters: Set<string>; hasItalics: boolean }): void {
  for (const node of nodes) {
    if (node.type === 'text') for (const letter of node.value) found.letters.add(letter);
    if (node.type !== 'element') continue;
    found.hasItalics ||= node.tagName === 'em';
    look(node.children, found);
  }
}

/** The bytes of a font file. */
export function bytesOf({ file }: BookFont): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function nameOf({ file }: WebFont): string {
  return `fonts/${file.replaceAll('\\', '/').split('/').at(-1) ?? ''}`;
}
