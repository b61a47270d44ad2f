/** What has to be known of a PDF that somebody else made before its pages are set: how many, how large, with text or not. */
import { contentOf, showsText } from './content.ts';
import { readObjects, type Unreadable } from './objects.ts';
import { pagesOf } from './pages.ts';

/** The pages of a readable PDF. */
export interface ForeignFacts {
  /** As shown, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** True where at least one page has text that a program can read. */
  readonly hasText: boolean;
}

/** Reads a PDF's facts, or says what keeps its pages from being copied. */
export function readForeign(bytes: Uint8Array): ForeignFacts | Unreadable {
  const objects = readObjects(bytes);
  if (typeof objects === 'string') return objects;
  const pages = pagesOf(objects);
  if (pages.length === 0 || pages.some((page) => contentOf(page, objects) === undefined)) return 'damaged';
  return {
    pages: pages.map(({ width, height }) => ({ width, height })),
    hasText: pages.some((page) => showsText(page, objects)),
  };
}
