/**
 * What the search reads of a page: the article that is marked as its body, and what its head files it under. Nothing else is given to
 * Pagefind, so that an index is the same, and can be kept, whatever changes around the articles.
 */

/** Metadata, filters and order of a page stand in its head. An attribute may hold a pointed bracket. */
const headPattern = /<meta (?:"[^"]*"|[^">])*>/g;
const bodyMark = /<article\b(?:"[^"]*"|[^">])*\bdata-pagefind-body\b/;
const bodyEnd = '</article>';

/** The page reduced to that; the whole page where no article is marked. */
export function searchablePage(html: string): string {
  const start = bodyMark.exec(html)?.index;
  if (start === undefined) return html;
  const filed = (html.slice(0, start).match(headPattern) ?? []).filter((tag) => tag.includes(' data-pagefind-'));
  const article = html.slice(start, html.lastIndexOf(bodyEnd) + bodyEnd.length);
  const language = /<html lang="[^"]*"/.exec(html)?.[0] ?? '<html';
  return `<!doctype html>${language}><head>${filed.join('')}</head><body>${article}</body></html>`;
}
