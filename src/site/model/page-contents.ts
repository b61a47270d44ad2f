/** The sections of an ordinary page, for the contents beside its words. */
import type { PageLink } from './frame.ts';

/** A heading of a page's words. */
export interface PageHeading {
  readonly depth: number;
  /** Its id. */
  readonly slug: string;
  readonly text: string;
}

/** With fewer sections a page is seen through without contents. */
const fewest = 3;

/** Links to the sections of a page; empty where there are few. */
export function pageContents(headings: readonly PageHeading[]): readonly PageLink[] {
  const sections = headings.filter(({ depth }) => depth === 2);
  return sections.length < fewest ? [] : sections.map(({ slug, text }) => ({ text, address: `#${slug}` }));
}

/** The headings of a page's words as HTML. */
export function headingsIn(html: string): readonly PageHeading[] {
  return [...html.matchAll(/<h([1-6])[^>]*\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g)].map(
    ([, depth = '', slug = '', words = '']) => ({
      depth: Number(depth),
      slug,
      text: words
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
    }),
  );
}
