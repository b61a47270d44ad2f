/**
 * Resolved papers of a store that is far away. Compiling takes one paper after another and waits for none, so what the store has of them is
 * brought near before it begins, many at once.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { keptPaperKey, stepOfPaper } from '../../cache/kept-papers.ts';
import type { Store } from '../../cache/store.ts';
import { eachOf } from '../each-of.ts';

/** How many papers are asked for at once. */
const atOnce = 32;

/** Brings near what a store has of the papers of a root (an absolute path); nothing where it is near already. Never rejects. */
export async function bringPapers(
  root: string,
  { store, engine }: { readonly store: Store; readonly engine: string },
): Promise<void> {
  if (store.hasFar !== true) return;
  await eachOf(papersIn(root), atOnce, async (file) => {
    const bytes = await readFile(path.join(root, file)).catch(() => undefined);
    if (bytes) await store.get(keptPaperKey(engine, stepOfPaper(file), new TextDecoder().decode(bytes)));
  });
}

/** The files of papers, relative to the root; links are left out, since they may lead anywhere. */
function papersIn(root: string): readonly string[] {
  return ['content/meetings', 'content/publications'].flatMap((folder) => {
    try {
      return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() && entry.name.endsWith('.mdx')
          ? [path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')]
          : [],
      );
    } catch {
      return [];
    }
  });
}
