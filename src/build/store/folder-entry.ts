/** All files of a folder as the bytes of one entry of a store: a line of JSON that names them, then the bytes of each. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../outputs/files/write-file.ts';

const headLine = z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0) }));

/** Where the line of JSON ends: a line break stands nowhere within. */
const lineBreak = 10;

/** What is kept of a folder, an absolute path, but for the folders `without` in it. Rejects where it cannot be read. */
export async function folderBytes(folder: string, without: readonly string[] = []): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  const own = files.filter((file) => !without.includes(nameIn(folder, file).split('/')[0] ?? ''));
  const read = await Promise.all(
    own.toSorted().map(async (file) => ({ path: nameIn(folder, file), content: await readFile(file) })),
  );
  const head = JSON.stringify(read.map((file) => ({ path: file.path, bytes: file.content.length })));
  return Buffer.concat([Buffer.from(`${head}\n`), ...read.map(({ content }) => content)]);
}

/** Writes the files that were kept to a folder; false, with nothing written, where the bytes are of another form. */
export async function writeFolder(folder: string, kept: Uint8Array): Promise<boolean> {
  const end = kept.indexOf(lineBreak);
  const files = end < 0 ? undefined : headIn(new TextDecoder().decode(kept.subarray(0, end)));
  if (!files || !files.every((file) => isWithin(file.path))) return false;
  const length = files.reduce((sum, { bytes }) => sum + bytes, end + 1);
  if (length !== kept.length) return false;
  let at = end + 1;
  for (const file of files) {
    await writeWhole(path.join(folder, file.path), kept.subarray(at, at + file.bytes));
    at += file.bytes;
  }
  return true;
}

function headIn(text: string): z.infer<typeof headLine> | undefined {
  try {
    return headLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function nameIn(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** True for a name that leads nowhere else. */
function isWithin(name: string): boolean {
  return !path.posix.isAbsolute(name) && !path.posix.normalize(name).startsWith('..') && !name.includes('\\');
}
