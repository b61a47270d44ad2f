/** What was published last, so that a build of which nothing has changed need not be done again: it is only checked that it still lies there. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../cache/store.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOurs, manifestName } from './staging/swap.ts';

/** A build that was published: its manifest, and what it found. */
interface LastBuild {
  /** SHA-256 of manifest.json, in small hexadecimal digits. */
  readonly manifest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Notes that a build was published in `out`, and forgets what was published there before; `fingerprint` is that of its sources. */
export async function noteBuild(
  builds: Store,
  fingerprint: string,
  { out, diagnostics }: { readonly out: string; readonly diagnostics: readonly Diagnostic[] },
): Promise<void> {
  const manifest = await readFile(path.join(out, manifestName)).catch(() => undefined);
  if (!manifest) return;
  const last: LastBuild = { manifest: sha256(manifest), diagnostics };
  await builds.forget((source) => source === out);
  await builds.put(fingerprint, { sources: [out], bytes: new TextEncoder().encode(JSON.stringify(last)) });
}

/**
 * What a build of these sources found, where all that it published lies in `out` as it was made, bit for bit, and nothing else; undefined
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
  const { manifest, diagnostics } = JSON.parse(new TextDecoder().decode(kept.bytes)) as LastBuild;
  return (await isStill(out, manifest)) ? diagnostics : undefined;
}

/** How many files are read at once. */
const atOnce = 8;

async function isStill(out: string, manifest: string): Promise<boolean> {
  try {
    const bytes = await readFile(path.join(out, manifestName));
    if (sha256(bytes) !== manifest) return false;
    // Its hash says that a build wrote it.
    const { files } = JSON.parse(bytes.toString('utf8')) as { files: readonly { path: string; sha256: string }[] };
    const present = await readdir(out, { recursive: true, withFileTypes: true });
    const count = present.filter((entry) => !entry.isDirectory() && !isOurs(entry.name)).length;
    if (count !== files.length + 1) return false;
    const waiting = files.values();
    const isSame = async (): Promise<boolean> => {
      for (const file of waiting) if (sha256(await readFile(path.join(out, file.path))) !== file.sha256) return false;
      return true;
    };
    return (await Promise.all(Array.from({ length: atOnce }, isSame))).every(Boolean);
  } catch {
    return false;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
