/** What has to be known of a PDF that somebody else made before its pages are set and it is published. */
import { activeContentOf, type ActiveContent } from '../../pdf-syntax/active-content.ts';
import { isUnreadable, openPdf, readingPdf, type PdfFile, type Unreadable } from '../../pdf-syntax/pdf-file.ts';
import { isPlainFile } from '../../pdf-syntax/plain-file.ts';
import { pagesOf } from '../../pdf-syntax/pages.ts';
import { contentOf, showText } from './content.ts';
import { passiveCopy } from './passive-copy.ts';

/** How such a file is published. */
export interface Publication {
  /** True where it goes out byte for byte: nothing in it does anything, and all readers see the same in it. */
  readonly isAsItCame: boolean;
  /** What a copy of its pages is without. */
  readonly without: readonly ActiveContent[];
}

/** The pages of a readable PDF. */
export interface ForeignFacts {
  /** As shown, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** True where at least one page has text that a program can read. */
  readonly hasText: boolean;
  readonly published: Publication;
}

/** Reads a PDF's facts, or says what keeps its pages from being copied. */
export function readForeign(bytes: Uint8Array): ForeignFacts | Unreadable {
  const pdf = openPdf(bytes);
  return isUnreadable(pdf) ? pdf : readingPdf(() => factsOf(pdf));
}

function factsOf(pdf: PdfFile): ForeignFacts | Unreadable {
  const pages = pagesOf(pdf);
  if (pages.length === 0 || pages.some((page) => contentOf(page, pdf) === undefined)) return { refused: 'damaged' };
  const published = publicationOf(pdf);
  // The copy is made here to know that it can be: what the check lets through is published.
  if (!published.isAsItCame && !passiveCopy(pdf)) return { refused: 'active' };
  return {
    pages: pages.map(({ width, height }) => ({ width, height })),
    hasText: showText(pages, pdf),
    published,
  };
}

function publicationOf(pdf: PdfFile): Publication {
  const without = activeContentOf(pdf);
  return { isAsItCame: without.length === 0 && isPlainFile(pdf), without };
}

/** The bytes that are published of a PDF. Throws an Error for one that has not been read as readable. */
export function publishedPdf(bytes: Uint8Array): Uint8Array {
  const found = readingPdf(() => {
    const pdf = openPdf(bytes);
    if (isUnreadable(pdf)) return pdf;
    return publicationOf(pdf).isAsItCame ? bytes : (passiveCopy(pdf) ?? ({ refused: 'active' } as const));
  });
  if (isUnreadable(found)) throw new Error(`The PDF cannot be published: ${found.refused}`);
  return found;
}
