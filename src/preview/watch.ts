/** Watches folders: at once where the system emits events, within a second or so where it does not. */
import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/** Milliseconds of quiet before a change is reported: an editor writes a file in several steps. */
const quiet = 8;
/** Milliseconds after which a change is reported in any case. */
const patience = 40;
/** Shared drives and some editors emit no events: the folders are looked through this often, in milliseconds. */
const lookEvery = 1000;
/** Looking through may take this part of the time at most. */
const lookShare = 0.02;

/** A watch over folders. */
export interface Watch {
  close(): void;
}

/** Calls `whenChanged` after each change below the folders (absolute paths), with the files that changed where that is known. */
export function watchFolders(folders: readonly string[], whenChanged: (files: readonly string[]) => void): Watch {
  return new FolderWatch(folders, whenChanged);
}

class FolderWatch implements Watch {
  readonly #roots: readonly string[];
  readonly #whenChanged: (files: readonly string[]) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #seen: Look;
  #told: NodeJS.Timeout | undefined;
  #firstNoticed = 0;
  #nextLook: NodeJS.Timeout;

  constructor(roots: readonly string[], whenChanged: (files: readonly string[]) => void) {
    this.#roots = roots;
    this.#whenChanged = whenChanged;
    this.#seen = look(roots);
    this.#follow();
    this.#nextLook = setTimeout(this.#lookAgain, lookEvery);
  }

  close(): void {
    clearTimeout(this.#nextLook);
    clearTimeout(this.#told);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #capture(file: string | undefined): void {
    if (file !== undefined && !isOurs(file)) return;
    const now = performance.now();
    if (this.#told === undefined) this.#firstNoticed = now;
    else clearTimeout(this.#told);
    if (file !== undefined) this.#changed.add(file);
    this.#told = setTimeout(() => this.#tell(), Math.max(0, Math.min(quiet, this.#firstNoticed + patience - now)));
  }

  #tell(): void {
    this.#told = undefined;
    const files = [...this.#changed];
    this.#changed.clear();
    this.#seen = look(this.#roots);
    this.#follow();
    this.#whenChanged(files);
  }

  /** Watches the folders that are there now. */
  #follow(): void {
    const present = new Set(this.#seen.folders);
    for (const [folder, watcher] of this.#watchers) {
      if (present.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of present) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) =>
        this.#capture(name === null ? undefined : path.join(folder, name)),
      );
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // No watcher to be had, or the folder is gone again: it is looked through all the same.
    }
  }

  readonly #lookAgain = (): void => {
    const started = performance.now();
    if (look(this.#roots).signature !== this.#seen.signature) this.#capture(undefined);
    const took = performance.now() - started;
    this.#nextLook = setTimeout(this.#lookAgain, Math.max(lookEvery, took / lookShare));
  };
}

interface Look {
  readonly folders: readonly string[];
  /** A text that changes with every file. */
  readonly signature: string;
}

/** Files that editors write beside the author's are not content. */
function isOurs(file: string): boolean {
  const name = path.basename(file);
  return !name.startsWith('.') && !name.endsWith('~');
}

/** The folders below some others, and these themselves. */
function look(roots: readonly string[]): Look {
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
