/**
 * Where a build grows until it is whole. The published folder is replaced in one move at the very end, so readers see
 * the old site or the new one, and a build that fails, is killed or runs out of disk leaves the old one as it was.
 */
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The process that builds, and how to tell whether another one still runs. */
export interface Builder {
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
}

/** A build under way. All paths are absolute and on the file system of the published folder. */
export interface Staging {
  /** For the files made by this project: PDFs, data, pictures. */
  readonly files: string;
  /** For the pages; the program that makes them may empty it first. */
  readonly site: string;
  /** For what that program keeps while it works: builds of one project do not share it. */
  readonly cache: string;
  /** Puts `site` in the place of the published folder. */
  publish(): Promise<void>;
  /** Removes what is left and lets others build. Call it in any case. */
  close(): Promise<void>;
}

/** Why a build cannot begin: somebody can do something about it. */
export class StagingError extends Error {
  override readonly name = 'StagingError';
}

/** Only a folder with this in it was made by a build and may be replaced. */
export const manifestName = 'manifest.json';

/**
 * Begins a build for the folder `out` and clears away what a killed one left. Throws StagingError where another build
 * is running, or where `out` holds something that no build has made.
 */
export async function openStaging(out: string, builder: Builder): Promise<Staging> {
  const target = existsSync(out) ? await realpath(out) : out;
  const beside = (name: string): string => path.join(path.dirname(target), `.${path.basename(target)}.${name}`);
  const [lock, building, previous] = [beside('lock'), beside('building'), beside('previous')];
  await mkdir(path.dirname(target), { recursive: true });
  await takeLock(lock, builder);
  try {
    if (existsSync(previous) && !existsSync(target)) await rename(previous, target);
    await Promise.all([building, previous].map(remove));
    await refuseForeign(target);
    const staging = {
      files: path.join(building, 'files'),
      site: path.join(building, 'site'),
      cache: path.join(building, 'cache'),
    };
    await mkdir(staging.files, { recursive: true });
    await mkdir(staging.site);
    return {
      ...staging,
      publish: () => swap(staging.site, { target, previous }),
      close: async () => {
        await remove(building);
        await remove(lock);
      },
    };
  } catch (error) {
    await remove(lock);
    throw error;
  }
}

async function swap(site: string, { target, previous }: { target: string; previous: string }): Promise<void> {
  const isReplacing = existsSync(target);
  if (isReplacing) await rename(target, previous);
  try {
    await rename(site, target);
  } catch (error) {
    if (isReplacing) await rename(previous, target);
    throw error;
  }
  await remove(previous);
}

/** The lock appears with its holder in it, by one link: another build never reads a half-written one. */
async function takeLock(lock: string, builder: Builder): Promise<void> {
  const own = `${lock}.${builder.pid}`;
  await writeFile(own, String(builder.pid));
  try {
    while (!(await isLinked(own, lock))) {
      const pid = await holderOf(lock);
      if (isOther(pid, builder))
        throw new StagingError(`Another build is writing to the same folder (process ${pid}). Wait for it to end.`);
      await clearAway(lock, builder);
    }
  } finally {
    await remove(own);
  }
}

async function isLinked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead build's lock away. Where a living one has taken its place meanwhile, that is put back. */
async function clearAway(lock: string, builder: Builder): Promise<void> {
  const aside = `${lock}.${builder.pid}.old`;
  const isMoved = await rename(lock, aside).then(
    () => true,
    () => false,
  );
  if (isMoved && isOther(await holderOf(aside), builder)) await isLinked(aside, lock);
  await remove(aside);
}

function isOther(pid: number, builder: Builder): boolean {
  return pid > 0 && pid !== builder.pid && builder.isRunning(pid);
}

async function holderOf(lock: string): Promise<number> {
  return Number(await readFile(lock, 'utf8').catch(() => ''));
}

async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const entries = await readdir(target).catch(() => undefined);
  if (entries === undefined) throw new StagingError(`${target} is not a folder.`);
  if (entries.length === 0 || entries.includes(manifestName)) return;
  throw new StagingError(`${target} holds files that no build has made. Name an empty or a new folder with --out.`);
}

async function remove(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true, maxRetries: 3 });
}
