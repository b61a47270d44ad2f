import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TextFile } from '../exports/text-file.ts';
import { eachOf } from './each-of.ts';

/** How many files are written at once. */
const atOnce = 8;

/** Writes texts as they come into a folder that nobody reads yet. Gives how many that were. */
export async function writeTexts(folder: string, files: Iterable<TextFile>): Promise<number> {
  const made = new Set<string>();
  let written = 0;
  await eachOf(files, atOnce, async ({ path: file, text }) => {
    const target = path.join(folder, file);
    const around = path.dirname(target);
    if (!made.has(around)) await mkdir(around, { recursive: true });
    made.add(around);
    await writeFile(target, text);
    written += 1;
  });
  return written;
}
