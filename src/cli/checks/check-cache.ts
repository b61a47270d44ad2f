/** Where checks leave what the next check need not look at again: one file for each root, which anyone may delete. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintAtStart } from '../../../.config/start/fingerprint.mjs';
import { DiskCache } from '../../cache/disk-cache.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { keptPath, projectRoot } from '../command/places.ts';

/** What was found of a root before, and how to keep what is found now. */
export interface CheckCache {
  readonly diskCache: DiskCache;
  /** Keeps it for the next check. Where the disk cannot be written the next check is slower, and nothing else. */
  readonly save: () => Promise<void>;
}

/** Absolute path of the cache of a root, an absolute path itself. */
export function checkCacheFile(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(keptPath(), `check-${name}`);
}

/** Opens the cache of a root, an absolute path; an empty one where there is none yet or it cannot be read. */
export function openCheckCache(root: string): CheckCache {
  const file = checkCacheFile(root);
  const diskCache = new DiskCache(fingerprintAtStart(projectRoot), bytesOf(file));
  return {
    diskCache,
    save: async () => {
      const bytes = diskCache.bytes();
      if (bytes) await writeWhole(file, bytes).catch(() => undefined);
    },
  };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
