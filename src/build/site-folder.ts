/** The folder in which a site grows, with what is known of each file that was written to it: nobody needs to read it again for that. */
import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EarlierSite } from './earlier-site.ts';
import { putAt } from './put-at.ts';

/** What a file must be, bit for bit. */
export interface FileHash {
  readonly bytes: number;
  /** In small hexadecimal digits. */
  readonly sha256: string;
}

/** Size and hash of some bytes. */
export function hashOfBytes(bytes: Uint8Array): FileHash {
  return { bytes: bytes.length, sha256: hash('sha256', bytes) };
}

/** A folder that nobody reads yet. Files are written at once: taking turns for each of hundreds of thousands takes twice as long. */
export class SiteFolder {
  /** Absolute path. */
  readonly path: string;
  readonly #earlier: EarlierSite | undefined;
  readonly #known = new Map<string, FileHash>();

  /** What is the same in `earlier` is taken from there. */
  constructor(folder: string, earlier?: EarlierSite) {
    this.path = folder;
    this.#earlier = earlier;
  }

  /** Absolute path of a file. */
  placeOf(file: string): string {
    return path.join(this.path, file);
  }

  /** Writes a file in the place of what stands there. Throws where that fails. */
  write(file: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const own = hashOfBytes(bytes);
    if (this.take(file, own)) return;
    const target = this.placeOf(file);
    this.#earlier?.release(target);
    // Never into a file that stands there: it may be one of the published site.
    putAt(target, () => {
      writeFileSync(target, bytes, { flag: 'wx' });
    });
    this.note(file, own);
  }

  /** Takes a file from the earlier site, where that had the same bytes by the same name; false, with nothing done, where it had not. */
  take(file: string, own: FileHash): boolean {
    const isTaken = this.#earlier?.take(file, own.sha256, this.placeOf(file)) ?? false;
    if (isTaken) this.note(file, own);
    return isTaken;
  }

  /** Removes a file: whoever writes one by that name must not write into one of the published site. Throws where there is none. */
  remove(file: string): void {
    const target = this.placeOf(file);
    rmSync(target);
    this.#earlier?.release(target);
    this.#known.delete(file);
  }

  /** Notes what a file is that somebody else has written. */
  note(file: string, { bytes, sha256 }: FileHash): void {
    this.#known.set(file, { bytes, sha256 });
  }

  /** True for a file that was written here, or noted. */
  has(file: string): boolean {
    return this.#known.has(file);
  }

  /** What a file is; read where that is not known. Throws where there is none. */
  hashOf(file: string): FileHash {
    return this.#known.get(file) ?? hashOfBytes(readFileSync(this.placeOf(file)));
  }

  /** Throws where somebody has changed a file of the earlier site since it was taken: it is the same file here. */
  checkTaken(): void {
    for (const target of this.#earlier?.changedSinceTaken() ?? []) {
      const file = path.relative(this.path, target).split(path.sep).join('/');
      if (hashOfBytes(readFileSync(target)).sha256 !== this.#known.get(file)?.sha256)
        throw new Error(`${file} of the published folder was changed while the site was being built. Build it again.`);
    }
  }
}
