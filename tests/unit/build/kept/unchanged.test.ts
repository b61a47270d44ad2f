/** A build of which nothing has changed: what was published is taken as it lies there, where all of it does. */
import {
  chmodSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { noteBuild, notedBuild, unchangedBuild } from '../../../../src/build/unchanged.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { newFolder } from '../../../support/new-folder.ts';

const sources = 'a'.repeat(64);
const otherSources = 'b'.repeat(64);
const found: readonly Diagnostic[] = [
  {
    rule: 'site-link',
    severity: 'warning',
    place: { file: 'content/pages/about.mdx', line: 3, column: 1 },
    reason: 'x',
  },
];
let out: string;
let builds: Store;

/** Publishes files to a folder, with their manifest: written last, and later by the clock of the disk, whose ticks are some milliseconds. */
function publish(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const listed = Object.entries(files).map(([name, text]) => ({
    path: name,
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ files: listed }));
}

/** What the last build found where nothing has changed since. */
async function unchanged(
  notes: Store,
  fingerprint: string,
  folder: string,
): Promise<readonly Diagnostic[] | undefined> {
  return unchangedBuild(await notedBuild(notes, folder), fingerprint);
}

beforeEach(async () => {
  out = path.join(newFolder('unchanged'), 'dist');
  builds = folderStore(newFolder());
  publish(out, { 'index.html': 'Home', 'board/index.html': 'Board', 'panel/index.html': 'Panel' });
  await noteBuild(builds, sources, { out, diagnostics: found });
});

test('the same sources give what the build found, once more', async () => {
  expect(await unchanged(builds, sources, out)).toEqual(found);
  expect(await unchanged(builds, sources, out)).toEqual(found);
});

test('other sources, and a build that nobody noted, are built', async () => {
  expect(await unchanged(builds, otherSources, out)).toBeUndefined();
  await noteBuild(noStore, otherSources, { out, diagnostics: found });
  expect(await unchanged(noStore, otherSources, out)).toBeUndefined();
});

const damages: readonly (readonly [string, () => void])[] = [
  ['a file was changed', () => writeFileSync(path.join(out, 'board/index.html'), 'Boars')],
  [
    'a file was changed and given its old times again',
    () => {
      const file = path.join(out, 'index.html');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'Hame');
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'another file of the same length was put in its place',
    () => {
      const other = path.join(path.dirname(out), 'older.html');
      writeFileSync(other, 'Hume');
      utimesSync(other, 1, 1);
      renameSync(other, path.join(out, 'index.html'));
    },
  ],
  [
    'two folders whose files have the same names were exchanged',
    () => {
      const aside = path.join(path.dirname(out), 'aside');
      renameSync(path.join(out, 'board'), aside);
      renameSync(path.join(out, 'panel'), path.join(out, 'board'));
      renameSync(aside, path.join(out, 'panel'));
    },
  ],
  [
    'another folder with the same manifest and an older file was put in its place',
    () => {
      const other = path.join(path.dirname(out), 'other');
      publish(other, { 'index.html': 'Home', 'board/index.html': 'Board', 'panel/index.html': 'Panel' });
      writeFileSync(path.join(other, 'index.html'), 'Hume');
      rmSync(out, { recursive: true });
      renameSync(other, out);
    },
  ],
  ['a file is missing', () => rmSync(path.join(out, 'board/index.html'))],
  ['a file has another name', () => renameSync(path.join(out, 'index.html'), path.join(out, 'home.html'))],
  ['a file was added', () => writeFileSync(path.join(out, 'board/late.html'), 'Late')],
  ['the manifest was changed', () => writeFileSync(path.join(out, 'manifest.json'), '{"files":[]}')],
  ['the manifest is missing', () => rmSync(path.join(out, 'manifest.json'))],
  ['all of it is missing', () => rmSync(out, { recursive: true })],
];

test.each(damages)('where %s since, it is built', async (_, damage) => {
  damage();
  expect(await unchanged(builds, sources, out)).toBeUndefined();
});

test('files that have other rights since, and the same bytes, are no change', async () => {
  for (const file of ['index.html', 'board/index.html', 'manifest.json']) chmodSync(path.join(out, file), 0o600);
  expect(await unchanged(builds, sources, out)).toEqual(found);
});

test('what a build under way in the folder keeps there is no change', async () => {
  writeFileSync(path.join(out, '.lock'), 'held');
  expect(await unchanged(builds, sources, out)).toEqual(found);
});

test('another folder is built, though the same was published elsewhere', async () => {
  const other = path.join(newFolder('unchanged'), 'dist');
  expect(await unchanged(builds, sources, other)).toBeUndefined();
  publish(other, { 'index.html': 'Another site' });
  expect(await unchanged(builds, sources, other)).toBeUndefined();
});

test('of each folder the last build alone is known', async () => {
  publish(out, { 'index.html': 'New home' });
  for (const folder of ['board', 'panel']) rmSync(path.join(out, folder), { recursive: true });
  await noteBuild(builds, otherSources, { out, diagnostics: [] });
  expect(await unchanged(builds, otherSources, out)).toEqual([]);
  publish(out, { 'index.html': 'Home', 'board/index.html': 'Board', 'panel/index.html': 'Panel' });
  expect(await unchanged(builds, sources, out)).toBeUndefined();
});

test('a build without a manifest is not noted', async () => {
  rmSync(path.join(out, 'manifest.json'));
  const empty = folderStore(newFolder());
  await noteBuild(empty, otherSources, { out, diagnostics: [] });
  expect(await notedBuild(empty, out)).toBeUndefined();
});

test('notes that are damaged are not believed', async () => {
  const folder = newFolder();
  const damaged = folderStore(folder);
  await noteBuild(damaged, sources, { out, diagnostics: found });
  const [entry = ''] = globSync(`${folder}/*/*`);
  writeFileSync(entry, readFileSync(entry).subarray(0, -2));
  expect(await unchanged(damaged, sources, out)).toBeUndefined();
});
