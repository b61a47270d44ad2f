/** Everything that a build is made from, as one fingerprint. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listTree } from '../content/tree.ts';
import { Collector } from '../diagnostics/diagnostic.ts';

/** The folders of a root that a public build reads. */
const publicFolders = ['content', 'data', 'templates'];

/** Where a build reads; absolute paths. */
export interface SourcePlaces {
  readonly root: string;
  /** The project's own templates. */
  readonly templatesRoot: string;
}

/** Files of a root that a public build reads, relative to it with forward slashes, sorted. */
export function publicFiles(root: string): readonly string[] {
  return listTree(root, new Collector(), { folders: publicFolders }).files;
}

/**
 * SHA-256, in small hexadecimal digits, of every file that a build reads with its path, and of the program (`engine`): where it is the same
 * a build gives the same bytes and the same findings. Undefined where a file cannot be read: then nothing is known.
 */
export function sourcesFingerprint({ root, templatesRoot }: SourcePlaces, engine: string): string | undefined {
  const hash = createHash('sha256').update(`${engine}\n`);
  const add = (folder: string, file: string): void => {
    const bytes = readFileSync(path.join(folder, file));
    hash.update(`${file.length} ${file} ${bytes.length} `).update(bytes);
  };
  const templates = path.dirname(templatesRoot);
  const own = { folders: [path.basename(templatesRoot)] };
  try {
    for (const file of publicFiles(root)) add(root, file);
    hash.update('templates of the project\n');
    for (const file of listTree(templates, new Collector(), own).files) add(templates, file);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
