/** Which page another belongs under, by their names alone: authors need not say it. */
import type { SitePage } from '../../model/site.ts';

/** The page that another belongs under: the one with the longest name that its own begins with, and a hyphen. */
export function pageAbove<Page extends Pick<SitePage, 'slug'>>(slug: string, pages: readonly Page[]): Page | undefined {
  return pages
    .filter((page) => slug.startsWith(`${page.slug}-`))
    .toSorted((a, b) => b.slug.length - a.slug.length)
    .at(0);
}
