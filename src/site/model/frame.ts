/** What stands on every page: the council's name and colour, the navigation, the footer. */
import { deviceFolder } from '../../build/listed-files.ts';
import { siteDecisions } from '../../compile/site-decisions.ts';
import { decisionsAddress } from '../../outputs/addresses/addresses.ts';
import type { Published } from '../../outputs/published.ts';
import { feedsOf } from '../../exports/feeds/feeds.ts';
import { recordAddress } from '../../record/chain/record-files.ts';
import { siteAddress } from '../../outputs/addresses/website.ts';
import type { SearchFacts } from '../../build/search/search-facts.ts';
import { telephoneAddress } from '../../schema/plain.ts';
import { siteWording } from '../words.ts';
import { lightColours } from '../../drawing/palette.ts';
import { namesOfPages } from './pages/written/page-names.ts';
import { pageAbove } from './page-tree.ts';

/** A link of a list or navigation. */
export interface PageLink {
  readonly text: string;
  readonly address: string;
}

/** A step of the breadcrumbs; the last one is the page itself and has no address. */
export interface Crumb {
  readonly text: string;
  readonly address?: string;
}

/** What one page says of itself. */
export interface PageHead {
  /** Words of the browser's title bar, the page first: "Family help – Corporate Parenting Board, 15 October 2019 – Hampshire County Council". */
  readonly title: string;
  readonly description?: string;
  /** What a link that somebody shares is called; else the words of the title bar. */
  readonly shareTitle?: string;
  /** True where a card lies beside the page, for shared links; others show that of the site. */
  readonly hasCard?: boolean;
  /** From the home page down; empty on the home page. */
  readonly crumbs: readonly Crumb[];
  /** Address of the part of the navigation that the page belongs to. */
  readonly part?: string;
  /** True for the page that runs the search; no other may run WebAssembly. */
  readonly hasSearch?: boolean;
  /** What its result in the search is filed under; only papers have one. */
  readonly search?: SearchFacts;
}

/** The frame round every page. */
export interface Frame {
  readonly language: string;
  readonly council: string;
  readonly address?: string;
  readonly banner?: string;
  readonly contact?: { readonly title: string; readonly links: readonly PageLink[] };
  /** The parts of the site, in order. */
  readonly navigation: readonly PageLink[];
  readonly footer: readonly PageLink[];
  /** The council's colour, #rrggbb. */
  readonly colour: string;
  /** Whole address of the site with a slash at its end, where it is known. */
  readonly website?: string;
  /** Titles of the feeds, by the address of the page that they are about. */
  readonly feeds: readonly PageLink[];
}

/** The frame of a site. */
export function frameOf(published: Published): Frame {
  const { site } = published;
  const { council } = site;
  const website = siteAddress(council);
  const { device, frame, record } = siteWording(published);
  const pages = namesOfPages(published);
  const hasRecord = site.meetings.some((meeting) => meeting.record !== undefined);
  return {
    language: council.language,
    council: council.name,
    ...(council.address === undefined ? {} : { address: council.address }),
    ...(council.banner === undefined ? {} : { banner: council.banner }),
    ...(council.contact ? { contact: { title: council.contact.title, links: contactLinks(council.contact) } } : {}),
    navigation: [
      { text: frame.committees, address: committeesPart },
      ...(siteDecisions(site).length > 0 ? [{ text: frame.decisions, address: decisionsAddress({}) }] : []),
      ...(site.publications.length > 0 ? [{ text: frame.publications, address: '/publications/' }] : []),
      ...(site.datasets.size > 0 ? [{ text: frame.data, address: '/data/' }] : []),
      ...(Object.keys(site.glossary).length > 0 ? [{ text: frame.glossary, address: '/glossary/' }] : []),
    ],
    colour: council.theme?.accent ?? lightColours.ink,
    ...(website === undefined ? {} : { website }),
    feeds: feedsOf(site).map(({ folder, title }) => ({ text: title, address: `/${folder}` })),
    footer: [
      ...pages
        .filter((page) => pageAbove(page.slug, pages) === undefined)
        .map((page) => ({ text: page.title, address: `/${page.slug}/` })),
      ...(hasRecord ? [{ text: record.link, address: recordAddress }] : []),
      { text: device.title, address: `/${deviceFolder}/` },
    ],
  };
}

/** The ways to reach a contact. */
export function contactLinks(contact: {
  email?: string | undefined;
  tel?: string | undefined;
  url?: string | undefined;
}): PageLink[] {
  const links: PageLink[] = [];
  if (contact.email !== undefined) links.push({ text: contact.email, address: `mailto:${contact.email}` });
  if (contact.tel !== undefined) links.push({ text: contact.tel, address: telephoneAddress(contact.tel) });
  if (contact.url !== undefined) links.push({ text: contact.url, address: contact.url });
  return links;
}

/** Address of the navigation's first part, which the pages of committees, meetings and their papers belong to. */
export const committeesPart = '/#committees';

/** A page's title bar: the page first, the council last, so that tabs can be told apart. */
export function titleBar(...parts: readonly string[]): string {
  return parts.join(' – ');
}
