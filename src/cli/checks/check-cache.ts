/**
 * Where checks leave what the next check need not look at again: one file for each root, which anyone may delete. What the file does not
 * have is looked for among the papers that builds have resolved, here or on another machine.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprintAtStart } from '../../../.config/start/fingerprint.mjs';
import { bringPapers } from '../../build/store/bring-papers.ts';
import { DiskCache, type MadePaper } from '../../cache/disk-cache.ts';
import { KeptPapers } from '../../cache/kept-papers.ts';
import type { Step, StepStore } from '../../cache/memory.ts';
import { PackedPapers } from '../../cache/packed-papers.ts';
import type { Store } from '../../cache/store.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { kindOf } from '../../kinds/registry.ts';
import { keptPath, projectRoot } from '../command/places.ts';

/** What was found of a root before, and how to keep what is found now. */
export interface CheckCache {
  readonly steps: StepStore;
  /** Keeps it for the next check. Where the disk cannot be written the next check is slower, and nothing else. */
  readonly save: () => Promise<void>;
}

/** Absolute path of the cache of a root, an absolute path itself. */
export function checkCacheFile(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return path.join(keptPath(), `check-${name}`);
}

/**
 * Opens the cache of a root, an absolute path; an empty one where there is none yet or it cannot be read. `store` is where builds keep
 * what they make, `engine` the fingerprint that they do it with.
 */
export async function openCheckCache(
  root: string,
  { store, engine }: { readonly store: Store; readonly engine: string },
): Promise<CheckCache> {
  const file = checkCacheFile(root);
  const diskCache = new DiskCache(fingerprintAtStart(projectRoot), bytesOf(file));
  // A check that has been here before has all that it needs, but for what has changed since.
  if (diskCache.isEmpty) await bringPapers(root, { store, engine });
  const packedPapers = new PackedPapers();
  const kept = store.now && new KeptPapers({ engine, store: store.now, packedPapers, isReadOnly: true });
  return {
    steps: kept ? withPapersOfBuilds(diskCache, kept, packedPapers) : diskCache,
    save: async () => {
      const bytes = diskCache.bytes();
      if (bytes) await writeWhole(file, bytes).catch(() => undefined);
      await store.close();
    },
  };
}

/** Steps as checks have written them down, and those that builds have where there is none; these are written down as well. */
function withPapersOfBuilds(checked: DiskCache, built: KeptPapers, packedPapers: PackedPapers): StepStore {
  return {
    find: (key, inputs, look) => {
      const known = checked.find(key, inputs, look);
      if (known) return known;
      const found = built.find(key, inputs, look);
      if (found) checked.keep(key, withoutWords(found, packedPapers));
      return found;
    },
    keep: (key, step) => {
      checked.keep(key, step);
    },
  };
}

/** The step of a paper whose words stay packed: a check needs those of minutes alone. */
function withoutWords(step: Step, packedPapers: PackedPapers): Step {
  // What builds keep are steps of papers, which give this.
  const made = step.value as MadePaper;
  const facts = packedPapers.packedOf(made.paper)?.facts;
  const isRead = kindOf(made.paper.kind).body === 'record-of-meeting';
  if (isRead || !facts) return step;
  return { ...step, value: { ...made, paper: { ...facts, body: [], footnotes: [], outline: [] } } };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
