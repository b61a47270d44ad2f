/** What was published last, so that a build of which nothing has changed need not be done again: it is only checked that it still lies there. */
import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '../cache/store.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { manifestName, readManifest, type ReadManifest } from './staging/manifest-parts.ts';
import { isOurs } from './staging/swap.ts';

/** A build that was published: its manifest, and what it found. */
interface LastBuild {
  /** SHA-256 of the manifest, in small hexadecimal digits. */
  readonly manifest: string;
  /** When the manifest was last changed, by the clock of the disk that it lies on, in nanoseconds: it is written last. */
  readonly written: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Notes that a build was published in `out`, and forgets what was published there before; `fingerprint` is that of its sources. */
export async function noteBuild(
  builds: Store,
  fingerprint: string,
  { out, diagnostics }: { readonly out: string; readonly diagnostics: readonly Diagnostic[] },
): Promise<void> {
  const manifest = manifestIn(out);
  if (!manifest) return;
  const written = changedAt(path.join(out, manifestName));
  const last: LastBuild = { manifest: manifest.sha256, written: String(written), diagnostics };
  await builds.forget((source) => source === out);
  await builds.put(fingerprint, { sources: [out], bytes: new TextEncoder().encode(JSON.stringify(last)) });
}

/**
 * What a build of these sources found, where all that it published lies in `out` as it was made, and nothing else; undefined
 * where it is to be done again.
 */
export async function unchangedBuild(
  builds: Store,
  fingerprint: string,
  out: string,
): Promise<readonly Diagnostic[] | undefined> {
  const kept = await builds.get(fingerprint);
  if (!kept) return undefined;
  // Sealed by the store, so it is what was written above.
  const last = JSON.parse(new TextDecoder().decode(kept.bytes)) as LastBuild;
  return isStill(out, last) ? last.diagnostics : undefined;
}

/**
 * True where everything lies there as it was published. A file that was last changed before the manifest was written, in folders that were, is
 * the one that the manifest names; any other is read, and all are where the manifest is another file. Whatever is done to a file or a folder
 * later sets the time of its change, which no program can set back. Files are looked at one after the other: nothing else is done
 * meanwhile, and hundreds of thousands of small files take twice as long in turns.
 */
function isStill(out: string, { manifest, written }: LastBuild): boolean {
  try {
    const found = manifestIn(out);
    if (found?.sha256 !== manifest) return false;
    const isNoted = changedAt(path.join(out, manifestName)) === BigInt(written);
    const noted = isNoted ? BigInt(written) : 0n;
    const { files, parts } = found;
    const present = readdirSync(out, { recursive: true, withFileTypes: true });
    const count = present.filter((entry) => !entry.isDirectory() && !isOurs(entry.name)).length;
    if (count !== files.length + parts) return false;
    const folders = present
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name));
    const changed = folders.filter((folder) => changedAt(folder) >= noted).map((folder) => `${folder}${path.sep}`);
    return files.every((file) => {
      const place = path.join(out, file.path);
      const isOld = changedAt(place) < noted && !changed.some((folder) => place.startsWith(folder));
      return isOld || sha256(readFileSync(place)) === file.sha256;
    });
  } catch {
    return false;
  }
}

/** When a file was last changed, in its bytes, its name or its rights, in nanoseconds since 1970. Throws where there is none. */
function changedAt(file: string): bigint {
  return lstatSync(file, { bigint: true }).ctimeNs;
}

function manifestIn(out: string): ReadManifest<{ readonly path: string; readonly sha256: string }> | undefined {
  try {
    return readManifest(out);
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
