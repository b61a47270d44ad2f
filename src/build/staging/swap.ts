/**
 * A new site in the place of the one that is published. At no moment is there no site, and whoever stops the build leaves
 * either of the two, or one that the next build completes while every page of it can be read:
 *
 * - Where the system can exchange two folders in one step (Linux: renameat2 with RENAME_EXCHANGE, macOS: renamex_np with
 *   RENAME_SWAP), the folders are exchanged. Node cannot ask for it, but programs that most machines have can.
 * - Elsewhere, and where the folder is a place of its own that cannot be moved, files are replaced one by one: first what pages
 *   need, then the pages, then the manifest; then what the new site does not have goes. Until then the new site lies whole beside
 *   it or in part, by a name that the next build looks for.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { isManifest, manifestName, manifestPart, readManifest } from './manifest-parts.ts';

/** Where a site is published to and from; absolute paths. */
export interface SwapPlaces {
  readonly target: string;
  /** Where the new site lies by the name that the next build looks for. */
  readonly publishing: string;
}

/** A program that exchanges two folders in one step. */
export type Exchange = (one: string, other: string) => Promise<boolean>;

/** Puts the new site, whole in `site`, in the place of the one in `target`. */
export async function swapIn(
  site: string,
  { target, publishing }: SwapPlaces,
  exchange: Exchange = exchangeFolders,
): Promise<void> {
  const isEmpty = !existsSync(target) || (await readdir(target)).length === 0;
  // A folder replaces an empty one in one step (rename, POSIX.1-2017).
  if (isEmpty && (await isMoved(site, target))) return;
  if (!isEmpty && (await exchange(site, target))) return;
  await rename(site, publishing);
  await complete({ target, publishing });
}

/** Completes what a stopped build had begun to publish; nothing where it had not. */
export async function completeEarlier(places: SwapPlaces): Promise<void> {
  if (!existsSync(places.publishing)) return;
  // The manifest goes last: without one there it has gone already, and only what is old was left to remove.
  const isNamed = [places.publishing, places.target].some((folder) => existsSync(path.join(folder, manifestName)));
  if (isNamed) await complete(places);
  else await rm(places.publishing, { recursive: true, force: true });
}

async function complete({ target, publishing }: SwapPlaces): Promise<void> {
  const files = await filesIn(publishing);
  for (const file of files.toSorted((a, b) => rankOf(a) - rankOf(b)))
    await place(path.join(publishing, file), { target, file });
  await removeOld(target);
  await rm(publishing, { recursive: true, force: true });
}

/** What pages need, then pages, then the manifest that names them all. */
function rankOf(file: string): number {
  if (isManifest(file)) return 2;
  return file.endsWith('.html') ? 1 : 0;
}

async function place(from: string, { target, file }: { target: string; file: string }): Promise<void> {
  const to = path.join(target, file);
  await makeWay(target, file);
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const beside = path.join(path.dirname(to), '.part');
    await copyFile(from, beside);
    await rename(beside, to);
    await rm(from);
  }
}

/** An old file where the new site has a folder, or the other way round. */
async function makeWay(target: string, file: string): Promise<void> {
  const parts = file.split('/');
  for (const [index] of parts.entries()) {
    const there = path.join(target, ...parts.slice(0, index + 1));
    const found = await lstat(there).catch(() => undefined);
    if (!found) return;
    if (found.isDirectory() === (index === parts.length - 1)) await rm(there, { recursive: true });
  }
}

/** Removes the files that the manifest does not name, and the folders that are empty then. */
async function removeOld(target: string): Promise<void> {
  const { files, parts } = readManifest<{ readonly path: string }>(target);
  const own = Array.from({ length: parts }, (_, at) => manifestPart(at + 1));
  const named = new Set([...own, ...files.map((file) => file.path)]);
  for (const file of await filesIn(target)) if (!named.has(file)) await rm(path.join(target, file), { force: true });
  const folders = await readdir(target, { recursive: true, withFileTypes: true });
  const paths = folders.filter((entry) => entry.isDirectory()).map((one) => path.join(one.parentPath, one.name));
  for (const folder of paths.toSorted((a, b) => b.length - a.length))
    if (!isOurs(path.relative(target, folder)) && (await readdir(folder)).length === 0)
      await rm(folder, { recursive: true });
}

/** All files of a folder, relative to it with forward slashes, without those of a build under way in it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !isOurs(file));
}

/** Names under which a build works within a folder that cannot be moved. */
const ownNames = /^\.(?:building|publishing|lock)(?:[./\\]|$)/;

/** True for a file or folder of a build under way, relative to the published folder. */
export function isOurs(name: string): boolean {
  return ownNames.test(name);
}

async function isMoved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}

const run = promisify(execFile);

/**
 * Commands that exchange the last two of their arguments in one step, or do nothing: of coreutils from 9.5, of Python, of Perl. The
 * numbers are those of the system calls and their flags (Linux: AT_FDCWD -100, RENAME_EXCHANGE 2, renameat2 316 on x86-64 and 276 on
 * AArch64; macOS: RENAME_SWAP 2).
 */
const exchangers: readonly (readonly [command: string, ...before: string[]])[] = [
  ['mv', '--exchange', '--no-copy', '--no-target-directory', '--'],
  [
    'python3',
    '-c',
    [
      'import ctypes, os, sys',
      'one, other = map(os.fsencode, sys.argv[1:3])',
      'c = ctypes.CDLL(None, use_errno=True)',
      'bad = c.renamex_np(one, other, 2) if sys.platform == "darwin" else c.renameat2(-100, one, -100, other, 2)',
      'sys.exit(1 if bad else 0)',
    ].join('\n'),
  ],
  [
    'perl',
    '-e',
    'my %call = ("linux-x64" => 316, "linux-arm64" => 276); my ($arch, $one, $other) = @ARGV; exit(($call{$arch} && syscall($call{$arch}, -100, $one, -100, $other, 2) == 0) ? 0 : 1)',
    `${platform()}-${arch()}`,
  ],
];

/** Exchanges two folders in one step; false where nothing on this machine can. */
export async function exchangeFolders(one: string, other: string): Promise<boolean> {
  if (platform() === 'win32') return false;
  const { ino } = await lstat(one);
  for (const [command, ...before] of exchangers) {
    await run(command, [...before, one, other]).catch(() => undefined);
    // What a program says of itself is one thing; what lies there now is the other.
    if ((await lstat(other)).ino === ino) return true;
  }
  return false;
}
