/**
 * Feeds of what was published, for the site and for each committee: Atom (RFC 4287) and JSON Feed 1.1. Written here
 * rather than by a package, because links must be able to be relative where the site's address is not known, and titles
 * are plain text.
 */
import { wordingOf } from '../../locales/locales.ts';
import type { Site } from '../../model/site.ts';
import { engineVersion } from '../../outputs/engine.ts';
import { momentOf } from '../../outputs/publication-dates.ts';
import { addressFrom } from '../../outputs/addresses/website.ts';
import type { TextFile } from '../text-file.ts';
import { newsOf, type News } from './news.ts';
import { stableId } from '../../outputs/addresses/stable-id.ts';
import { xml, xmlDocument, type Xml } from '../../outputs/files/xml.ts';

/** Entries of a feed and of each of its archives. */
const mostEntries = 100;

/** A feed before it is written. */
export interface NewsFeed {
  /** Folder in dist/, '' for the site itself, else with a slash at its end. */
  readonly folder: string;
  readonly title: string;
  readonly entries: readonly News[];
  /** Entries that the feed has no room for, the oldest first, in archives of equal length (RFC 5005, section 4). */
  readonly archives: readonly (readonly News[])[];
}

/** Which archive of a feed a file is, and how many there are; 1 is the oldest. */
interface ArchivePlace {
  /** Absent for the feed itself. */
  readonly archive?: number;
  readonly archives: number;
}

/** The feeds of a site that have something to tell: its own, then one for each committee. */
export function feedsOf(site: Site): readonly NewsFeed[] {
  const { machines } = wordingOf(site.council.language);
  const news = newsOf(site);
  const own = { folder: '', title: machines.papersOf(site.council.name), entries: news };
  const others = site.committees.map(({ slug, name }) => ({
    folder: `${slug}/`,
    title: `${name}, ${site.council.name}`,
    entries: news.filter(({ committees }) => committees.some((committee) => committee.slug === slug)),
  }));
  return [own, ...others]
    .filter(({ entries }) => entries.length > 0)
    .map((feed) => ({ ...feed, entries: feed.entries.slice(0, mostEntries), archives: archivesOf(feed.entries) }));
}

/** Archives stay as they are when new entries come; the last may have entries that the feed still has, which a reader knows by their ids. */
function archivesOf(entries: readonly News[]): readonly (readonly News[])[] {
  const count = Math.max(0, Math.ceil((entries.length - mostEntries) / mostEntries));
  const oldestFirst = entries.toReversed();
  return Array.from({ length: count }, (_, at) =>
    oldestFirst.slice(at * mostEntries, (at + 1) * mostEntries).toReversed(),
  );
}

/** All feeds of a site. */
export function feedFiles(site: Site): readonly TextFile[] {
  return feedsOf(site).flatMap((feed) => [
    { path: `${feed.folder}feed.xml`, text: atomText(feed, site) },
    { path: `${feed.folder}feed.json`, text: jsonText(feed, site) },
    ...feed.archives.map((entries, at) => ({
      path: atomPath(feed, at + 1),
      text: atomText({ ...feed, entries }, site, at + 1),
    })),
  ]);
}

/** Path in dist/ of a feed as Atom, or of one of its archives. */
function atomPath({ folder }: Pick<NewsFeed, 'folder'>, archive?: number): string {
  return `${folder}feed${archive === undefined ? '' : `-${archive}`}.xml`;
}

/** A feed as Atom, or one of its archives, 1 for the oldest. Links are relative to the feed where the site's address is not known (RFC 4287, section 2). */
export function atomText(feed: NewsFeed, { council }: Pick<Site, 'council'>, archive?: number): string {
  const file = atomPath(feed, archive);
  const to = (address: string): string => addressFrom(file, address, council);
  return xmlDocument(
    xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', ...historyNames(feed), 'xml:lang': council.language }, [
      xml('id', {}, stableId(council.name, 'feed', feed.folder)),
      xml('title', {}, feed.title),
      xml('updated', {}, momentOf(feed.entries[0]?.changed ?? '1970-01-01')),
      xml('author', {}, [xml('name', {}, council.name)]),
      xml('generator', { version: engineVersion }, 'committee-papers'),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: to(`/${file}`) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: to(`/${feed.folder}`) }),
      ...historyLinks(feed, to, { ...(archive === undefined ? {} : { archive }), archives: feed.archives.length }),
      ...feed.entries.map((news) => atomEntry(news, to)),
    ]),
  );
}

/** Only a feed with archives says something of history. */
function historyNames({ archives }: NewsFeed): Record<string, string> {
  return archives.length === 0 ? {} : { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };
}

/** How a reader goes through all of a feed (RFC 5005, section 4). */
function historyLinks(feed: NewsFeed, to: (address: string) => string, { archive, archives }: ArchivePlace): Xml[] {
  const link = (rel: string, number?: number): Xml =>
    xml('link', { rel, type: 'application/atom+xml', href: to(`/${atomPath(feed, number)}`) });
  const before = (archive ?? archives + 1) - 1;
  return [
    ...(before >= 1 ? [link('prev-archive', before)] : []),
    ...(archive === undefined
      ? []
      : [
          xml('fh:archive', {}, []),
          link('current'),
          ...(archive < archives ? [link('next-archive', archive + 1)] : []),
        ]),
  ];
}

function atomEntry(news: News, to: (address: string) => string): Xml {
  return xml('entry', {}, [
    xml('id', {}, news.id),
    xml('title', {}, news.title),
    xml('updated', {}, momentOf(news.changed)),
    xml('published', {}, momentOf(news.published)),
    xml('link', { rel: 'alternate', type: 'text/html', href: to(news.address) }),
    ...(news.files ?? []).map(({ address, mediaType }) =>
      xml('link', { rel: 'related', type: mediaType, href: to(address) }),
    ),
    ...(news.versions ?? []).map(({ address, mediaType, title }) =>
      xml('link', { rel: 'enclosure', type: mediaType, title, href: reached(address, to) }),
    ),
    xml('category', { term: news.kind }),
    ...news.committees.map(({ slug, name }) => xml('category', { term: slug, label: name })),
    xml('summary', {}, news.summary === '' ? news.title : news.summary),
  ]);
}

/** The files of an entry and its versions, as JSON Feed has them. */
function attachmentsOf({ files, versions = [] }: News, to: (address: string) => string): object {
  if (files === undefined) return {};
  return {
    attachments: [
      ...files.map(({ address, mediaType }) => ({ url: to(address), mime_type: mediaType })),
      ...versions.map(({ address, mediaType, title }) => ({ url: reached(address, to), mime_type: mediaType, title })),
    ],
  };
}

/** An address of the site as a feed has it; one on another website as it is. */
function reached(address: string, to: (address: string) => string): string {
  return address.startsWith('/') ? to(address) : address;
}

/** A feed as JSON Feed. */
export function jsonText(feed: NewsFeed, { council }: Pick<Site, 'council'>): string {
  const file = `${feed.folder}feed.json`;
  const to = (address: string): string => addressFrom(file, address, council);
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: to(`/${feed.folder}`),
    feed_url: to(`/${file}`),
    language: council.language,
    authors: [{ name: council.name }],
    items: feed.entries.map((news) => ({
      id: news.id,
      url: to(news.address),
      title: news.title,
      content_text: news.summary === '' ? news.title : news.summary,
      date_published: momentOf(news.published),
      date_modified: momentOf(news.changed),
      tags: [news.kind, ...news.committees.map(({ name }) => name)],
      ...attachmentsOf(news, to),
    })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
