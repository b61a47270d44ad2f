/** The site that was published last: what is the same in the new one is taken from there, without reading or writing it. */
import { hash } from 'node:crypto';
import { linkSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HashTable } from './hash-table.ts';
import { putAt } from './put-at.ts';

/** What is known of a published folder. */
export interface PublishedFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly hashes: HashTable;
  /** When all of it had been published, by the clock of the disk that it lies on, in nanoseconds: 0 where that is not known. */
  readonly written: bigint;
}

/**
 * A published folder of which it is known what each file was. One that was last changed before it had been published, in folders that were, is
 * still that: whatever is done to a file or a folder later sets the time of its change, which no program can set back.
 */
export class EarlierSite {
  readonly #published: PublishedFolder;
  /** Folders that were changed since, each with a separator at its end. */
  readonly #changed: readonly string[];
  /** When files that were taken were last changed: by being taken. */
  readonly #taken = new Map<string, bigint>();

  /** Looks at all folders. Throws where they cannot be read. */
  constructor(published: PublishedFolder) {
    this.#published = published;
    const folders = readdirSync(published.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name));
    this.#changed = folders
      .filter((folder) => changedAt(folder) >= published.written)
      .map((folder) => `${folder}${path.sep}`);
  }

  /** True for a file that lies there as it was published, read only where its time does not say so. Throws where there is none. */
  isStill(file: string): boolean {
    const sha256 = this.#published.hashes.find(file);
    if (sha256 === undefined) return false;
    const place = path.join(this.#published.folder, file);
    return this.#isOld(place) || hash('sha256', readFileSync(place)) === sha256;
  }

  /**
   * Puts a file with these bytes (their SHA-256) to `target`, an absolute path, as a second name of the published one; false, with nothing
   * done, where that is another one, or the disk has no such names.
   */
  take(file: string, sha256: string, target: string): boolean {
    if (this.#published.hashes.find(file) !== sha256) return false;
    const place = path.join(this.#published.folder, file);
    try {
      if (!this.#isOld(place)) return false;
      putAt(target, () => {
        linkSync(place, target);
      });
      this.#taken.set(target, changedAt(target));
      return true;
    } catch {
      return false;
    }
  }

  /** Notes that what was taken to `target` is not there any more. */
  release(target: string): void {
    this.#taken.delete(target);
  }

  /** Files that were taken and changed since by somebody else, who had the published one open. */
  changedSinceTaken(): readonly string[] {
    return [...this.#taken].filter(([target, taken]) => changedAt(target) !== taken).map(([target]) => target);
  }

  #isOld(place: string): boolean {
    return changedAt(place) < this.#published.written && !this.#changed.some((folder) => place.startsWith(folder));
  }
}

/** When a file was last changed, in its bytes, its name or its rights, in nanoseconds since 1970. Throws where there is none. */
export function changedAt(file: string): bigint {
  return lstatSync(file, { bigint: true }).ctimeNs;
}
