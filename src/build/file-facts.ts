import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileFacts } from '../exports/oparl/file-object.ts';

/** Reads the size and the SHA-512 (small hexadecimal digits) of files in `folder`. */
export async function readFileFacts(folder: string, files: readonly string[]): Promise<FileFacts> {
  const facts = new Map<string, { bytes: number; sha512: string }>();
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    facts.set(file, { bytes: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') });
  }
  return facts;
}
