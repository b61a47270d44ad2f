import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TextFile } from '../exports/text-file.ts';

/** Writes texts as they come into a folder that nobody reads yet. Gives how many that were. */
export async function writeTexts(folder: string, files: Iterable<TextFile>): Promise<number> {
  let written = 0;
  for (const { path: file, text } of files) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
    written += 1;
  }
  return written;
}
