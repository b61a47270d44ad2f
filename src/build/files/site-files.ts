/**
 * Every file that is made of a document of a site, in every format. Each is made when a thread is free for it and let go when it is
 * written: a large archive never lies in memory as laid-out pages. What an earlier build kept of the same document is taken from there.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { noStore, type Store } from '../../cache/store.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Site } from '../../model/site.ts';
import { isPdf } from '../../outputs/files/made-file.ts';
import type { OutputSources } from '../../outputs/output.ts';
import { planPack } from '../../outputs/packs/packs.ts';
import type { PublishedPack } from '../../outputs/published.ts';
import { filesWithPacks, otherFiles, type DocumentFile } from '../../outputs/registry.ts';
import type { SiteFolder } from '../site-folder.ts';
import { putAll, withKept, type Found } from '../store/many.ts';
import { DocumentKeys, type DocumentKey } from './document-keys.ts';
import type { HashedFile } from './hashed-file.ts';
import { aboutFiles, cutFiles, readAboutFiles } from './kept-files.ts';
import type { FileThreads } from './make-files.ts';
import type { FileJob } from './make-one-file.ts';
import { notesOf, publishedPack, readPackNotes, type PackNotes } from './pack-notes.ts';

/** The files of a site's documents, and what pages show of packs. */
export interface SiteFiles {
  /** By their paths in dist/. */
  readonly files: ReadonlyMap<string, HashedFile>;
  /** By `<committee>/<folder>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
  /** How many of the files an earlier build had made. */
  readonly taken: number;
  /** Puts what was made now into the store. To be called once it is published, with the folder that it lies in then. */
  readonly keep: (folder: string) => Promise<void>;
}

/** How the files of a site are made. */
export interface SiteFilesOptions {
  readonly threads: FileThreads;
  /** Called after each PDF with how many there are, and at the end with that number as the total. */
  readonly whenMade: (done: number, total?: number) => void;
  /** Where earlier builds kept theirs; nothing is kept where absent. */
  readonly store?: Store;
  /** Fingerprint of the program and the machine. */
  readonly engine?: string;
  /** The keys of the site's documents, where others have asked for them already. */
  readonly documents?: DocumentKeys;
  /** False for the key of files that somebody else makes. */
  readonly isWanted?: (key: string) => boolean;
}

/** Makes all files of a site's documents in `folder`, or takes them from the store. */
export async function makeSiteFiles(site: Site, folder: SiteFolder, options: SiteFilesOptions): Promise<SiteFiles> {
  const { threads, whenMade, store = noStore, engine = '', isWanted = () => true } = options;
  const { documents = new DocumentKeys(engine, site) } = options;
  const files = new Map<string, HashedFile>();
  const packs: { readonly meeting: Meeting; readonly notes: PackNotes }[] = [];
  const made: MadeWork[] = [];
  let pdfs = 0;
  const noteFile = (file: HashedFile): void => {
    files.set(file.path, file);
    folder.note(file.path, file);
    if (isPdf(file)) whenMade(++pdfs);
  };
  const jobs = async function* (): AsyncGenerator<FileJob> {
    const works = wanted(worksOf(site, documents), isWanted);
    for await (const { item: work, kept } of withKept(works, store)) {
      if (kept && (await isTaken(work, kept, { folder, packs, noteFile }))) continue;
      const own = work.make(folder.path);
      const paths: string[] = [];
      for (const job of own.jobs) {
        paths.push(job.path);
        yield job;
      }
      if (own.notes && work.meeting) packs.push({ meeting: work.meeting, notes: own.notes });
      made.push({ ...work, paths, notes: own.notes });
    }
  };
  await threads.makeAll(jobs(), noteFile);
  whenMade(pdfs, pdfs);
  const madeNow = made.reduce((sum, { paths }) => sum + paths.length, 0);
  return {
    files,
    taken: files.size - madeNow,
    packs: new Map(packs.flatMap(({ meeting, notes }) => publishedPack(notes, meeting, files))),
    keep: (published) => keepAll(made, { files, store, published }),
  };
}

/** Files that are made together. */
interface Work extends DocumentKey {
  /** Whose packs they are; absent for any other document. */
  readonly meeting?: Meeting;
  /** Paths in dist/ that its files may have, and no others. */
  readonly paths: readonly string[];
  /** What is to be made, in `folder`; of packs with what pages show of them. */
  readonly make: (folder: string) => { readonly jobs: Iterable<FileJob>; readonly notes?: PackNotes };
}

/** Work that was done by this build. */
interface MadeWork extends DocumentKey {
  /** Of the files that were made. */
  readonly paths: readonly string[];
  readonly notes: PackNotes | undefined;
}

/** The packs first, since they take longest. */
function* worksOf(site: Site, keys: DocumentKeys): Generator<Work> {
  for (const meeting of site.meetings) {
    const key = keys.ofPacks(meeting);
    const paths = filesWithPacks(site, meeting).map(({ document, output }) => output.path(document));
    if (key) yield { ...key, meeting, paths, make: (folder) => packsOf(site, meeting, folder) };
  }
  for (const file of otherFiles(site)) {
    const { document, output } = file;
    yield {
      ...keys.ofFile(document, output),
      paths: [output.path(document)],
      make: (folder) => ({ jobs: jobOf(file, { folder, sources: { site, planned: () => undefined } }) }),
    };
  }
}

function* wanted(works: Iterable<Work>, isWanted: (key: string) => boolean): Generator<Work> {
  for (const work of works) if (isWanted(work.key)) yield work;
}

/** A meeting's packs, laid out once, in every format. */
function packsOf(site: Site, meeting: Meeting, folder: string): ReturnType<Work['make']> {
  const plan = planPack(site, meeting);
  if (!plan) return { jobs: [] };
  const sources: OutputSources = { site, planned: () => plan };
  const jobs = function* (): Generator<FileJob> {
    for (const file of filesWithPacks(site, meeting)) yield* jobOf(file, { folder, sources });
  };
  return { jobs: jobs(), notes: notesOf(plan) };
}

function* jobOf(
  { document, output }: DocumentFile,
  { folder, sources }: { readonly folder: string; readonly sources: OutputSources },
): Generator<FileJob> {
  const made = output.make(document, sources);
  const file = output.path(document);
  if (made) yield { path: file, format: output.format, made, target: path.join(folder, file) };
}

interface Taking {
  readonly folder: SiteFolder;
  readonly packs: { readonly meeting: Meeting; readonly notes: PackNotes }[];
  readonly noteFile: (file: HashedFile) => void;
}

/** Puts the files that were kept of a work to their places; false where they are not of this form, or damaged. */
async function isTaken(work: Work, kept: Found, { folder, packs, noteFile }: Taking): Promise<boolean> {
  const read = readAboutFiles(kept.about);
  const notes = work.meeting && readPackNotes(read?.notes);
  if (!read || (work.meeting && !notes)) return false;
  if (!read.files.every((file) => work.paths.includes(file.path))) return false;
  const lacking = read.files.filter((file) => !folder.take(file.path, file));
  if (lacking.length > 0) {
    const bytes = await kept.bytes();
    const cut = bytes && cutFiles(read.files, bytes);
    if (!cut) return false;
    for (const [at, file] of read.files.entries())
      if (lacking.includes(file)) folder.write(file.path, cut[at] ?? new Uint8Array());
  }
  for (const file of read.files) noteFile(file);
  if (work.meeting && notes) packs.push({ meeting: work.meeting, notes });
  return true;
}

/** Puts works into the store, from the folder that they are published in. */
async function keepAll(
  works: readonly MadeWork[],
  {
    files,
    store,
    published,
  }: { readonly files: SiteFiles['files']; readonly store: Store; readonly published: string },
): Promise<void> {
  await putAll(works, store, async ({ sources, paths, notes }) => {
    const own = paths.flatMap((file) => files.get(file) ?? []);
    const bytes = await Promise.all(own.map(async (file) => readFile(path.join(published, file.path)))).catch(
      () => undefined,
    );
    // Somebody may have taken the folder away already.
    return bytes && { sources, about: aboutFiles({ files: own, notes }), bytes: Buffer.concat(bytes) };
  });
}
