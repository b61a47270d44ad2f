/**
 * A store in a folder, which several builds may use at once and anyone may delete: each entry is a file that appears whole, named by its key. What
 * was not used for the longest time goes first when the folder grows beyond its bound.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  futimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { headEnd, sealed, sourcesOf, unsealed, unsealedHead, usualHeadLength } from '../../cache/entry.ts';
import type { Store } from '../../cache/store.ts';

/** What a folder may hold, in bytes, unless it is said otherwise: an archive of twenty thousand papers with all its PDFs. */
const usualBound = 8_000_000_000;
/** What is left of the bound after it was crossed: not every build has to make room. */
const afterwards = 0.8;
/** Milliseconds after which a half-written entry has been given up. */
const givenUp = 24 * 60 * 60 * 1000;

/** Entries, and none of anything else that somebody may have put there. */
const folderPattern = /^[0-9a-f]{2}$/;
const entryPattern = /^[0-9a-f]{64}$/;
const partPattern = /^[0-9a-f]{64}\..+\.part$/;

/** Opens the store in a folder, an absolute path, which is made when it is first needed. `mostBytes` bounds it. */
export function folderStore(folder: string, mostBytes = usualBound): Store {
  let isChanged = false;
  const fileOf = (key: string): string => path.join(folder, key.slice(0, 2), key);
  return {
    get: async (key) => {
      const written = await readFile(fileOf(key)).catch(() => undefined);
      if (!written) return undefined;
      const kept = unsealed(key, written);
      // What is damaged is in the way of what will be made in its place.
      if (kept) await touch(fileOf(key));
      else await remove(fileOf(key));
      return kept;
    },
    put: async (key, kept) => {
      isChanged = true;
      await writeEntry(fileOf(key), sealed(key, kept)).catch(() => undefined);
    },
    forget: async (isGone) => {
      for await (const { file } of entriesIn(folder)) if (await isMadeFrom(file, isGone)) await remove(file);
    },
    close: async () => {
      if (isChanged) await makeRoom(folder, mostBytes).catch(() => undefined);
    },
    head: (key) => {
      const beginning = atOnce(() => beginningNow(fileOf(key)));
      return beginning && unsealedHead(key, beginning);
    },
    now: {
      get: (key) => {
        const file = fileOf(key);
        const written = atOnce(() => readFileSync(file));
        const kept = written && unsealed(key, written);
        const used = new Date();
        if (kept) atOnce(() => utimesSync(file, used, used));
        return kept;
      },
      put: (key, kept) => {
        isChanged = true;
        atOnce(() => writeEntryNow(fileOf(key), sealed(key, kept)));
      },
    },
  };
}

/** What some work with files gives; undefined where it fails. */
function atOnce<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** An entry up to the end of its head at least, which counts as a use of it. Throws where there is none. */
function beginningNow(file: string): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    const read = (length: number): Buffer => {
      const buffer = Buffer.allocUnsafe(length);
      return buffer.subarray(0, readSync(opened, buffer, 0, length, 0));
    };
    const beginning = read(usualHeadLength);
    const used = new Date();
    futimesSync(opened, used, used);
    const end = headEnd(beginning) ?? 0;
    return end > beginning.length ? read(end) : beginning;
  } finally {
    closeSync(opened);
  }
}

function writeEntryNow(file: string, bytes: Uint8Array): void {
  const part = `${file}.${randomUUID()}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch (error) {
    atOnce(() => rmSync(part, { force: true }));
    throw error;
  }
}

async function writeEntry(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await remove(part);
    throw error;
  }
}

/** True where an entry comes from such a source, and where that is not known. */
async function isMadeFrom(file: string, isGone: (source: string) => boolean): Promise<boolean> {
  const own = sourcesOf(await beginningOf(file)) ?? sourcesOf(await readFile(file).catch(() => new Uint8Array()));
  return own === undefined || own.some(isGone);
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const opened = await open(file).catch(() => undefined);
  if (!opened) return new Uint8Array();
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(usualHeadLength), 0, usualHeadLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

async function makeRoom(folder: string, mostBytes: number): Promise<void> {
  const entries: { readonly file: string; readonly bytes: number; readonly used: number }[] = [];
  for await (const { file, isPart } of entriesIn(folder)) {
    const found = await stat(file).catch(() => undefined);
    if (!found) continue;
    if (!isPart) entries.push({ file, bytes: found.size, used: found.mtimeMs });
    else if (Date.now() - found.mtimeMs > givenUp) await remove(file);
  }
  let held = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (held <= mostBytes) return;
  for (const { file, bytes } of entries.toSorted((a, b) => a.used - b.used)) {
    if (held <= mostBytes * afterwards) return;
    await remove(file);
    held -= bytes;
  }
}

async function* entriesIn(folder: string): AsyncGenerator<{ readonly file: string; readonly isPart: boolean }> {
  for (const part of (await namesIn(folder)).filter((name) => folderPattern.test(name)))
    for (const name of await namesIn(path.join(folder, part))) {
      const isPart = partPattern.test(name);
      if (isPart || entryPattern.test(name)) yield { file: path.join(folder, part, name), isPart };
    }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** It was used now. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}
