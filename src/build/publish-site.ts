/**
 * A whole build, from a content root to the published folder. This room holds every write to disk; nothing is written
 * where the content has errors, and the published folder changes only once everything is made and checked.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../model/site.ts';
import { countOf } from '../diagnostics/count.ts';
import { noSuchFile, noSuchPlace, plainAddress } from '../checks/references/site-links.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFileFacts } from './file-facts.ts';
import { writeTexts } from './text-files.ts';
import { writeDatasets, writePictures } from './data-files.ts';
import { writeOriginals } from '../outputs/brought/originals.ts';
import { writeVersions } from '../outputs/brought/versions.ts';
import { fileLinkFindings } from './links/file-links.ts';
import { LinkCheck, type BrokenLink } from './links/link-check.ts';
import type { EarlierSite } from './earlier-site.ts';
import { fileThreads, type FileThreads } from './files/make-files.ts';
import { writeManifest } from './manifest.ts';
import { writeMeetingListings } from './meeting-listing.ts';
import { liblouisVersion } from '../outputs/braille/liblouis.ts';
import { papersOf } from '../outputs/papers.ts';
import { calendarFiles } from '../exports/calendars/calendars.ts';
import { listedPages, sitemapFiles } from '../exports/feeds/sitemap.ts';
import { feedFiles } from '../exports/feeds/feeds.ts';
import { namedFiles, oparlFiles } from '../exports/oparl/oparl.ts';
import { catalogueFiles } from '../exports/catalogue/catalogue.ts';
import { writeSharePictures } from './share-pictures.ts';
import { DocumentKeys } from './files/document-keys.ts';
import { makeSiteFiles } from './files/site-files.ts';
import { makeStylesRelative } from './links/relative-addresses.ts';
import { writePages, type DrawablePages, type PagePlaces } from './pages/write-pages.ts';
import { writeSearchIndex } from './search/search-index.ts';
import { writeHostFiles } from './server/host-files.ts';
import type { PdfProvider } from '../outputs/publishable.ts';
import { writeRecordFiles } from '../record/chain/record-files.ts';
import { recordFindings } from '../record/record-findings.ts';
import { isPdf, type MadeFile } from '../outputs/files/made-file.ts';
import type { Published } from '../outputs/published.ts';
import { siteFolder } from '../outputs/addresses/website.ts';
import { SiteFolder } from './site-folder.ts';
import { compileWithStore } from './store/compile-with-store.ts';
import { handOverPapers } from './store/hand-over-papers.ts';
import { forgetTakenDown, sourceOfSite } from './store/forget-taken-down.ts';
import type { Store } from '../cache/store.ts';
import type { Builder } from './staging/lock.ts';
import {
  changedSources,
  isBrought,
  SourcesChanged,
  sourceStamps,
  type ChangedSource,
  type SourceStamps,
} from './staging/source-stamps.ts';
import { openStaging, type Staging } from './staging/staging.ts';
import { manifestName } from './staging/manifest-parts.ts';

/** The steps of a build, in order. */
export type Step =
  | 'check'
  | 'planned'
  | 'pdfs'
  | 'formats'
  | 'kept'
  | 'data'
  | 'feeds'
  | 'oparl'
  | 'pages'
  | 'pages-kept'
  | 'links'
  | 'sitemap'
  | 'search'
  | 'manifest';

/** What a build reports while it runs: how much of a step is done, of how much where that is known. */
export type Progress = (step: Step, done: number, total?: number) => void;

/** What the keys of pages are made with. */
export interface PageKeying {
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  readonly documents: DocumentKeys;
}

/** What a build needs to know of the world. */
export interface PublishOptions {
  /** Absolute path of the content root. */
  readonly root: string;
  /** Absolute path of the folder to publish to. Replaced as a whole. */
  readonly out: string;
  /** Absolute path of the project's own templates/. */
  readonly templatesRoot: string;
  /** The site's pages, to be drawn from what is published; `keying` is for their keys. */
  readonly pagesOf: (published: Published, keying: PageKeying) => Promise<DrawablePages>;
  /** How many files are made at the same time, where there are more than a few. */
  readonly threads: number;
  readonly builder: Builder;
  /** Where earlier builds kept what they made. */
  readonly store: Store;
  /** Stores of other commands, which forget what was taken down as well. */
  readonly otherStores: readonly Store[];
  /** The site that was published in `out` before, where it is known what lies there. */
  readonly earlier?: EarlierSite;
  /** Fingerprint of the program and the machine: what another one made is made again. */
  readonly engine: string;
  readonly progress: Progress;
}

/** How a build ended. */
export interface PublishResult {
  /** False where errors in the content stopped the build; then nothing was written. */
  readonly isPublished: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Papers, data and templates that were changed or deleted meanwhile: what is published is what they said when they were checked. */
  readonly changedMeanwhile: readonly ChangedSource[];
  /** True where the council asks for braille and the machine has no liblouis to make it. */
  readonly lacksLiblouis: boolean;
}

/**
 * Publishes a root. Throws StagingError where it cannot begin, SourcesChanged where a picture or a PDF of the content was changed
 * or deleted meanwhile, and Error where the program or the machine fails.
 */
export async function publishSite(options: PublishOptions): Promise<PublishResult> {
  const { root, templatesRoot, progress } = options;
  const stamps = sourceStamps(root);
  let threads: FileThreads | undefined;
  const stopped = (diagnostics: readonly Diagnostic[]): PublishResult => ({
    isPublished: false,
    diagnostics,
    changedMeanwhile: [],
    lacksLiblouis: false,
  });
  try {
    const { site, diagnostics, added } = await compileWithStore({ root, templatesRoot }, options);
    if (!site) return stopped(diagnostics);
    await forgetTakenDown([options.store, ...options.otherStores], site.takenDown);
    const ofFiles = fileLinkFindings(site);
    if (ofFiles.length > 0) return stopped([...diagnostics, ...ofFiles]);
    progress('check', papersOf(site).length + site.datasets.size);
    progress('planned', site.meetings.filter(({ isPlanned }) => isPlanned).length);
    threads = fileThreads(isSmall(site) ? 0 : options.threads);
    const staging = await openStaging(options.out, options.builder);
    try {
      const { changes, keep } = await fill(staging, site, { ...options, threads }).catch((error: unknown) => {
        // A file that has gone, or has become unfit, fails wherever it is opened next.
        throw broughtSince(root, stamps, error) ?? error;
      });
      if (countOf(changes).errors > 0) return stopped([...diagnostics, ...changes]);
      const unfit = broughtSince(root, stamps);
      if (unfit) throw unfit;
      await keep(staging.site);
      await handOverPapers(added, site, options.store);
      await staging.publish();
      const changedMeanwhile = changedSources(root, stamps);
      const lacksLiblouis = site.council.formats.includes('braille') && liblouisVersion() === '';
      return { isPublished: true, diagnostics: [...diagnostics, ...changes], changedMeanwhile, lacksLiblouis };
    } finally {
      await staging.close();
    }
  } finally {
    await threads?.close();
    await options.store.close();
  }
}

/** Blocks of papers that are set in the time in which threads would start. */
const fewBlocks = 150;

function isSmall(site: Site): boolean {
  let blocks = 0;
  // Of an archive only a few papers are unpacked for it.
  return papersOf(site).every(({ body }) => (blocks += body.length) <= fewBlocks);
}

function broughtSince(root: string, stamps: SourceStamps, cause?: unknown): SourcesChanged | undefined {
  const changed = changedSources(root, stamps).filter(isBrought);
  return changed.length === 0 ? undefined : new SourcesChanged(changed, { cause });
}

type Making = Pick<PublishOptions, 'pagesOf' | 'progress' | 'store' | 'engine' | 'earlier'> & {
  readonly threads: FileThreads;
};

/** What came of making a site. */
interface Filled {
  /** What the records of publication say to it, and links of authors that lead nowhere. */
  readonly changes: readonly Diagnostic[];
  /** Puts what was made now into the store, from the folder of the site. */
  readonly keep: (folder: string) => Promise<void>;
}

/** Makes everything; or nothing but the PDFs where what was published would change. */
async function fill(
  staging: Staging,
  site: Site,
  { threads, pagesOf, progress, store, engine, earlier }: Making,
): Promise<Filled> {
  const whenMade = (done: number, total?: number): void => progress('pdfs', done, total);
  const documents = new DocumentKeys(engine, site);
  const folder = new SiteFolder(staging.site, earlier);
  const making = { threads, whenMade, store, engine, documents };
  const { files, packs, taken, keep: keepFiles } = await makeSiteFiles(site, folder, making);
  progress('formats', [...files.values()].filter((file) => !isPdf(file)).length);
  progress('kept', taken);
  // They hold fonts and the leavings of many documents, and the pages need room.
  await threads.close();
  const pdf = madeIn(staging.site, files);
  const changes = await recordFindings({ site, meetings: site.meetings, pdf });
  if (countOf(changes).errors > 0) return { changes, keep: keepFiles };
  const csvBytes = await writeDatasets(site, staging.site);
  writeTexts(folder, catalogueFiles(site));
  const pictures = await writePictures(site, staging.site);
  await writeOriginals(site, staging.site);
  await writeVersions(site, staging.site);
  const keepPictures = await writeSharePictures(site, folder, { store, engine });
  const records = await writeRecordFiles(site, staging.site);
  progress('data', csvBytes.size);
  progress('feeds', writeTexts(folder, [...feedFiles(site), ...calendarFiles(site)]));
  const facts = readFileFacts(staging.site, site.council.website === undefined ? [] : namedFiles(site, packs), files);
  progress('oparl', writeTexts(folder, oparlFiles({ site, packs }, facts)));
  const sources = [sourceOfSite(site.takenDown)];
  const base = siteFolder(site.council);
  const check = new LinkCheck(base);
  const whenWritten: PagePlaces['whenWritten'] = (file, links) => check.add(file, links);
  const drawable = await pagesOf({ site, files, packs, csvBytes }, { engine, documents });
  const drawn = await writePages(drawable, { folder, base, store, sources, whenWritten });
  await writeHostFiles(staging.site);
  const pages = filesOf(staging.site);
  const later = [manifestName, 'robots.txt', ...(site.council.website === undefined ? [] : ['sitemap.xml'])];
  await makeStylesRelative(staging.site, pages);
  progress('pages', pages.filter((file) => file.endsWith('.html')).length);
  progress('pages-kept', drawn.taken);
  const broken = brokenLinks(check.broken([...pages, ...later]), site);
  progress('links', pages.length);
  const listed = listedPages(pages);
  writeTexts(folder, sitemapFiles(site, listed));
  progress('sitemap', site.council.website === undefined ? 0 : listed.length);
  writeMeetingListings(folder, pages, site);
  const indexes = await writeSearchIndex(site, folder, { store, engine, sources, pages: drawn.facts });
  const all = filesOf(staging.site);
  progress('search', all.length - pages.length);
  folder.checkTaken();
  writeManifest(folder, all, { site, files, packs, pictures, records, pages: drawn.facts });
  progress('manifest', all.length);
  const keep = async (published: string): Promise<void> => {
    for (const one of [keepFiles, keepPictures, drawn.keep, indexes.keep]) await one(published);
  };
  return { changes: [...changes, ...broken], keep };
}

/** The PDFs that a build has made. */
function madeIn(folder: string, files: ReadonlyMap<string, MadeFile>): PdfProvider {
  return async (file) => ({ bytes: await readFile(path.join(folder, file)), pages: files.get(file)?.pages ?? 0 });
}

/**
 * Warnings (rule `site-link`) for links of authors to places that only the drawn pages have. Throws where a link that the program
 * wrote itself leads nowhere.
 */
function brokenLinks(broken: readonly BrokenLink[], { links }: Site): readonly Diagnostic[] {
  const writtenAt = new Map(links.map(({ url, place }) => [plainAddress(url), place]));
  const collector = new Collector();
  const ours = broken.filter(({ target, reason }) => {
    const place = writtenAt.get(target);
    const [path = '', id = ''] = target.split('#');
    const words = reason === 'no such file' ? noSuchFile(path) : noSuchPlace(path, id);
    if (place) collector.warning('site-link', place, words, 'Copy the address from the page that leads to it.');
    return !place;
  });
  if (ours.length === 0) return collector.all();
  const shown = ours.slice(0, 20).map(({ page, link, reason }) => `  ${page}: ${link} (${reason})`);
  throw new Error(`${ours.length} links of the built pages lead nowhere:\n${shown.join('\n')}`);
}

/** All files of a folder, relative to it with forward slashes, sorted. */
function filesOf(folder: string): readonly string[] {
  const files: string[] = [];
  const go = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) go(name);
      else if (entry.isFile()) files.push(name);
    }
  };
  go('');
  return files.toSorted();
}
