/** How accessible the documents of a site are, as their own files say it: what the accessibility statement adds to its author's words. */
import { titleOf, documentsOf } from '../../../../outputs/documents.ts';
import { isPdf } from '../../../../outputs/files/made-file.ts';
import { originalsOf } from '../../../../outputs/brought/originals.ts';
import { papersOf } from '../../../../outputs/papers.ts';
import { meetingChanged } from '../../../../outputs/publication-dates.ts';
import type { Published } from '../../../../outputs/published.ts';
import { outputsOf } from '../../../../outputs/registry.ts';
import { siteWording } from '../../../words.ts';
import type { PageLink } from '../../frame.ts';
import type { PageHeading } from '../../page-contents.ts';
import { askingOf, formatsIn, type Asking } from './formats.ts';

/** A part of the facts under its heading. */
export interface AccessibilityPart {
  readonly anchor: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the page shows after the words of an author. */
export interface AccessibilityContent {
  readonly of: 'accessibility';
  /** That nobody has written a statement; absent where somebody has. */
  readonly alone?: string;
  /** When the newest of the papers changed, and in which formats they are. */
  readonly documents: readonly string[];
  /** How many PDFs conform; those that do not, with what else is known of others' documents. */
  readonly pdfs: {
    readonly conforming?: string;
    readonly notConforming?: string;
    readonly files: readonly PageLink[];
    /** "and 12 more" */
    readonly more?: string;
    readonly originals?: string;
  };
  readonly parts: readonly AccessibilityPart[];
  /** Where nobody has written a statement. */
  readonly asking?: Asking;
  readonly headings: readonly PageHeading[];
}

/** Ids on the page. */
export const accessibilityAnchors = {
  documents: 'documents-on-this-website',
  pdfs: 'pdf-files',
  contact: 'contact',
} as const;

/** More files than this are counted, not listed: a page is to be read. */
const mostListed = 50;

/** The facts of a site. `isAlone`: no author has written a statement. */
export function accessibilityContent(
  published: Published,
  { isAlone }: { readonly isAlone: boolean },
): AccessibilityContent {
  const words = siteWording(published);
  const { accessibility } = words.siteFacts;
  const { site } = published;
  const parts = [...booksPart(published), ...dataPart(published)];
  const newest = site.meetings
    .filter(({ facts }) => facts?.published !== undefined)
    .reduce((latest, meeting) => (meetingChanged(meeting) > latest ? meetingChanged(meeting) : latest), '');
  const names = formatsIn(published).map(({ format }) => words.formats[format].title);
  return {
    of: 'accessibility',
    ...(isAlone ? { alone: accessibility.alone(site.council.name) } : {}),
    documents: [
      ...(newest === '' ? [] : [accessibility.asOf(words.date(newest))]),
      ...(names.length === 0 ? [] : [accessibility.formats(words.list(names))]),
    ],
    pdfs: pdfFacts(published),
    parts,
    ...(isAlone ? { asking: askingOf(published, accessibility.report) } : {}),
    headings: [
      { depth: 2, slug: accessibilityAnchors.documents, text: accessibility.documents },
      ...(isAlone ? [{ depth: 2, slug: accessibilityAnchors.contact, text: accessibility.contact }] : []),
    ],
  };
}

function pdfFacts(published: Published): AccessibilityContent['pdfs'] {
  const { site, files } = published;
  const { accessibility } = siteWording(published).siteFacts;
  const pdfs = [...documentsOf(site)].flatMap((document) =>
    outputsOf(document, site).flatMap((output) => {
      const file = files.get(output.path(document));
      const title = titleOf(document, site);
      const isStandard = output.format === 'pdf';
      return file && isPdf(file)
        ? [{ file, title: isStandard ? title : accessibility.inFormat(title, output.format) }]
        : [];
    }),
  );
  const without = pdfs.filter(({ file }) => file.conformance.length === 0);
  const originals = papersOf(site).flatMap(originalsOf).length;
  return {
    ...(pdfs.length > without.length ? { conforming: accessibility.conforming(pdfs.length - without.length) } : {}),
    ...(without.length > 0 ? { notConforming: accessibility.notConforming(without.length) } : {}),
    files: without.slice(0, mostListed).map(({ file, title }) => ({
      text: title,
      address: `/${file.path}`,
    })),
    ...(without.length > mostListed ? { more: accessibility.more(without.length - mostListed) } : {}),
    ...(originals > 0 ? { originals: accessibility.originals(originals) } : {}),
  };
}

function booksPart(published: Published): AccessibilityPart[] {
  const words = siteWording(published);
  const { accessibility } = words.siteFacts;
  if (!formatsIn(published).some(({ format }) => format === 'epub')) return [];
  const { accessibility: certified } = published.site.council;
  const said = certified
    ? accessibility.certified(certified.certifiedBy, words.date(certified.date))
    : accessibility.uncertified;
  return [{ anchor: 'electronic-books', title: accessibility.books, paragraphs: [said] }];
}

function dataPart(published: Published): AccessibilityPart[] {
  const { accessibility } = siteWording(published).siteFacts;
  const { size } = published.site.datasets;
  if (size === 0) return [];
  return [{ anchor: 'figures', title: accessibility.data, paragraphs: [accessibility.datasets(size)] }];
}
