/** One part of a site: everything is checked, some of the documents are made. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../cache/store.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Site } from '../../model/site.ts';
import { fileThreads } from '../files/make-files.ts';
import { makeSiteFiles } from '../files/site-files.ts';
import { fileLinkFindings } from '../links/file-links.ts';
import { makeSharePictures } from '../share-pictures.ts';
import { SiteFolder } from '../site-folder.ts';
import { publicFiles, sourcesFingerprint, type SourcePlaces } from '../sources.ts';
import { heldBy, tryLock, unlock, type Builder } from '../staging/lock.ts';
import { StagingError } from '../staging/staging.ts';
import { compileWithStore } from '../store/compile-with-store.ts';
import { bringPapers } from '../store/bring-papers.ts';
import { handOverPapers } from '../store/hand-over-papers.ts';
import { partStore } from './part-store.ts';
import { isOfPart, partNames, type PartFacts, type PartNumber } from './part.ts';

/** What a part is made from, and where to; absolute paths. */
export interface PartOptions extends SourcePlaces {
  /** The folder of the part: new, empty, or that of an earlier part. */
  readonly out: string;
  readonly number: PartNumber;
  readonly builder: Builder;
  /** Where earlier builds kept what they made. */
  readonly store: Store;
  /** Fingerprint of the program and the machine. */
  readonly engine: string;
  /** How many files are made at the same time. */
  readonly threads: number;
}

/** How the making of a part ended. */
export interface MadePart {
  /** How many files it has; undefined where errors in the content stopped it: then nothing was written. */
  readonly files: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a part, and clears away what one that was killed left. Throws StagingError where its folder holds something else or is being made
 * by another process, and where the sources cannot be read or change meanwhile.
 */
export async function makePart(options: PartOptions): Promise<MadePart> {
  const { out, builder } = options;
  await refuseForeign(out);
  await mkdir(path.dirname(out), { recursive: true });
  const named = (name: string): string => path.join(path.dirname(out), `.${path.basename(out)}.${name}`);
  const lock = named('lock');
  const holder = await tryLock(lock, builder);
  if (holder) throw new StagingError(`Another build makes the same part ${heldBy(holder, lock, builder)}`);
  const making = named('building');
  try {
    await rm(making, { recursive: true, force: true });
    return await makeIn(making, options);
  } finally {
    await rm(making, { recursive: true, force: true });
    await unlock(lock);
    await options.store.close();
  }
}

async function makeIn(making: string, options: PartOptions): Promise<MadePart> {
  const { root, templatesRoot, engine, out, number } = options;
  const sources = sourcesFingerprint(options, engine);
  const { store, keys } = partStore(path.join(making, partNames.made), number, options.store);
  await bringPapers(root, { store: options.store, engine });
  const { site, diagnostics, added } = await compileWithStore({ root, templatesRoot }, { store, engine });
  const ofFiles = site ? fileLinkFindings(site) : [];
  if (!site || ofFiles.length > 0) return { files: undefined, diagnostics: [...diagnostics, ...ofFiles] };
  await mkdir(making, { recursive: true });
  const files = await fillPart(making, site, { ...options, store });
  if (sources === undefined || sourcesFingerprint(options, engine) !== sources)
    throw new StagingError('The content was changed while the part was made. Make it again.');
  const own = added.filter(({ key }) => isOfPart(key, number));
  await handOverPapers(own, site, options.store);
  const facts: PartFacts = { ...number, sources, keys: [...keys].toSorted() };
  await writeFile(path.join(making, partNames.facts), `${JSON.stringify(facts, undefined, 2)}\n`);
  await rm(out, { recursive: true, force: true });
  await rename(making, out);
  return { files, diagnostics };
}

/** Makes the files of a part; gives how many there are. */
async function fillPart(
  making: string,
  site: Site,
  { root, number, store, engine, threads: count }: PartOptions,
): Promise<number> {
  const folder = path.join(making, 'files');
  const threads = fileThreads(count);
  try {
    const isWanted = (key: string): boolean => isOfPart(key, number);
    const { files, keep } = await makeSiteFiles(site, new SiteFolder(folder), {
      threads,
      whenMade: () => undefined,
      store,
      engine,
      isWanted,
    });
    await keep(folder);
    await makeSharePictures(site, { store, engine }, isWanted);
    await rm(folder, { recursive: true, force: true });
    if (number.part === 1) await copySources(root, path.join(making, partNames.root));
    return files.size;
  } finally {
    await threads.close();
  }
}

async function copySources(root: string, target: string): Promise<void> {
  for (const file of publicFiles(root)) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await copyFile(path.join(root, file), path.join(target, file));
  }
}

async function refuseForeign(out: string): Promise<void> {
  const entries = existsSync(out) ? await readdir(out).catch(() => undefined) : [];
  if (entries === undefined) throw new StagingError(`${out} is not a folder.`);
  if (entries.length === 0 || entries.includes(partNames.facts)) return;
  throw new StagingError(`${out} holds files that are no part of a site. Name an empty or a new folder with --out.`);
}
