/**
 * Feeds of what was published, for the site and for each committee: Atom (RFC 4287) and JSON Feed 1.1. Written here
 * rather than by a package, because links must be able to be relative where the site's address is not known, and titles
 * are plain text.
 */
import { wordingOf } from '../../locales/locales.ts';
import type { Site } from '../../model/site.ts';
import { engineVersion } from '../../outputs/engine.ts';
import { momentOf } from '../../outputs/publication-dates.ts';
import { addressFrom } from '../../outputs/website.ts';
import type { TextFile } from '../text-file.ts';
import { newsOf, type News } from './news.ts';
import { stableId } from '../../outputs/stable-id.ts';
import { xml, xmlDocument, type Xml } from '../../outputs/xml.ts';

/** Entries of a feed: readers keep older ones themselves. */
const mostEntries = 100;

/** A feed before it is written. */
export interface NewsFeed {
  /** Folder in dist/, '' for the site itself, else with a slash at its end. */
  readonly folder: string;
  readonly title: string;
  readonly entries: readonly News[];
}

/** The feeds of a site that have something to tell: its own, then one for each committee. */
export function feedsOf(site: Site): readonly NewsFeed[] {
  const { machines } = wordingOf(site.council.language);
  const news = newsOf(site);
  const own = { folder: '', title: machines.papersOf(site.council.name), entries: news };
  const others = site.committees.map(({ slug, name }) => ({
    folder: `${slug}/`,
    title: `${name}, ${site.council.name}`,
    entries: news.filter(({ committees }) => committees.includes(slug)),
  }));
  return [own, ...others]
    .filter(({ entries }) => entries.length > 0)
    .map((feed) => ({ ...feed, entries: feed.entries.slice(0, mostEntries) }));
}

/** All feeds of a site. */
export function feedFiles(site: Site): readonly TextFile[] {
  return feedsOf(site).flatMap((feed) => [
    { path: `${feed.folder}feed.xml`, text: atomText(feed, site) },
    { path: `${feed.folder}feed.json`, text: jsonText(feed, site) },
  ]);
}

/** A feed as Atom. Links are relative to the feed where the site's address is not known (RFC 4287, section 2). */
export function atomText(feed: NewsFeed, { council }: Pick<Site, 'council'>): string {
  const file = `${feed.folder}feed.xml`;
  const to = (address: string): string => addressFrom(file, address, council);
  return xmlDocument(
    xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': council.language }, [
      xml('id', {}, stableId(council.name, 'feed', feed.folder)),
      xml('title', {}, feed.title),
      xml('updated', {}, momentOf(feed.entries[0]?.changed ?? '1970-01-01')),
      xml('author', {}, [xml('name', {}, council.name)]),
      xml('generator', { version: engineVersion }, 'committee-papers'),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: to(`/${file}`) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: to(`/${feed.folder}`) }),
      ...feed.entries.map((news) => atomEntry(news, to)),
    ]),
  );
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
    xml('category', { term: news.kind }),
    xml('category', { term: news.committee, label: news.committeeName }),
    xml('summary', {}, news.summary === '' ? news.title : news.summary),
  ]);
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
      tags: [news.kind, news.committeeName],
      ...(news.files === undefined
        ? {}
        : { attachments: news.files.map(({ address, mediaType }) => ({ url: to(address), mime_type: mediaType })) }),
    })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}
