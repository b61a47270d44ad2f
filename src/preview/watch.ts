/** Hears of changes in folders: at once where the system tells, within a second or so where it does not. */
import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** Milliseconds of quiet before a change is told: an editor writes a file in several steps. */
const quiet = 8;
/** Milliseconds after which a change is told in any case. */
const patience = 40;
/** Shares drives and some editors' ways of saving tell nothing: the folders are looked through this often, in milliseconds. */
const lookEvery = 1000;
/** Looking through may take this part of the time at most. */
const lookShare = 0.02;

/** A watch over folders. */
export interface Watch {
  close(): void;
}

/** Calls `whenChanged` after each change below the folders (absolute paths), with the files that changed where that is known. */
export function watchFolders(folders: readonly string[], whenChanged: (files: readonly string[]) => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let told: NodeJS.Timeout | undefined;
  let firstHeard = 0;
  let seen = look(folders);

  const tell = (): void => {
    told = undefined;
    const files = [...changed];
    changed.clear();
    seen = look(folders);
    follow();
    whenChanged(files);
  };
  const hear = (file: string | undefined): void => {
    if (file !== undefined && !isOurs(file)) return;
    const now = performance.now();
    if (told === undefined) firstHeard = now;
    else clearTimeout(told);
    if (file !== undefined) changed.add(file);
    told = setTimeout(tell, Math.max(0, Math.min(quiet, firstHeard + patience - now)));
  };
  const follow = (): void => {
    const present = new Set(seen.folders);
    for (const [folder, watcher] of watchers) {
      if (present.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of present) if (!watchers.has(folder)) begin(folder);
  };
  const begin = (folder: string): void => {
    try {
      const watcher = watch(folder, (_event, name) => hear(name === null ? undefined : path.join(folder, name)));
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // No watcher to be had, or the folder is gone again: it is looked through all the same.
    }
  };
  follow();
  let timer: NodeJS.Timeout;
  const lookAgain = (): void => {
    const started = performance.now();
    const now = look(folders);
    if (now.signature !== seen.signature && told === undefined) hear(undefined);
    const took = performance.now() - started;
    timer = setTimeout(lookAgain, Math.max(lookEvery, took / lookShare));
  };
  timer = setTimeout(lookAgain, lookEvery);
  return {
    close() {
      clearTimeout(timer);
      clearTimeout(told);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** Files that editors write beside the author's are not content. */
function isOurs(file: string): boolean {
  const name = path.basename(file);
  return !name.startsWith('.') && !name.endsWith('~');
}

/** The folders below some others with them, and a text that changes with every file. */
function look(roots: readonly string[]): { readonly folders: readonly string[]; readonly signature: string } {
  const folders: string[] = [];
  const lines: string[] = [];
  const been = new Set<string>();
  const go = (folder: string): void => {
    const real = orUndefined(() => realpathSync(folder));
    if (real === undefined || been.has(real)) return;
    been.add(real);
    folders.push(folder);
    for (const entry of orUndefined(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
      if (!isOurs(entry.name)) continue;
      const inner = path.join(folder, entry.name);
      const stat = orUndefined(() => statSync(inner));
      if (stat?.isDirectory()) go(inner);
      else lines.push(`${inner} ${stat?.mtimeMs ?? 0} ${stat?.size ?? 0}`);
    }
  };
  for (const root of roots) go(root);
  return { folders, signature: lines.join('\n') };
}

function orUndefined<Value>(looking: () => Value): Value | undefined {
  try {
    return looking();
  } catch {
    return undefined;
  }
}
