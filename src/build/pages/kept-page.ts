/** What is known of a page that was drawn: it stands in the head of its entry in a store, so that no page is read again for it. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { headingOf } from '../../outputs/files/html-tags.ts';
import { linksOfPage, type PageLinks } from '../links/link-check.ts';
import { searchablePage } from '../search/searchable.ts';
import { hashOfBytes, type FileHash } from '../site-folder.ts';

/** What the search reads of a page. */
export interface SearchedPage {
  /** SHA-256 in small hexadecimal digits. */
  readonly hash: string;
  readonly bytes: number;
}

/** What the list of files and the search are told of a page. */
export interface PageFacts {
  /** Its heading as plain text; '' where it has none. */
  readonly heading: string;
  readonly searched: SearchedPage;
}

/** All that is known of a page. */
export interface KnownPage extends PageFacts, FileHash {
  readonly links: PageLinks;
}

const knownPage = z.strictObject({
  bytes: z.int().min(0),
  sha256: z.string(),
  heading: z.string(),
  searched: z.strictObject({ hash: z.string(), bytes: z.int().min(0) }),
  links: z.strictObject({
    links: z.custom<readonly string[]>(isListOfTexts),
    anchors: z.custom<readonly string[]>(isListOfTexts),
  }),
});

/** Looks into a page that has been drawn. */
export function knownOfPage(html: string): KnownPage {
  return { ...hashOfBytes(Buffer.from(html)), ...factsOfPage(html), links: linksOfPage(html) };
}

/** What the list of files and the search are told of a page, from the page itself. */
export function factsOfPage(html: string): PageFacts {
  return { heading: headingOf(html), searched: searchedOf(html) };
}

/** What the search reads of a page, from the page itself. */
export function searchedOf(html: string): SearchedPage {
  const content = searchablePage(html);
  return { hash: hash('sha256', content), bytes: Buffer.byteLength(content) };
}

/** What was written of a page; undefined where it is of another form. */
export function readKnownPage(about: unknown): KnownPage | undefined {
  return knownPage.safeParse(about).data;
}

/** There are too many of them to be looked at one by one in a schema's own way. */
function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
