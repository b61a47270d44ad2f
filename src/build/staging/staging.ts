/**
 * Where a build grows until it is whole. The published folder is replaced at the very end, in one step where the machine can
 * (swap.ts), and a build that fails, is killed or runs out of disk before leaves the old one as it was.
 */
import { constants, existsSync } from 'node:fs';
import { access, lstat, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { heldBy, tryLock, unlock, type Builder } from './lock.ts';
import { manifestName } from './manifest-parts.ts';
import { completeEarlier, isOurs, swapIn } from './swap.ts';

/** A build under way. All paths are absolute and on the file system of the published folder. */
export interface Staging {
  /** For everything that will be published. */
  readonly site: string;
  /** Puts `site` in the place of the published folder. */
  publish(): Promise<void>;
  /** Removes what is left and lets others build. Call it in any case. */
  close(): Promise<void>;
}

/** Why a build cannot begin: somebody can do something about it. */
export class StagingError extends Error {
  override readonly name = 'StagingError';
}

/**
 * Begins a build for the folder `out` and clears away what a killed one left. Throws StagingError where another build
 * is running, or where `out` holds something that no build has made.
 */
export async function openStaging(out: string, builder: Builder): Promise<Staging> {
  const target = await targetOf(out);
  await mkdir(path.dirname(target), { recursive: true });
  const { lock, building, previous, publishing } = await workingPlaces(target);
  await refuseHeld(lock, builder);
  try {
    // Earlier versions moved the old site away first.
    if (existsSync(previous) && !existsSync(target)) await rename(previous, target);
    await completeEarlier({ target, publishing });
    await Promise.all([building, previous].map(remove));
    await refuseForeign(target);
    const site = path.join(building, 'site');
    await mkdir(site, { recursive: true });
    return {
      site,
      publish: () => swapIn(site, { target, publishing }),
      close: async () => {
        await remove(building);
        await unlock(lock);
      },
    };
  } catch (error) {
    await unlock(lock);
    throw error;
  }
}

/** Where a folder really lies, links followed. */
async function targetOf(out: string): Promise<string> {
  if (existsSync(out)) return realpath(out);
  const isLink = await lstat(out).then(
    () => true,
    () => false,
  );
  if (isLink) throw new StagingError(`${out} is a link that leads nowhere.`);
  return out;
}

interface WorkingPlaces {
  readonly lock: string;
  readonly building: string;
  readonly previous: string;
  readonly publishing: string;
}

/**
 * Where a build works: beside the published folder, on the same file system; within it, where it is a file system of its own or lies
 * in a folder that may not be written.
 */
async function workingPlaces(target: string): Promise<WorkingPlaces> {
  const around = path.dirname(target);
  const isWithin = existsSync(target) && !(await canHold(around, target));
  const named = (name: string): string =>
    isWithin ? path.join(target, `.${name}`) : path.join(around, `.${path.basename(target)}.${name}`);
  return {
    lock: named('lock'),
    building: named('building'),
    previous: named('previous'),
    publishing: named('publishing'),
  };
}

/** True where what is made in one folder can be moved to the place of another. */
async function canHold(folder: string, target: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(folder), stat(target)]);
  const mayWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return one.dev === other.dev && mayWrite;
}

async function refuseHeld(lock: string, builder: Builder): Promise<void> {
  const holder = await tryLock(lock, builder);
  if (holder) throw new StagingError(`Another build is writing to the same folder ${heldBy(holder, lock, builder)}`);
}

async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const entries = await readdir(target).catch(() => undefined);
  if (entries === undefined) throw new StagingError(`${target} is not a folder.`);
  const others = entries.filter((entry) => !isOurs(entry) && entry !== 'lost+found');
  if (others.length === 0 || others.includes(manifestName)) return;
  throw new StagingError(`${target} holds files that no build has made. Name an empty or a new folder with --out.`);
}

async function remove(file: string): Promise<void> {
  await rm(file, { recursive: true, force: true, maxRetries: 3 });
}
