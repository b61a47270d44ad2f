/** All files of a folder as one entry of a store: its head names them, its bytes are those of all. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Kept } from '../../cache/entry.ts';
import { hashOfBytes, type SiteFolder } from '../site-folder.ts';
import type { Found } from './many.ts';

const about = z.strictObject({
  folder: z.array(z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256: z.string() })),
});

/** What is kept of a folder, an absolute path, but for the folders `without` in it. Rejects where it cannot be read. */
export async function keptFolder(folder: string, without: readonly string[] = []): Promise<Omit<Kept, 'sources'>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
  const own = files.filter((file) => !without.includes(nameIn(folder, file).split('/')[0] ?? ''));
  const read = await Promise.all(
    own.toSorted().map(async (file) => ({ path: nameIn(folder, file), content: await readFile(file) })),
  );
  return {
    about: { folder: read.map((file) => ({ path: file.path, ...hashOfBytes(file.content) })) },
    bytes: Buffer.concat(read.map(({ content }) => content)),
  };
}

/** Puts the files that were kept to `place` in the folder of a site; false, with none of them there, where they are of another form, or damaged. */
export async function takeFolder(site: SiteFolder, place: string, kept: Found): Promise<boolean> {
  const files = about.safeParse(kept.about).data?.folder;
  if (!files?.every((file) => isWithin(file.path))) return false;
  const placed = files.map((file) => ({ file, name: path.posix.join(place, file.path) }));
  const lacking = new Set(placed.filter(({ file, name }) => !site.take(name, file)));
  if (lacking.size === 0) return true;
  const bytes = await kept.bytes();
  if (bytes?.length !== files.reduce((sum, file) => sum + file.bytes, 0)) {
    for (const one of placed) if (!lacking.has(one)) site.remove(one.name);
    return false;
  }
  let at = 0;
  for (const one of placed) {
    const end = at + one.file.bytes;
    if (lacking.has(one)) site.write(one.name, bytes.subarray(at, end));
    at = end;
  }
  return true;
}

function nameIn(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** True for a name that leads nowhere else. */
function isWithin(name: string): boolean {
  return !path.posix.isAbsolute(name) && !path.posix.normalize(name).startsWith('..') && !name.includes('\\');
}
