/** Whatever is edited, what a build takes from earlier ones is what it would make. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { fileThreads } from '../../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../../src/build/files/site-files.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import { edit, edits } from '../../../support/edits.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallSite } from '../../../support/sites/small-site.ts';
import { compileRoot, writeTree } from '../../../support/tree.ts';

const threads = fileThreads(0);
afterAll(() => threads.close());

const inEveryFormat = {
  ...smallSite,
  'content/council.yml': String(smallSite['content/council.yml']).replace(
    '[text]',
    '[large-print, epub, text, braille]',
  ),
};

/** Every file of a root's documents with what is known of it; undefined where an error stops the build. */
async function built(root: string, store: Store): Promise<unknown> {
  const { site } = compileRoot(root);
  if (!site) return undefined;
  const folder = newFolder();
  const made = await makeSiteFiles(site, new SiteFolder(folder), {
    threads,
    whenMade: () => undefined,
    store,
    engine: 'engine',
  });
  await made.keep(folder);
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return {
    files: files.map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
    facts: [...made.files].sort(),
    packs: made.packs,
  };
}

test('after any edits, files taken from earlier builds are what a fresh build makes', async () => {
  const store = folderStore(newFolder());
  let compared = 0;
  const property = fc.asyncProperty(edits, async (several) => {
    let root = writeTree(inEveryFormat);
    for (const one of several) {
      edit(root, one);
      const kept = await built(root, store);
      if (kept === undefined) {
        // What is broken says nothing of the edits after it.
        root = writeTree(inEveryFormat);
        continue;
      }
      compared += 1;
      expect(kept).toEqual(await built(root, noStore));
    }
  });
  await fc.assert(property, { numRuns: Number(process.env['EDIT_RUNS'] ?? 6), endOnFailure: true });
  expect(compared).toBeGreaterThan(0);
});
