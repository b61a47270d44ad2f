/** Parts that were made before something was taken down: put together, they would publish it again. */
import { existsSync, globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { csvPath, csvwPath } from '../../outputs/addresses/addresses.ts';
import { listingName } from '../listed-files.ts';

const listing = z.looseObject({
  papers: z.array(z.looseObject({ slug: z.string(), isTakenDown: z.literal(true).optional() })),
});
const facts = z.looseObject({
  takenDown: z
    .array(z.looseObject({ paper: z.string().optional(), file: z.string().optional(), data: z.string().optional() }))
    .optional(),
});

/**
 * Papers and data that the site in `out` shows as taken down and the sources in `root` do not, as "<committee>/<meeting>/<slug>" and
 * "data/<name>"; both absolute paths. None where `out` is no site yet.
 */
export async function takenDownSince(out: string, root: string): Promise<readonly string[]> {
  const meetings = path.join(root, 'content', 'meetings');
  const files = (await foldersOf(meetings)).map((folder) => path.join(meetings, folder, 'meeting.yml'));
  const declared = new Set<string>();
  for (const file of [path.join(root, 'content', 'council.yml'), ...files])
    for (const { paper, file: other, data } of facts.safeParse(parsed(await textOf(file), parse)).data?.takenDown ?? [])
      declared.add(data === undefined ? (paper ?? other ?? '').replace(/\.[^.]*$/, '') : `data/${data}`);
  const found: string[] = [];
  for (const folder of await foldersOf(out)) {
    const read = listing.safeParse(parsed(await textOf(path.join(out, folder, listingName)), JSON.parse)).data;
    for (const { slug, isTakenDown } of read?.papers ?? [])
      if (isTakenDown && !declared.has(slug)) found.push(`${folder}/${slug}`);
  }
  return [...found, ...dataTakenDown(out, root).filter((name) => !declared.has(name))];
}

/** Data of which there is a notice in `out` and a file in `root`: a notice has a CSV, and no metadata of columns. */
function dataTakenDown(out: string, root: string): readonly string[] {
  const names = globSync('data/*/*.csv', { cwd: root }).map((file) => path.basename(file, '.csv'));
  const isThere = (file: string): boolean => existsSync(path.join(out, file));
  return names.filter((name) => isThere(csvPath(name)) && !isThere(csvwPath(name))).map((name) => `data/${name}`);
}

/** Folders of meetings, as "<committee>/<meeting>". */
async function foldersOf(parent: string): Promise<readonly string[]> {
  const committees = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const folders = committees
    .filter((one) => one.isDirectory())
    .map(async ({ name }) => {
      const own = await readdir(path.join(parent, name), { withFileTypes: true }).catch(() => []);
      return own.filter((one) => one.isDirectory()).map((one) => `${name}/${one.name}`);
    });
  return (await Promise.all(folders)).flat();
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** What a text says; undefined where it cannot be read, which is reported where it matters. */
function parsed(text: string, read: (text: string) => unknown): unknown {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
