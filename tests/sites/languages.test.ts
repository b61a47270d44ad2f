/** A site in a language of which every word can be told: nothing that the program says stands outside its wording. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../src/build/site-folder.ts';
import { compileRestricted, type CompiledRestricted } from '../../src/compile/restricted.ts';
import type { Site } from '../../src/model/site.ts';
import { calendarFiles } from '../../src/exports/calendars/calendars.ts';
import { catalogueFiles } from '../../src/exports/catalogue/catalogue.ts';
import { writeDatasets } from '../../src/build/data-files.ts';
import { feedFiles } from '../../src/exports/feeds/feeds.ts';
import type { FileThreads } from '../../src/build/files/make-files.ts';
import { writeOriginals } from '../../src/outputs/brought/originals.ts';
import { namedFiles, oparlFiles } from '../../src/exports/oparl/oparl.ts';
import type { Published } from '../../src/outputs/published.ts';
import { restrictedDocument } from '../../src/outputs/packs/restricted-document.ts';
import { readFileFacts } from '../../src/build/file-facts.ts';
import { writeTexts } from '../../src/build/text-files.ts';
import { makeOne } from '../../src/build/files/make-one-file.ts';
import { makeSiteFiles } from '../../src/build/files/site-files.ts';
import { siteModels } from '../../src/site/models.ts';
import type { PdfDocument } from '../../src/typeset/flow.ts';
import { makePdf } from '../../src/typeset/make-pdf.ts';
import { enGB } from '../../src/locales/en-GB/locale.ts';
import { wordings } from '../../src/locales/locales.ts';
import { markedTag, markedWording, strangeWords } from '../support/sites/marked/marked-language.ts';
import { writeMarkedSite } from '../support/sites/marked/marked-site.ts';
import { readPdf, type ReadBookmark } from '../support/pdf/read-pdf.ts';
import { projectRoot } from '../support/tree.ts';
import { newFolder } from '../support/new-folder.ts';

/** A PDF before and after it was painted. */
interface Made {
  readonly name: string;
  readonly document: PdfDocument;
  readonly bytes: Uint8Array;
}

const made: Made[] = [];
let compiled: CompiledRestricted & { readonly site: Site };
let published: Published;
let folder: string;

/** Paints in this thread: another would not know the language. */
const here: FileThreads = {
  makeAll: async (jobs, whenMade) => {
    for await (const job of jobs) {
      whenMade(await makeOne(job));
      const bytes = new Uint8Array(readFileSync(job.target));
      if ('sections' in job.made) made.push({ name: job.path, document: job.made, bytes });
    }
  },
  close: () => Promise.resolve(),
};

beforeAll(async () => {
  wordings.set(markedTag, markedWording(enGB));
  const root = await writeMarkedSite();
  const { site, ...rest } = compileRestricted({ root, templatesRoot: path.join(projectRoot, 'templates') });
  const errors = rest.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ place, reason }) => `${place.file}:${place.line} ${reason}`)).toEqual([]);
  if (!site) throw new Error('The site was not compiled.');
  compiled = { ...rest, site };
  folder = newFolder('languages');
  const files = await makeSiteFiles(site, new SiteFolder(folder), { threads: here, whenMade: () => undefined });
  published = { site, ...files, csvBytes: await writeDatasets(site, folder) };
});

// Other files of this worker know no such language.
afterAll(() => {
  wordings.delete(markedTag);
});

test('every page speaks in the words of its locale alone', () => {
  const { words, structuredData, ...models } = siteModels(published);
  const addresses = ['/', '/board/', '/board/2024-03-14/', '/board/2024-03-14/clinics/', '/data/visits/'];
  const forMachines = addresses.map((address): unknown => JSON.parse(structuredData(address) ?? '{}'));
  expect(words.frame.home).toBe('«Home»');
  expect(strangeIn(models, isReadOfModel)).toEqual([]);
  expect(strangeIn(forMachines, isReadOfObject)).toEqual([]);
});

test('every PDF speaks in them alone: its text, running heads, bookmarks and what a screen reader says', async () => {
  const [meeting] = compiled.site.meetings;
  const restricted = meeting && restrictedDocument(meeting, compiled)?.plan;
  if (restricted)
    made.push({ name: 'restricted', document: restricted.document, bytes: (await makePdf(restricted.document)).bytes });
  expect(made.map(({ name }) => path.basename(name))).toEqual(
    expect.arrayContaining(['restricted', 'section-2024-03-14-clinics.pdf', 'section-2024-03-14-supplement-1.pdf']),
  );
  for (const { name, document, bytes } of made) {
    const { pages, bookmarks } = await readPdf(new Uint8Array(bytes));
    const texts = [pages.map(({ tagged }) => tagged).join(' '), ...pages.map(({ artifacts }) => artifacts)];
    const links = pages.flatMap((page) => page.links.map(({ contents }) => contents));
    const told = [...texts, ...links, ...titlesOf(bookmarks), ...toldIn(document)];
    expect(told.flatMap(strangeWords), name).toEqual([]);
  }
});

test('feeds, calendars, data and objects for programs speak in them alone', async () => {
  const { site } = compiled;
  await writeOriginals(site, folder);
  const { packs } = published;
  writeTexts(new SiteFolder(folder), [...feedFiles(site), ...calendarFiles(site), ...catalogueFiles(site)]);
  writeTexts(new SiteFolder(folder), oparlFiles({ site, packs }, readFileFacts(folder, namedFiles(site, packs))));
  const strange = globSync('**/*.{json,jsonld,ics,csv}', { cwd: folder }).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const told = file.endsWith('.ics') ? calendarTexts(text) : file.endsWith('.csv') ? [text] : [];
    const words =
      file.endsWith('.ics') || file.endsWith('.csv')
        ? told.flatMap(strangeWords)
        : strangeIn(JSON.parse(text), isReadOfObject);
    return words.map((word) => `${file}: ${word}`);
  });
  expect(strange).toEqual([]);
});

/** Keys of page models under which stands what nobody reads. */
const unread = new Set(['anchor', 'file', 'icon', 'kinds', 'language', 'of', 'root', 'slug', 'theme']);
/** Keys of objects for programs under which stands what people read. */
const read =
  /^(?:name|headline|about|genre|abstract|description|title|content_text|tags|titles|subject|resolutionText|post|(?:dct|dc):(?:title|description|source|publisher)|rdfs:(?:label|comment))$/;

/** Of a place such as "/home/papers/0/title": the kind of a page itself is a name of the program's. */
const isReadOfModel = (at: string): boolean =>
  !unread.has(keyOf(at)) && !/\/(?:(?:page|search)\/kind|items\/\d+\/is)$/.test(at);
const isReadOfObject = (at: string): boolean => read.test(keyOf(at));

/** The last key of a place, whatever list it lies in. */
function keyOf(at: string): string {
  return at.split('/').findLast((part) => !/^(?:\d+|@value)$/.test(part)) ?? '';
}

/** Latin words outside the marks in every text that is read, told as "where: word". */
function strangeIn(value: unknown, isRead: (at: string) => boolean, at = ''): string[] {
  if (typeof value === 'string')
    return isRead(at)
      ? readTexts(value)
          .flatMap(strangeWords)
          .map((word) => `${at}: ${word}`)
      : [];
  if (typeof value === 'function') return value.length === 0 ? strangeIn((value as () => unknown)(), isRead, at) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => strangeIn(one, isRead, `${at}/${key}`));
}

/** What a text says: of HTML its words and the attributes that are read or shown, of anything else itself. */
function readTexts(text: string): string[] {
  if (!/<\w/.test(text)) return /^(?:\/|#|%|https?:|urn:|mailto:|tel:)/.test(text) ? [] : [text];
  const named = [...text.matchAll(/\s(?:aria-label|alt|title|data-title|data-label)="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
  return [...text.split(/<[^>]*>/), ...named].map(decoded);
}

function decoded(text: string): string {
  return text
    .replaceAll('&#x27;', '’')
    .replaceAll(/&(?:#x?\w+|\w+);/g, ' ')
    .replaceAll('&laquo;', '«')
    .replaceAll('&raquo;', '»');
}

/** What a document tells those who do not see it, and its title. */
function toldIn(document: PdfDocument): string[] {
  const alts: string[] = [];
  JSON.stringify(document, (key, value: unknown) => {
    if (['alt', 'title', 'subject', 'description'].includes(key) && typeof value === 'string') alts.push(value);
    return value instanceof Uint8Array ? undefined : value;
  });
  return alts;
}

function titlesOf(bookmarks: readonly ReadBookmark[]): string[] {
  return bookmarks.flatMap(({ title, below }) => [title, ...titlesOf(below)]);
}

function calendarTexts(text: string): string[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.flatMap((line) => /^(?:NAME|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES):(.*)$/.exec(line)?.[1] ?? []);
}
