import { isRead } from '../documents.ts';
import type { Output } from '../output.ts';
import { bookDecidedBy, makeBook } from '../epub/make-book.ts';
import { brailleBlocks } from './blocks.ts';
import { liblouisVersion, translate } from './liblouis.ts';
import { braillePages, linesOfText } from './pages.ts';

/** Braille for embossers and displays (BRF), of everything that is read, where the machine has liblouis. */
export const brailleOutput: Output = {
  format: 'braille',
  mediaType: 'application/octet-stream',
  extension: '.brf',
  appliesTo: (document) => isRead(document) && liblouisVersion() !== '',
  path: ({ stem }) => `${stem}.brf`,
  decidedBy: (document, site) => [liblouisVersion(), bookDecidedBy(document, site)],
  hasPackPages: true,
  make(document, sources) {
    if (!isRead(document)) return undefined;
    const book = makeBook(document, sources);
    if (!book) return undefined;
    const blocks = brailleBlocks(book.chapters);
    const texts = translate(blocks.map(({ text }) => text));
    const numbers = translate(Array.from({ length: mostPages(texts) }, (_, at) => String(at + 1)));
    const set = blocks.map((block, at) => ({ ...block, text: texts[at] ?? '' }));
    return new TextEncoder().encode(braillePages(set, (page) => numbers[page - 1] ?? ''));
  },
};

/** More pages than this no document has: a line holds twenty cells at least, and each text two lines more than that. */
function mostPages(texts: readonly string[]): number {
  const lines = texts.reduce((sum, text) => sum + 3 + Math.ceil(text.length / 20), 0);
  return Math.ceil(lines / linesOfText);
}
