/** The page about the formats of papers and figures: what each is, whom it is for, how large, and how to get another. */
import type { Wording } from '../../../../locales/en-GB/locale.ts';
import { documentsOf } from '../../../../outputs/documents.ts';
import { papersOf } from '../../../../outputs/papers.ts';
import type { Published } from '../../../../outputs/published.ts';
import { outputs, outputsOf } from '../../../../outputs/registry.ts';
import type { Output } from '../../../../outputs/output.ts';
import { versionKinds } from '../../../../schema/paper/versions.ts';
import { fileSize, siteWording } from '../../../words.ts';
import { contactLinks, type PageLink } from '../../frame.ts';
import type { PageHeading } from '../../page-contents.ts';

/** A format as the page describes it. */
export interface FormatFacts {
  /** Its id on the page. */
  readonly anchor: string;
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
  /** "12 files on this website, from 14 kB to 2.1 MB."; undefined where none has been made yet, in a preview. */
  readonly sizes?: string;
}

/** Whom to ask, with the ways to do so. */
export interface Asking {
  readonly words: string;
  readonly links: readonly PageLink[];
}

/** What the page shows after the words of an author. */
export interface FormatsContent {
  readonly of: 'formats';
  readonly lead: string;
  readonly formats: readonly FormatFacts[];
  /** Kinds of companion versions that papers have; empty where none has one. */
  readonly versions: readonly string[];
  readonly asking: Asking;
  readonly headings: readonly PageHeading[];
}

/** The facts about formats of a site. */
export function formatsContent(published: Published): FormatsContent {
  const words = siteWording(published);
  const { ask, versions: versionsTitle } = words.siteFacts.formats;
  const made = formatsIn(published).map(({ format }) => formatFacts(format, words.formats[format], published));
  const csv = csvFacts(published, words);
  const all = [...made, ...(csv ? [csv] : [])];
  const kinds = new Set(papersOf(published.site).flatMap((paper) => (paper.versions ?? []).map(({ kind }) => kind)));
  const versions = versionKinds.filter((kind) => kinds.has(kind)).map((kind) => words.versions.kinds[kind]);
  return {
    of: 'formats',
    lead: words.siteFacts.formats.lead,
    formats: all,
    versions,
    asking: askingOf(published, words.siteFacts.formats.askWhom),
    headings: [
      ...all.map(({ anchor, title }) => ({ depth: 2, slug: anchor, text: title })),
      ...(versions.length === 0 ? [] : [{ depth: 2, slug: 'versions', text: versionsTitle }]),
      { depth: 2, slug: askAnchor, text: ask },
    ],
  };
}

/** The id of the part that says how to ask for another format. */
export const askAnchor = 'ask-for-another-format';

/** The formats that documents of a site have, in the order of the registry. */
export function formatsIn({ site }: Pick<Published, 'site'>): readonly Output[] {
  const found = new Set<Output>();
  for (const document of documentsOf(site)) for (const output of outputsOf(document, site)) found.add(output);
  return outputs.filter((output) => found.has(output));
}

function formatFacts(
  format: Output['format'],
  { title, what, forWhom }: Wording['formats'][Output['format']],
  published: Published,
): FormatFacts {
  const sizes = [...published.files.values()].filter((file) => file.format === format).map(({ bytes }) => bytes);
  return { anchor: `format-${format}`, title, what, forWhom, ...sizesOf(sizes, siteWording(published)) };
}

function csvFacts({ csvBytes }: Published, words: Wording): FormatFacts | undefined {
  const sizes = [...csvBytes.values()];
  if (sizes.length === 0) return undefined;
  return { anchor: 'format-csv', ...words.siteFacts.formats.csv, ...sizesOf(sizes, words) };
}

function sizesOf(bytes: readonly number[], words: Wording): Pick<FormatFacts, 'sizes'> {
  if (bytes.length === 0) return {};
  const smallest = bytes.reduce((a, b) => Math.min(a, b));
  const largest = bytes.reduce((a, b) => Math.max(a, b));
  return {
    sizes: words.siteFacts.formats.sizes(bytes.length, fileSize(smallest, words), fileSize(largest, words)),
  };
}

/** The contact of council.yml in a sentence that ends with it; the council itself where there is none. */
export function askingOf({ site }: Published, sentence: (whom: string) => string): Asking {
  const { contact, name, address } = site.council;
  if (!contact) return { words: `${sentence([name, address].filter(Boolean).join(', '))}.`, links: [] };
  const links = contactLinks(contact);
  return { words: `${sentence(contact.title)}${links.length === 0 ? '.' : ':'}`, links };
}
