import { isRead } from '../documents.ts';
import type { Output } from '../output.ts';
import { readPublishedNow } from '../brought/published-bytes.ts';
import { bookDecidedBy, makeBook } from './make-book.ts';
import { epubMediaType, writeEpub } from './write-epub.ts';

/** An electronic book (EPUB 3.3) of everything that is read: on any device, in any size and colour, and aloud. */
export const epubOutput: Output = {
  format: 'epub',
  mediaType: epubMediaType,
  extension: '.epub',
  appliesTo: isRead,
  path: ({ stem }) => `${stem}.epub`,
  decidedBy: bookDecidedBy,
  hasPackPages: true,
  make(document, sources) {
    const { site } = sources;
    if (!isRead(document)) return undefined;
    const book = makeBook(document, sources);
    return book && writeEpub(book, (file) => readPublishedNow(site.root, file));
  },
};
