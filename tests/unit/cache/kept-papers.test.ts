/** Papers that an earlier build has resolved: taken where nothing that they show has changed, with everything that was found in them. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compileWithStore } from '../../../src/build/store/compile-with-store.ts';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { forgetTakenDown } from '../../../src/build/store/forget-taken-down.ts';
import { KeptPapers } from '../../../src/cache/kept-papers.ts';
import { Memory } from '../../../src/cache/memory.ts';
import { PackedPapers } from '../../../src/cache/packed-papers.ts';
import { noStore, type Store, type StoreNow } from '../../../src/cache/store.ts';
import { compile } from '../../../src/compile/compile.ts';
import { papersOf } from '../../../src/outputs/papers.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { projectRoot, reportFacts, writeTree } from '../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');
const [clinics, parks, plan] = [
  `${smallMeeting}/clinics.mdx`,
  `${smallMeeting}/parks.mdx`,
  'content/publications/plan.mdx',
];

/** What a compiling gives, in full, and the sources of every paper that it had to resolve. */
async function compiled(root: string, store: Store, engine = 'engine') {
  const again: (readonly string[])[] = [];
  const { now } = store;
  const watched: Store = now
    ? {
        ...store,
        now: {
          get: (key) => now.get(key),
          put: (key, kept) => {
            again.push(kept.sources);
            now.put(key, kept);
          },
        },
      }
    : store;
  const { site, diagnostics } = await compileWithStore({ root, templatesRoot }, { store: watched, engine });
  const papers = site && papersOf(site).map((paper) => ({ ...paper }));
  return { papers, diagnostics, again, first: again.map(([file]) => file).sort() };
}

function change(root: string, file: string, [from, to]: readonly [string, string]): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
}

test('a second build takes every paper, word for word, and finds in it what was found before', async () => {
  const root = writeTree({
    ...smallSite,
    [parks]: `${reportFacts.replace('Visits to clinics', 'Parks')}The the parks.\n`,
  });
  const store = folderStore(newFolder());
  const first = await compiled(root, store);
  const second = await compiled(root, store);
  expect(first.first).toEqual([clinics, parks, plan]);
  expect(second.again).toEqual([]);
  expect(second.papers).toEqual(first.papers);
  expect(second.papers).toEqual((await compiled(root, noStore)).papers);
  expect(first.diagnostics.map(({ rule }) => rule)).toContain('repeated-word');
  expect(second.diagnostics).toEqual(first.diagnostics);
});

test('a pack, which asks for errors alone, takes the papers of a build; a build takes none of a pack', () => {
  const root = writeTree({
    ...smallSite,
    [parks]: `${reportFacts.replace('Visits to clinics', 'Parks')}The the parks.\n`,
  });
  const { now } = folderStore(newFolder());
  const keptIn = (errorsOnly: boolean): { readonly rules: readonly string[]; readonly kept: number } => {
    let kept = 0;
    const store: StoreNow = {
      get: (key) => now?.get(key),
      put: (key, entry) => {
        kept += 1;
        now?.put(key, entry);
      },
    };
    const packedPapers = new PackedPapers();
    const memory = Memory.ofOneCompiling(new KeptPapers({ engine: 'engine', store, packedPapers, errorsOnly }));
    const { diagnostics } = compile({ root, templatesRoot, errorsOnly, packedPapers, memory });
    return { rules: diagnostics.map(({ rule }) => rule), kept };
  };
  expect(keptIn(true)).toEqual({ rules: [], kept: 3 });
  expect(keptIn(false)).toEqual({ rules: ['repeated-word'], kept: 3 });
  expect(keptIn(false)).toEqual({ rules: ['repeated-word'], kept: 0 });
  change(root, parks, ['The the', 'All the']);
  expect(keptIn(false).kept).toBe(1);
  expect(keptIn(true)).toEqual({ rules: [], kept: 0 });
});

test.each([
  ['a word of a report', parks, ['are open', 'are shut'], [parks]],
  ['a figure', 'data/health/visits.csv', ['120', '121'], [clinics]],
  ['the name of the committee', 'content/committees/health-committee.yml', ['Health', 'Care'], [clinics, parks, plan]],
] as const)(
  'after %s was changed what is made from it is resolved again, and nothing else',
  async (...[, file, words, made]) => {
    const root = writeTree(smallSite);
    const store = folderStore(newFolder());
    await compiled(root, store);
    change(root, file, words);
    const after = await compiled(root, store);
    expect(after.first).toEqual(made);
    expect(after.papers).toEqual((await compiled(root, noStore)).papers);
    change(root, file, [words[1], words[0]]);
    const back = await compiled(root, store);
    expect(back.papers).toEqual((await compiled(root, noStore)).papers);
  },
);

test('an entry names the paper, its pictures and its data, and is forgotten with each of them', async () => {
  const root = writeTree(smallSite);
  const store = folderStore(newFolder());
  const { again } = await compiled(root, store);
  expect(again.map((sources) => [...sources].sort())).toEqual(
    expect.arrayContaining([
      [clinics, 'data/health/visits.csv'],
      [`${smallMeeting}/map.png`, parks],
    ]),
  );
  await forgetTakenDown([store], [{ kind: 'data', name: 'visits', folder: '' }]);
  expect((await compiled(root, store)).first).toEqual([clinics]);
  await forgetTakenDown([store], [{ kind: 'file', name: 'map.png', folder: smallMeeting }]);
  expect((await compiled(root, store)).first).toEqual([parks]);
});

test('drafts, and papers of which something cannot be read, are resolved each time', async () => {
  const draft = reportFacts.replace('status: published', 'status: draft');
  const root = writeTree({
    ...smallSite,
    [clinics]: `${draft}Words.\n`,
    [parks]: `${reportFacts.replace('backgroundDocuments: none\n', 'backgroundDocuments: 7\n')}Words.\n`,
  });
  const store = folderStore(newFolder());
  expect((await compiled(root, store)).first).toEqual([plan]);
  expect((await compiled(root, store)).diagnostics).toEqual((await compiled(root, noStore)).diagnostics);
});

test('another program, and an entry that is damaged, resolve papers again', async () => {
  const root = writeTree(smallSite);
  const folder = newFolder();
  const store = folderStore(folder);
  const first = await compiled(root, store);
  expect((await compiled(root, store, 'another engine')).first).toEqual(first.first);
  for (const file of globSync('*/*', { cwd: folder })) {
    const entry = path.join(folder, file);
    writeFileSync(entry, readFileSync(entry).subarray(0, -3));
  }
  const after = await compiled(root, store);
  expect(after.first).toEqual(first.first);
  expect(after.papers).toEqual(first.papers);
});
