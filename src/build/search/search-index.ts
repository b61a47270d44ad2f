/**
 * The search index of a site (Pagefind): read from the finished pages of the papers, with a record for each decision and
 * each dataset. Nothing else of a page is found, since only articles of papers are marked as the body of a page.
 */
import { appendFile, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { wordingOf } from '../../locales/locales.ts';
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Site } from '../../model/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { blockText } from '../../render/text.ts';
import { datasetAddress, paperAddress } from '../../outputs/addresses.ts';
import { papersOf } from '../../outputs/papers.ts';
import { searchFactsOf, searchFilters, type SearchFacts } from './search-facts.ts';
import { olderSlicesScript, slicesOf, type Sliceable } from './search-slices.ts';

/** Folder of the index in dist/. */
export const searchFolder = 'pagefind';

/**
 * What Pagefind may be given for one index, in bytes. It holds some twenty times as much while it works: half a gigabyte, however
 * many years of papers a site has.
 */
const mostInSlice = 24_000_000;

/** Parts of articles that are no words of the paper: its cover but the title, contents, numbers of paragraphs, downloads and marks of pages. */
const furniture = [
  '.app-contents',
  '.app-para-number',
  '[data-web-only]',
  '.app-cover__council',
  '.app-cover__kind',
  '.app-cover .app-facts',
];

/** What Pagefind brings along for its own search pages, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** What Pagefind brings along for a search: one for all slices is enough. */
const engine = /^(pagefind(-worker)?\.js|wasm\..*\.pagefind)$/;

/** A result that is not a page of its own. */
interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly facts: SearchFacts;
  readonly content: string;
}

/** Something that can be found: a page of the folder by its file, or a record. */
interface Findable extends Sliceable {
  readonly source: string | SearchRecord;
}

/** How an index is made. */
interface Making {
  /** Folder of the site. */
  readonly folder: string;
  readonly language: string;
}

/**
 * Makes the index of the pages in `folder` and puts it there: of a site with much to read several, one after the other, each by a
 * process of its own. A slice holds at most `most` bytes of pages. Rejects where Pagefind fails.
 */
export async function writeSearchIndex(site: Site, folder: string, most = mostInSlice): Promise<void> {
  const slices = slicesOf(await findablesOf(site, folder), most);
  const target = path.join(folder, searchFolder);
  for (const { name, items } of slices) {
    await writeSlice(items, path.join(target, name), { folder, language: languageOf(site) });
    if (name !== '') await removeFrom(path.join(target, name), engine);
  }
  if (slices.length > 1) await appendFile(path.join(target, 'pagefind.js'), olderSlicesScript(slices));
}

/** Papers, decisions and datasets of a site whose pages stand in `folder`. */
async function findablesOf(site: Site, folder: string): Promise<readonly Findable[]> {
  const found: Findable[] = [];
  for (const paper of papersOf(site)) {
    const address = paperAddress(paper);
    const source = `${address.slice(1)}index.html`;
    const { size } = await stat(path.join(folder, source));
    found.push({ date: searchFactsOf(paper).date, address, bytes: size, source });
  }
  const records = [...siteDecisions(site).map(decisionRecord), ...[...site.datasets.values()].map(datasetRecord)];
  for (const record of records)
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
  if (typeof source === 'string') {
    const content = await readFile(path.join(folder, source), 'utf8');
    failOn((await index.addHTMLFile({ sourcePath: source, content })).errors);
    return;
  }
  const { url, title, facts, content } = source;
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language,
    meta: { title, line: facts.line },
    filters: Object.fromEntries(Object.entries(searchFilters(facts)).map(([name, value]) => [name, [value]])),
    // What has no date comes last when the newest come first.
    sort: { date: facts.date ?? '0000-00-00' },
  });
  failOn(errors);
}

async function removeFrom(folder: string, names: RegExp): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => names.test(name))) await rm(path.join(folder, file));
}

function decisionRecord({ committeeName, date, minute, minutes, resolution, isDraft }: Decision): SearchRecord {
  const words = wordingOf(minutes.language);
  const kind = isDraft ? words.machines.draftDecision : words.machines.decision;
  return {
    url: `${paperAddress(minutes)}#${minute.anchor}`,
    title: words.decisions.minute(minute.number, minute.title),
    facts: {
      kind: 'Decision',
      committee: committeeName,
      date,
      line: words.facts([kind, committeeName, words.date(date)]),
    },
    content: asSentences([minute.title, ...blockText(resolution, words)]),
  };
}

function datasetRecord({ name, language, title, description, source, period, columns }: Dataset): SearchRecord {
  const words = wordingOf(language);
  const about = columns.flatMap((column) => [
    column.name,
    ...(column.definition === undefined ? [] : [column.definition]),
  ]);
  return {
    url: datasetAddress(name),
    title,
    facts: { kind: 'Data', line: words.facts([words.machines.data, ...(period === '' ? [] : [period])]) },
    content: asSentences([title, description, source, ...about]),
  };
}

/** Each part as a sentence of its own, so that an excerpt can be read. */
function asSentences(parts: readonly string[]): string {
  const written = parts.map((part) => part.trim()).filter((part) => part !== '');
  return written.map((part) => (/[.!?:;]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** The language that words are reduced to their stems by: one for the whole site. */
function languageOf({ council }: Site): string {
  return council.language.split('-')[0] ?? 'en';
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}
