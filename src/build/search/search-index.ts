/**
 * The search index of a site (Pagefind): read from the finished pages of the papers, with a record for each decision and
 * each dataset. An index of which an earlier build has read the same is taken from there.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import type { Site } from '../../model/site.ts';
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import { papersOf } from '../../outputs/papers.ts';
import { contentKey } from '../../cache/content-key.ts';
import { noStore, type Store } from '../../cache/store.ts';
import { searchedOf, type PageFacts } from '../pages/kept-page.ts';
import type { SiteFolder } from '../site-folder.ts';
import { keptFolder, takeFolder } from '../store/folder-entry.ts';
import { lookFor, putAll } from '../store/many.ts';
import { collectGarbage } from './collect-garbage.ts';
import { searchFactsOf, searchFilters } from './search-facts.ts';
import { searchRecords, type SearchRecord } from './search-records.ts';
import { searchablePage } from './searchable.ts';
import { slicesOf, withOlderSlices, type SliceBounds, type Sliceable } from './search-slices.ts';

/** Folder of the index in dist/. */
export const searchFolder = 'pagefind';

/**
 * What Pagefind may be given for one index, in bytes of articles. It holds some thirty times as much while it works: a third of a gigabyte,
 * however many years of papers a site has. A word of an old paper makes one such index again, which takes four seconds of a processor.
 */
const mostInSlice = 10_000_000;
/**
 * What the newest indexes may have each, in bytes of articles: some three hundred papers, which take two seconds of a processor. A smaller
 * bound would save less than the search page loses by asking more indexes.
 */
const mostInNewest = 4_000_000;
const usualBounds: SliceBounds = { most: mostInSlice, newest: mostInNewest };

/** Parts of articles that are no words of the paper: its cover but the title, contents, numbers of paragraphs, downloads and marks of pages. */
const furniture = [
  '.app-contents',
  '.app-para-number',
  '[data-web-only]:not([data-searched])',
  '.app-cover__council',
  '.app-cover__kind',
  '.app-cover .app-facts',
];

/** What Pagefind brings along for its own search pages, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** What Pagefind brings along for a search: one for all slices is enough. */
const engine = /^(pagefind(-worker)?\.js|wasm\..*\.pagefind)$/;

/** A page of the folder by its file. */
interface SearchedFile {
  readonly file: string;
  /** SHA-256 of what the search reads of it. */
  readonly hash: string;
}

/** Something that can be found. */
interface Findable extends Sliceable {
  readonly source: SearchedFile | SearchRecord;
}

/** How an index is made. */
interface Making {
  readonly folder: SiteFolder;
  readonly language: string;
}

/** Where indexes are kept, and how much is in one. */
export interface SearchOptions {
  /** Where earlier builds kept theirs; nothing is kept where absent. */
  readonly store?: Store;
  /** Fingerprint of the program and the machine. */
  readonly engine?: string;
  /** What indexes are said to be made from, where they are kept. */
  readonly sources?: readonly string[];
  /** What is known of pages by their files; others are read. */
  readonly pages?: ReadonlyMap<string, PageFacts>;
  /** How many bytes of articles slices may hold. */
  readonly bounds?: SliceBounds;
}

/** Indexes that were written. */
export interface WrittenIndexes {
  /** How many of them an earlier build had made. */
  readonly taken: number;
  /** Puts those that were made now into the store. To be called once it is published, with the folder that it lies in then. */
  readonly keep: (published: string) => Promise<void>;
}

/**
 * Makes the index of the pages in `folder` and puts it there: of a site with much to read several, one after the other, each by a
 * process of its own. Rejects where Pagefind fails.
 */
export async function writeSearchIndex(
  site: Site,
  folder: SiteFolder,
  { store = noStore, engine: program = '', sources = [], pages, bounds = usualBounds }: SearchOptions = {},
): Promise<WrittenIndexes> {
  const slices = slicesOf(findablesOf(site, folder, pages), bounds);
  const language = languageOf(site);
  const made: { readonly key: string; readonly place: string }[] = [];
  for (const { name, items } of slices) {
    const place = path.posix.join(searchFolder, name);
    const isNewest = name === '';
    const key = contentKey(program, 'search index', [language, isNewest, items.map(({ source }) => source)]);
    const kept = await lookFor(key, store);
    if (kept && (await takeFolder(folder, place, kept))) continue;
    made.push({ key, place });
    const target = folder.placeOf(place);
    collectGarbage();
    await writeSlice(items, target, { folder, language });
    if (!isNewest) await removeFrom(target, engine);
  }
  const file = `${searchFolder}/pagefind.js`;
  const script = readFileSync(folder.placeOf(file), 'utf8');
  const told = withOlderSlices(script, slices);
  if (told !== script) folder.write(file, told);
  // The folders of the older slices lie in that of the newest.
  const others = slices.map(({ name }) => name);
  return {
    taken: slices.length - made.length,
    keep: async (published) =>
      putAll(made, store, async ({ place }) => {
        // Somebody may have taken the folder away already.
        const kept = await keptFolder(path.join(published, place), others).catch(() => undefined);
        return kept && { sources, ...kept };
      }),
  };
}

/** Papers, decisions and datasets of a site whose pages stand in `folder`. */
function findablesOf(site: Site, folder: SiteFolder, pages: SearchOptions['pages']): readonly Findable[] {
  const found: Findable[] = [];
  for (const paper of papersOf(site)) {
    const address = paperAddress(paper);
    const file = `${address.slice(1)}index.html`;
    const { hash, bytes } = pages?.get(file)?.searched ?? searchedOf(readFileSync(folder.placeOf(file), 'utf8'));
    found.push({ date: searchFactsOf(paper).date, address, bytes, source: { file, hash } });
  }
  for (const record of searchRecords(site))
    found.push({
      date: record.facts.date,
      address: record.url,
      bytes: Buffer.byteLength(record.content),
      source: record,
    });
  return found;
}

async function writeSlice(items: readonly Findable[], target: string, making: Making): Promise<void> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: making.language,
    excludeSelectors: [...furniture],
  });
  if (!index) throw new Error(`the search could not be started: ${errors.join('; ')}`);
  try {
    // One by one: Pagefind numbers pages in the order in which it is done with them, and the numbers are in its files.
    for (const item of items) await add(item, index, making);
    failOn((await index.writeFiles({ outputPath: target })).errors);
    await removeFrom(target, unused);
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

async function add({ source }: Findable, index: PagefindIndex, { folder, language }: Making): Promise<void> {
  if ('file' in source) {
    const content = searchablePage(await readFile(folder.placeOf(source.file), 'utf8'));
    failOn((await index.addHTMLFile({ sourcePath: source.file, content })).errors);
    return;
  }
  const { url, title, facts, content } = source;
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language,
    meta: { title, line: facts.line },
    filters: Object.fromEntries(Object.entries(searchFilters(facts)).map(([name, values]) => [name, [...values]])),
    // What has no date comes last when the newest come first.
    sort: { date: facts.date ?? '0000-00-00' },
  });
  failOn(errors);
}

async function removeFrom(folder: string, names: RegExp): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => names.test(name))) await rm(path.join(folder, file));
}

/** The language that words are reduced to their stems by: one for the whole site. */
function languageOf({ council }: Site): string {
  return council.language.split('-')[0] ?? 'en';
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}
