/** Files of documents that an earlier build kept: the same to the byte, and made again where what they show has changed. */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { fileThreads } from '../../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../../src/build/files/site-files.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { forgetTakenDown } from '../../../../src/build/store/forget-taken-down.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { png } from '../../../support/pictures.ts';
import { smallMeeting, smallSite } from '../../../support/sites/small-site.ts';
import { compileRoot, writeTree } from '../../../support/tree.ts';

const threads = fileThreads(0);
let root: string;

beforeAll(() => {
  root = writeTree(smallSite);
});
afterAll(() => threads.close());

/** What a build makes: every file's bytes, and the paths of those that it had to make. */
async function built(store: Store, engine = 'engine') {
  const { site, diagnostics } = compileRoot(root);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ reason }) => reason)).toEqual([]);
  if (!site) throw new Error('The site was not compiled.');
  const folder = newFolder();
  const again: string[] = [];
  const watched: Store = {
    ...store,
    get: async (key) => store.get(key),
    put: async (key, kept) => {
      again.push(...kept.sources);
      await store.put(key, kept);
    },
  };
  const made = await makeSiteFiles(site, new SiteFolder(folder), {
    threads,
    whenMade: () => undefined,
    store: store === noStore ? noStore : watched,
    engine,
  });
  await made.keep(folder);
  const bytes = Object.fromEntries(
    globSync('**/*.*', { cwd: folder })
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
  return { bytes, files: made.files, packs: made.packs, taken: made.taken, total: made.files.size, again };
}

/** The paths that differ, or are in one alone. */
function changed(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((file) => one[file] !== other[file]).sort();
}

test('a second build takes every file, and knows as much of each as the first', async () => {
  const store = folderStore(newFolder());
  const first = await built(store);
  const second = await built(store);
  const without = await built(noStore);
  expect(first.taken).toBe(0);
  expect(second.taken).toBe(second.total);
  expect(second.total).toBeGreaterThan(10);
  expect(second.bytes).toEqual(without.bytes);
  expect(first.bytes).toEqual(without.bytes);
  expect([...second.files].sort()).toEqual([...without.files].sort());
  expect(second.packs).toEqual(without.packs);
});

const edits: readonly (readonly [string, string, (text: string) => string, readonly string[]])[] = [
  [
    'a word of a report',
    `${smallMeeting}/parks.mdx`,
    (text) => text.replace('are open', 'are shut'),
    ['parks.pdf', 'pack'],
  ],
  ['a figure', 'data/health/visits.csv', (text) => text.replace('120', '121'), ['clinics.pdf', 'pack']],
  ['the telephone', 'content/council.yml', (text) => text.replace('960000', '960001'), []],
  ['the agenda', `${smallMeeting}/meeting.yml`, (text) => text.replace('Guildhall', 'Town Hall'), ['pack']],
];

test.each(edits)(
  'after %s was changed what shows it is made again, and nothing else',
  async (...[, file, change, shown]) => {
    const store = folderStore(newFolder());
    const before = await built(store);
    const text = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(path.join(root, file), change(text));
    try {
      const after = await built(store);
      const fresh = await built(noStore);
      expect(after.bytes).toEqual(fresh.bytes);
      const differing = changed(before.bytes, after.bytes);
      for (const name of shown) expect(differing.some((one) => one.includes(name))).toBe(true);
      // Of the files that are the same only those of the packs, which are planned together, were made again.
      const same = after.total - differing.length;
      expect(same - after.taken).toBeLessThanOrEqual(4);
      expect(after.taken).toBeGreaterThan(0);
    } finally {
      writeFileSync(path.join(root, file), text);
    }
  },
);

test('another picture of the same size under the same name is seen', async () => {
  const store = folderStore(newFolder());
  await built(store);
  const picture = path.join(root, `${smallMeeting}/map.png`);
  const old = readFileSync(picture);
  writeFileSync(
    picture,
    png({ rows: Buffer.concat([Buffer.from([0]), Buffer.alloc(8, 90), Buffer.from([0]), Buffer.alloc(8, 90)]) }),
  );
  try {
    const after = await built(store);
    expect(after.bytes).toEqual((await built(noStore)).bytes);
    expect(after.again).toContain(`${smallMeeting}/parks.mdx`);
    expect(after.again).not.toContain('content/publications/plan.mdx');
  } finally {
    writeFileSync(picture, old);
  }
});

test('another program makes everything again', async () => {
  const store = folderStore(newFolder());
  await built(store);
  expect((await built(store, 'another engine')).taken).toBe(0);
});

test('damaged entries, and entries of another form, are made again', async () => {
  const folder = newFolder();
  const store = folderStore(folder);
  const first = await built(store);
  for (const [at, file] of globSync('*/*', { cwd: folder }).entries()) {
    const entry = path.join(folder, file);
    if (at % 2 === 0) rmSync(entry);
    else writeFileSync(entry, readFileSync(entry).subarray(0, -3));
  }
  const second = await built(store);
  expect(second.taken).toBe(0);
  expect(second.bytes).toEqual(first.bytes);
});

test.each([
  ['no files', { files: [], notes: null }],
  ['no notes of the packs', { files: [{ path: 'x.pdf', format: 'pdf', bytes: 0, pages: 1, conformance: [] }] }],
  ['a file elsewhere', { files: [{ path: '../../x.pdf', format: 'pdf', bytes: 0 }], notes: null }],
  ['a file of another length', { files: [{ path: 'x.pdf', format: 'pdf', bytes: 9 }], notes: null }],
  ['no list', 'files'],
])('an entry with %s is not used', async (_, head) => {
  const bytes = Buffer.from(`${JSON.stringify(head)}\n`);
  const foreign: Store = { ...noStore, get: () => Promise.resolve({ sources: [], bytes }) };
  const { taken, bytes: made } = await built(foreign);
  expect(taken).toBe(0);
  expect(made).toEqual((await built(noStore)).bytes);
});

test('entries name the files that their words and figures come from', async () => {
  const { again } = await built(folderStore(newFolder()));
  expect([...new Set(again)].sort()).toEqual([
    'content/meetings/health-committee/2024-03-14/clinics.mdx',
    'content/meetings/health-committee/2024-03-14/map.png',
    'content/meetings/health-committee/2024-03-14/meeting.yml',
    'content/meetings/health-committee/2024-03-14/parks.mdx',
    'content/publications/plan.mdx',
    'data/health/visits.csv',
  ]);
});

test('what was made from a file that was taken down is forgotten, and nothing else', async () => {
  const store = folderStore(newFolder());
  await built(store);
  await forgetTakenDown([store], []);
  expect((await built(store)).again).toEqual([]);
  await forgetTakenDown([store], [{ kind: 'paper', name: 'parks.mdx', folder: smallMeeting }]);
  const ofPaper = await built(store);
  expect(ofPaper.again).toContain(`${smallMeeting}/parks.mdx`);
  expect(ofPaper.again).not.toContain('content/publications/plan.mdx');
  await forgetTakenDown([store], [{ kind: 'data', name: 'visits', folder: '' }]);
  const ofData = await built(store);
  expect(ofData.again).toContain('data/health/visits.csv');
  expect(ofData.again).not.toContain('content/publications/plan.mdx');
});
