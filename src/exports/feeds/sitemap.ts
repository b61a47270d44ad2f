/** sitemap.xml (sitemaps.org, 0.9) and robots.txt, from the pages that were built. */
import path from 'node:path';
import type { Site } from '../../model/site.ts';
import { meetingChanged, paperChanged } from '../../outputs/publication-dates.ts';
import { paperAddress } from '../../outputs/addresses.ts';
import { wholeAddress } from '../../outputs/website.ts';
import { writeWhole } from '../../outputs/write-file.ts';
import { xml, xmlDocument } from '../../outputs/xml.ts';

/** Addresses in one file, by the protocol. */
const mostAddresses = 50_000;

/** Pages that are no place to arrive at. */
const notListed = new Set(['404.html', 'search/index.html']);

/**
 * Writes robots.txt and, where the site's own address is known, the sitemap: its addresses must be whole. `files` are all
 * files of `folder`. Gives the number of addresses listed.
 */
export async function writeSitemap(site: Site, folder: string, files: readonly string[]): Promise<number> {
  const pages = files.filter((file) => file.endsWith('.html') && !notListed.has(file));
  const first = wholeAddress(site.council, '/sitemap.xml');
  const robots = ['User-agent: *', 'Allow: /', ...(first === undefined ? [] : [`Sitemap: ${first}`])];
  await writeWhole(path.join(folder, 'robots.txt'), `${robots.join('\n')}\n`);
  if (first === undefined) return 0;
  const parts = chunked(pages, mostAddresses);
  const changed = changedPages(site);
  const texts = parts.map((part) => urlSet(site, part, changed));
  if (texts.length === 1) {
    await writeWhole(path.join(folder, 'sitemap.xml'), texts[0] ?? '');
    return pages.length;
  }
  for (const [at, text] of texts.entries()) await writeWhole(path.join(folder, `sitemap-${at + 1}.xml`), text);
  const index = texts.map((_, at) =>
    xml('sitemap', {}, [xml('loc', {}, wholeAddress(site.council, `/sitemap-${at + 1}.xml`) ?? '')]),
  );
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  await writeWhole(path.join(folder, 'sitemap.xml'), xmlDocument(xml('sitemapindex', names, index)));
  return pages.length;
}

function urlSet(site: Site, pages: readonly string[], changed: ReadonlyMap<string, string>): string {
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  const urls = pages.map((file) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const day = changed.get(address);
    return xml('url', {}, [
      xml('loc', {}, encodeURI(wholeAddress(site.council, address) ?? '')),
      ...(day === undefined ? [] : [xml('lastmod', {}, day)]),
    ]);
  });
  return xmlDocument(xml('urlset', names, urls));
}

/** Days of the last change of the pages that have one in the content. */
function changedPages({ meetings }: Site): ReadonlyMap<string, string> {
  return new Map(
    meetings.flatMap((meeting): [string, string][] => [
      [`/${meeting.committee}/${meeting.date}/`, meetingChanged(meeting)],
      ...meeting.papers.map((paper): [string, string] => [paperAddress(paper), paperChanged(paper, meeting)]),
    ]),
  );
}

function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
