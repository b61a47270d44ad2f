/**
 * The search index of a site (Pagefind): read from the finished pages of the papers, with a record for each decision and
 * each dataset. Nothing else of a page is found, since only articles of papers are marked as the body of a page.
 */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { wordingOf } from '../../wording/wording.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Site } from '../../compile/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { blockText } from '../../render/text.ts';
import { datasetAddress, paperAddress } from '../addresses.ts';
import { papersOf } from '../papers.ts';
import { searchFilters, type SearchFacts } from './search-facts.ts';

/** Folder of the index in dist/. */
export const searchFolder = 'pagefind';

/** Parts of articles that are no words of the paper: its contents, numbers of paragraphs, downloads and marks of pages. */
const furniture = ['.app-contents', '.app-para-number', '[data-web-only]', '.app-cover__council', '.app-cover__kind'];

/** What Pagefind brings along for its own search pages, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

/** A result that is not a page of its own. */
interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly facts: SearchFacts;
  readonly content: string;
}

/** Makes the index of the pages in `folder` and puts it there. Rejects where Pagefind fails. */
export async function writeSearchIndex(site: Site, folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: languageOf(site),
    excludeSelectors: [...furniture],
  });
  if (!index) throw new Error(`the search could not be started: ${errors.join('; ')}`);
  try {
    await fillIndex(index, site, folder);
    const target = path.join(folder, searchFolder);
    const written = await index.writeFiles({ outputPath: target });
    failOn(written.errors);
    for (const file of (await readdir(target)).filter((name) => unused.test(name))) await rm(path.join(target, file));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

async function fillIndex(index: PagefindIndex, site: Site, folder: string): Promise<void> {
  // Where no page is marked, Pagefind would take every page whole.
  if (papersOf(site).length > 0) failOn((await index.addDirectory({ path: folder, glob: '**/*.html' })).errors);
  const records = [...siteDecisions(site).map(decisionRecord), ...[...site.datasets.values()].map(datasetRecord)];
  for (const { url, title, facts, content } of records) {
    const { errors } = await index.addCustomRecord({
      url,
      content,
      language: languageOf(site),
      meta: { title, line: facts.line },
      filters: Object.fromEntries(Object.entries(searchFilters(facts)).map(([name, value]) => [name, [value]])),
      // What has no date comes last when the newest come first.
      sort: { date: facts.date ?? '0000-00-00' },
    });
    failOn(errors);
  }
}

function decisionRecord({ committeeName, date, minute, minutes, resolution, isDraft }: Decision): SearchRecord {
  const kind = isDraft ? 'Decision in draft minutes' : 'Decision';
  return {
    url: `${paperAddress(minutes)}#${minute.anchor}`,
    title: `Minute ${minute.number}: ${minute.title}`,
    facts: {
      kind: 'Decision',
      committee: committeeName,
      date,
      line: [kind, committeeName, formatDate(date)].join(', '),
    },
    content: [minute.title, ...blockText(resolution, wordingOf(minutes.language))].join('. '),
  };
}

function datasetRecord({ name, title, description, source, period, columns }: Dataset): SearchRecord {
  const about = columns.flatMap((column) => [
    column.name,
    ...(column.definition === undefined ? [] : [column.definition]),
  ]);
  return {
    url: datasetAddress(name),
    title,
    facts: { kind: 'Data', line: ['Data', ...(period === '' ? [] : [period])].join(', ') },
    content: [title, description, source, ...about].filter((part) => part !== '').join('. '),
  };
}

/** One index for the whole site, in the language that its words are reduced to their stems by. */
function languageOf({ council }: Site): string {
  return council.language.split('-')[0] ?? 'en';
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
}
