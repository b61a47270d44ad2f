/** sitemap.xml (sitemaps.org, 0.9) and robots.txt, from the pages that were built. */
import type { Site } from '../../model/site.ts';
import { meetingChanged, paperChanged } from '../../outputs/publication-dates.ts';
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import { wholeAddress } from '../../outputs/addresses/website.ts';
import type { TextFile } from '../text-file.ts';
import { xml, xmlDocument } from '../../outputs/files/xml.ts';

/** Addresses in one file, by the protocol. */
const mostAddresses = 50_000;

/** Pages that are no place to arrive at. */
const notListed = new Set([
  '404.html',
  'search/index.html',
  'on-this-device/index.html',
  'on-this-device/notes/index.html',
  'on-this-device/print/index.html',
]);

/** The pages that a sitemap lists, of all files of a site. */
export function listedPages(files: readonly string[]): readonly string[] {
  return files.filter((file) => file.endsWith('.html') && !notListed.has(file));
}

/** robots.txt and, where the site's own address is known, the sitemap of some pages: its addresses must be whole. */
export function sitemapFiles(site: Site, pages: readonly string[]): readonly TextFile[] {
  const first = wholeAddress(site.council, '/sitemap.xml');
  const lines = ['User-agent: *', 'Allow: /', ...(first === undefined ? [] : [`Sitemap: ${first}`])];
  const robots = { path: 'robots.txt', text: `${lines.join('\n')}\n` };
  if (first === undefined) return [robots];
  const changed = changedPages(site);
  const [only = '', ...others] = chunked(pages, mostAddresses).map((part) => urlSet(site, part, changed));
  if (others.length === 0) return [robots, { path: 'sitemap.xml', text: only }];
  const parts = [only, ...others].map((text, at) => ({ path: `sitemap-${at + 1}.xml`, text }));
  const index = parts.map((part) =>
    xml('sitemap', {}, [xml('loc', {}, wholeAddress(site.council, `/${part.path}`) ?? '')]),
  );
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return [robots, ...parts, { path: 'sitemap.xml', text: xmlDocument(xml('sitemapindex', names, index)) }];
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
      [`/${meeting.committee}/${meeting.folder}/`, meetingChanged(meeting)],
      ...meeting.papers.map((paper): [string, string] => [paperAddress(paper), paperChanged(paper, meeting)]),
    ]),
  );
}

function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
