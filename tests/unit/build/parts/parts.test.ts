/** A site made in parts: together they have what one build makes, and what is not whole is not put together. */
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { fileThreads } from '../../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../../src/build/files/site-files.ts';
import { makePart } from '../../../../src/build/parts/make-part.ts';
import { joinParts, type PartNumber } from '../../../../src/build/parts/part.ts';
import { partsAndKept } from '../../../../src/build/parts/part-store.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { compileWithStore } from '../../../../src/build/store/compile-with-store.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import { builder } from '../../../support/builder.ts';
import { differences } from '../../../support/compare-dist.ts';
import { build } from '../../../support/publish.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallSite } from '../../../support/sites/small-site.ts';
import { compileRoot, projectRoot, writeTree } from '../../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');
const engine = 'engine';
const threads = fileThreads(0);
let root: string;
let parts: readonly string[];

async function made(out: string, number: PartNumber, changes: { readonly root?: string } = {}) {
  return makePart({ root, templatesRoot, engine, builder, store: noStore, threads: 0, ...changes, out, number });
}

async function partsOf(of: number): Promise<readonly string[]> {
  const folder = newFolder();
  const folders = Array.from({ length: of }, (_, at) => path.join(folder, `part-${at + 1}`));
  for (const [at, out] of folders.entries()) await made(out, { part: at + 1, of });
  return folders;
}

beforeAll(async () => {
  root = writeTree(smallSite);
  parts = await partsOf(4);
});
afterAll(() => threads.close());

/** Every file of a root's documents, by its path; and how many of them came from the store. */
async function filesOf(from: string, store: Store) {
  const { site } = compileRoot(from);
  if (!site) throw new Error('The site was not compiled.');
  const folder = newFolder();
  const { taken } = await makeSiteFiles(site, new SiteFolder(folder), {
    threads,
    whenMade: () => undefined,
    store,
    engine,
  });
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return { taken, files: files.map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]) };
}

function problemsOf(joined: Awaited<ReturnType<typeof joinParts>>): readonly string[] {
  return 'problems' in joined ? joined.problems : [];
}

test('four parts, in any order and without the root, have every file of one build', async () => {
  const one = await filesOf(root, noStore);
  for (const order of [parts, parts.toReversed()]) {
    const joined = await joinParts(order, { templatesRoot, engine, out: newFolder() });
    if ('problems' in joined) throw new Error(joined.problems.join());
    expect(joined.root).toBe(path.join(parts[0] ?? '', 'root'));
    const together = await filesOf(joined.root, joined.store);
    expect(together.files).toEqual(one.files);
    expect(together.taken).toBe(one.files.length);
  }
});

test('parts have the resolved papers between them: putting them together resolves none', async () => {
  const joined = await joinParts(parts, { templatesRoot, engine, out: newFolder() });
  if ('problems' in joined) throw new Error(joined.problems.join());
  const { root: own, store } = joined;
  let found = 0;
  const missed: string[] = [];
  const now = {
    get: (key: string) => {
      const kept = store.now?.get(key);
      if (kept) found += 1;
      else missed.push(key);
      return kept;
    },
    put: () => undefined,
  };
  const { site } = await compileWithStore({ root: own, templatesRoot }, { store: { ...store, now }, engine });
  expect(missed).toEqual([]);
  expect(found).toBe(3);
  expect(site?.meetings.flatMap(({ papers }) => papers).map(({ title }) => title)).toEqual([
    'Visits to clinics',
    'Parks',
  ]);
});

test('putting parts together again takes pages and the search from what was kept, and gives the same bytes', async () => {
  const joined = await joinParts(parts, { templatesRoot, engine, out: newFolder() });
  if ('problems' in joined) throw new Error(joined.problems.join());
  const kept = folderStore(newFolder());
  const folder = newFolder();
  const [first, again, alone] = ['first', 'again', 'alone'].map((name) => path.join(folder, name));
  const { taken } = await build(joined.root, first ?? '', { store: partsAndKept(joined.store, kept) });
  const second = await build(joined.root, again ?? '', { store: partsAndKept(joined.store, kept) });
  await build(root, alone ?? '', { store: noStore });
  const drawn = globSync('**/index.html', { cwd: alone }).length;
  // All pages but the few that are drawn each time.
  expect(second.taken - taken).toBeGreaterThan(drawn - 10);
  expect(differences(again ?? '', alone ?? '')).toEqual([]);
  expect(differences(first ?? '', alone ?? '')).toEqual([]);
});

test('no document is made by two parts, and only the first brings the sources', () => {
  const keys = parts.flatMap((part) => {
    const facts = JSON.parse(readFileSync(path.join(part, 'part.json'), 'utf8')) as { keys: string[] };
    expect(globSync('made/*/*', { cwd: part })).toHaveLength(facts.keys.length);
    return facts.keys;
  });
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(8);
  expect(parts.map((part) => existsSync(path.join(part, 'root')))).toEqual([true, false, false, false]);
});

test('a part of one is the whole', async () => {
  const joined = await joinParts(await partsOf(1), { templatesRoot, engine, out: newFolder() });
  expect(problemsOf(joined)).toEqual([]);
});

test('parts that are missing, there twice, of other parts or of another site are refused in words', async () => {
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const folder = newFolder();
  const foreignRoot = writeTree({ ...smallSite, 'content/glossary.yml': 'NHS: National Health Service\n' });
  const foreign = path.join(folder, 'foreign');
  await made(foreign, { part: 2, of: 4 }, { root: foreignRoot });
  const ofThree = path.join(folder, 'of-three');
  await made(ofThree, { part: 2, of: 3 });
  const nothing = path.join(folder, 'nothing');
  mkdirSync(nothing);
  const broken = path.join(folder, 'broken');
  cpSync(second, broken, { recursive: true });
  writeFileSync(path.join(broken, 'part.json'), '{"part": 2');
  const joined = async (...folders: string[]) =>
    problemsOf(await joinParts(folders, { templatesRoot, engine, out: newFolder() }));
  expect(await joined(first, second, fourth)).toEqual(['Part 3 of 4 is missing.']);
  expect(await joined(first, second, second, third, fourth)).toEqual([`Part 2 is there twice: ${second}, ${second}.`]);
  expect(await joined(first, foreign, third, fourth)).toEqual([
    `${foreign} is not a part of the same site as ${first}, or of another state of it.`,
  ]);
  expect(await joined(first, ofThree, third, fourth)).toEqual([`${ofThree} is one of 3 parts, ${first} one of 4.`]);
  expect(await joined(first, nothing, third, fourth)).toEqual([
    `${nothing} is no part of a site: it has no part.json.`,
  ]);
  expect(await joined(first, broken, third, fourth)).toEqual([
    `${broken} is no part of a site: its part.json cannot be read.`,
  ]);
  expect(await joined()).toEqual(['No part was named.']);
  expect(problemsOf(await joinParts(parts, { templatesRoot, engine: 'another engine', out: newFolder() }))).toEqual([
    `${first} was changed since it was made, or was made by another version of this program or on another kind of machine.`,
  ]);
});

test('a part of which an entry is missing or broken is refused', async () => {
  const damaged = path.join(newFolder(), 'damaged');
  const [first = '', second = '', third = '', fourth = ''] = parts;
  cpSync(second, damaged, { recursive: true });
  const [entry = '', other = ''] = globSync('made/*/*', { cwd: damaged }).map((file) => path.join(damaged, file));
  rmSync(entry);
  writeFileSync(other, readFileSync(other).subarray(0, -1));
  const { length } = globSync('made/*/*', { cwd: second });
  expect(
    problemsOf(await joinParts([first, damaged, third, fourth], { templatesRoot, engine, out: newFolder() })),
  ).toEqual([`${damaged} is damaged: 2 of its ${length} entries are missing or broken.`]);
  const changed = path.join(newFolder(), 'changed');
  cpSync(first, changed, { recursive: true });
  writeFileSync(path.join(changed, 'root/content/glossary.yml'), 'NHS: National Health Service\n');
  expect(
    problemsOf(await joinParts([changed, second, third, fourth], { templatesRoot, engine, out: newFolder() })),
  ).toHaveLength(1);
});

test('a part replaces an earlier part, and nothing else', async () => {
  const [first = ''] = parts;
  const again = path.join(newFolder(), 'part');
  cpSync(first, again, { recursive: true });
  writeFileSync(path.join(again, 'old'), '');
  await made(again, { part: 1, of: 4 });
  expect(globSync('**', { cwd: again }).sort()).toEqual(globSync('**', { cwd: first }).sort());
  const foreign = newFolder();
  writeFileSync(path.join(foreign, 'letter.txt'), 'Dear all');
  await expect(made(foreign, { part: 1, of: 4 })).rejects.toThrow('holds files that are no part of a site');
  await expect(made(path.join(foreign, 'letter.txt'), { part: 1, of: 4 })).rejects.toThrow('is not a folder');
  expect(readFileSync(path.join(foreign, 'letter.txt'), 'utf8')).toBe('Dear all');
});

test('what a part that was killed left is cleared away, and one part is made by one process at a time', async () => {
  const folder = newFolder();
  const out = path.join(folder, 'part');
  mkdirSync(path.join(folder, '.part.building/made'), { recursive: true });
  writeFileSync(path.join(folder, '.part.building/made/half'), 'x');
  await made(out, { part: 2, of: 4 });
  expect(readdirSync(folder)).toEqual(['part']);
  expect(globSync('**', { cwd: out }).sort()).toEqual(globSync('**', { cwd: parts[1] ?? '' }).sort());
  writeFileSync(path.join(folder, '.part.lock'), JSON.stringify({ pid: 7, host: 'another machine' }));
  await expect(made(out, { part: 2, of: 4 })).rejects.toThrow(
    `Another build makes the same part (process 7 on the machine "another machine", as ${path.join(folder, '.part.lock')} says).`,
  );
});

test('every part checks everything: an error anywhere stops each, and nothing is written', async () => {
  const broken = writeTree({ ...smallSite, 'content/publications/plan.mdx': '---\nkind: strategy\n---\n' });
  const folder = newFolder();
  for (const part of [1, 2]) {
    const { files, diagnostics } = await made(path.join(folder, `part-${part}`), { part, of: 2 }, { root: broken });
    expect(files).toBeUndefined();
    expect(diagnostics.some(({ place }) => place.file === 'content/publications/plan.mdx')).toBe(true);
  }
  expect(globSync('*', { cwd: folder })).toEqual([]);
});
