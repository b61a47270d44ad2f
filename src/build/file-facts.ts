import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileFacts } from '../exports/oparl/file-object.ts';
import type { HashedFile } from './files/hashed-file.ts';

/** The size and the SHA-512 (small hexadecimal digits) of files in `folder`: read of those that are not among `known`, which are by their paths. */
export function readFileFacts(
  folder: string,
  files: readonly string[],
  known: ReadonlyMap<string, HashedFile> = new Map(),
): FileFacts {
  return new Map(
    files.map((file) => {
      const made = known.get(file);
      if (made) return [file, made];
      const bytes = readFileSync(path.join(folder, file));
      return [file, { bytes: bytes.length, sha512: hash('sha512', bytes) }];
    }),
  );
}
