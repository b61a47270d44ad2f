/**
 * What happens to an archive on an ordinary day: no more is made again than shows the change, and in the end all is as a fresh build makes it.
 * ARCHIVE_PAPERS=1000 tries it with more and longer papers, and compares after each change; the bench of an archive compares whole sites.
 */
import { globSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { fileThreads } from '../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../src/build/files/site-files.ts';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { Memory } from '../../../src/cache/memory.ts';
import { noStore, type Store } from '../../../src/cache/store.ts';
import { writeArchive } from '../../../src/cli/bench/content/archive.ts';
import { archiveEdits } from '../../../src/cli/bench/content/archive-edits.ts';
import { newFolder } from '../../support/new-folder.ts';
import { compileRoot } from '../../support/tree.ts';

const asked = process.env['ARCHIVE_PAPERS'];
const papers = Number(asked ?? 60);
const threads = fileThreads(0);
const root = newFolder();
const store = folderStore(newFolder());
// What it says is what a fresh compiling says: memory.test.ts.
const memory = new Memory();
let last: unknown;

beforeAll(async () => {
  writeArchive(root, papers, asked === undefined ? 2 : undefined);
  const { made, hashes } = await built(store);
  expect(made).toBeGreaterThan(papers);
  last = hashes;
});
afterAll(() => threads.close());

/** The hash of every file of the root's documents, and how many of them had to be made. */
async function built(from: Store) {
  const { site } = compileRoot(root, from === noStore ? {} : { memory });
  if (!site) throw new Error('The site was not compiled.');
  const folder = newFolder();
  const options = { threads, whenMade: () => undefined, store: from, engine: 'engine' };
  const { files, taken, keep } = await makeSiteFiles(site, new SiteFolder(folder), options);
  await keep(folder);
  const hashes = globSync('**/*.*', { cwd: folder })
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]);
  return { hashes, made: files.size - taken };
}

/** Tables of papers and datasets come as two workbooks. */
const workbooks = 2;
/** A meeting has an agenda and a pack. */
const packs = 2;

/** How many files show each edit. */
const madeAgain: Readonly<Record<string, number>> = {
  'nothing changed': 0,
  'one word changed in one report': 1 + packs,
  'one figure changed that 12 papers print': 12 * (1 + workbooks) + 6 * packs + workbooks,
  'the telephone number changed in council.yml': 0,
  // Three of its reports have a table.
  'one meeting added': 10 + 3 * workbooks + packs,
};

test.each(archiveEdits.map((edit) => [edit.name, edit] as const))(
  'after %s no more is made again than shows it',
  async (name, edit) => {
    edit.apply(root);
    const kept = await built(store);
    expect(kept.made).toBe(madeAgain[name]);
    if (kept.made === 0) expect(kept.hashes).toEqual(last);
    if (asked !== undefined) expect(kept.hashes).toEqual((await built(noStore)).hashes);
    last = kept.hashes;
  },
);

test('after all of that the same files are there as from nothing', async () => {
  expect(last).toEqual((await built(noStore)).hashes);
});
