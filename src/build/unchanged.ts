/** What was published last, so that a build of which nothing has changed need not be done again: it is only checked that it still lies there. */
import { readdirSync, utimesSync, statSync } from 'node:fs';
import path from 'node:path';
import { contentKey } from '../cache/content-key.ts';
import type { Store } from '../cache/store.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { changedAt, EarlierSite, type PublishedFolder } from './earlier-site.ts';
import { HashTable } from './hash-table.ts';
import { hashOfManifest, isManifest, manifestName, readManifest } from './staging/manifest-parts.ts';
import { isOurs } from './staging/swap.ts';

/** A build that was published, beside the hashes of its files. */
interface LastBuild {
  /** Of its sources. */
  readonly fingerprint: string;
  /** SHA-256 of the manifest, in small hexadecimal digits. */
  readonly manifest: string;
  /** When the manifest was last changed, by the clock of the disk that it lies on, in nanoseconds: after everything else. */
  readonly written: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was noted of the build that was published last in a folder. */
export interface NotedBuild {
  readonly last: LastBuild;
  readonly published: PublishedFolder;
}

/** Notes that a build was published in `out`, in the place of what was published there before; `fingerprint` is that of its sources. */
export async function noteBuild(
  builds: Store,
  fingerprint: string,
  { out, diagnostics }: { readonly out: string; readonly diagnostics: readonly Diagnostic[] },
): Promise<void> {
  try {
    const { sha256: manifest, files } = readManifest<{ readonly path: string; readonly sha256: string }>(out);
    const file = path.join(out, manifestName);
    // What was taken from the site before was changed once more when that went: the manifest must be the newest.
    const { atime, mtime } = statSync(file);
    utimesSync(file, atime, mtime);
    const last: LastBuild = { fingerprint, manifest, written: String(changedAt(file)), diagnostics };
    await builds.put(keyOf(out), { sources: [out], about: last, bytes: HashTable.of(files).bytes });
  } catch {
    // Without a manifest there is nothing to note.
  }
}

/** What was noted of the build that was published last in `out`; undefined where nothing was, or what lies there has another manifest. */
export async function notedBuild(builds: Store, out: string): Promise<NotedBuild | undefined> {
  const kept = await builds.get(keyOf(out));
  if (!kept) return undefined;
  try {
    // Sealed by the store, so it is what was written above.
    const last = kept.about as LastBuild;
    if (hashOfManifest(out) !== last.manifest) return undefined;
    const isNoted = changedAt(path.join(out, manifestName)) === BigInt(last.written);
    const written = isNoted ? BigInt(last.written) : 0n;
    return { last, published: { folder: out, hashes: new HashTable(kept.bytes), written } };
  } catch {
    return undefined;
  }
}

/**
 * What a build of these sources found, where all that it published lies in its folder as it was made, and nothing else; undefined
 * where it is to be done again. Files are looked at one after the other: nothing else is done meanwhile, and hundreds of thousands of small
 * files take twice as long in turns.
 */
export function unchangedBuild(noted: NotedBuild | undefined, fingerprint: string): readonly Diagnostic[] | undefined {
  if (noted?.last.fingerprint !== fingerprint) return undefined;
  return isStill(noted.published) ? noted.last.diagnostics : undefined;
}

/** The site of a noted build, of which a new one takes what is the same; undefined where it cannot be read. */
export function earlierSite(noted: NotedBuild | undefined): EarlierSite | undefined {
  try {
    return noted && new EarlierSite(noted.published);
  } catch {
    return undefined;
  }
}

/** True where everything lies there as it was published, and nothing beside it. */
function isStill(published: PublishedFolder): boolean {
  try {
    const { folder, hashes } = published;
    const site = new EarlierSite(published);
    let found = 0;
    const isWhole = (below: string): boolean =>
      readdirSync(path.join(folder, below), { withFileTypes: true }).every((entry) => {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return isWhole(name);
        if (isOurs(entry.name) || isManifest(name)) return true;
        found += 1;
        return site.isStill(name);
      });
    return isWhole('') && found === hashes.size;
  } catch {
    return false;
  }
}

function keyOf(out: string): string {
  return contentKey('', 'published folder', [out]);
}
