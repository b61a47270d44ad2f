/** What a build takes from the site that was published before: files that lie there as they were published, and no others. */
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { HashTable } from '../../../../src/build/hash-table.ts';
import { hashOfBytes, SiteFolder } from '../../../../src/build/site-folder.ts';
import { takeFolder } from '../../../../src/build/store/folder-entry.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { earlierSite, noteBuild, notedBuild } from '../../../../src/build/unchanged.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import { differences } from '../../../support/compare-dist.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { build } from '../../../support/publish.ts';
import { smallMeeting, smallSite } from '../../../support/sites/small-site.ts';
import { writeTree } from '../../../support/tree.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': 'Home',
  'board/index.html': 'Board',
  'panel/index.html': 'Panel',
};
let out: string;
let builds: Store;

beforeEach(async () => {
  out = path.join(newFolder('earlier'), 'dist');
  builds = folderStore(newFolder());
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), text);
  }
  const listed = Object.entries(files).map(([name, text]) => ({ path: name, ...hashOfBytes(Buffer.from(text)) }));
  writeFileSync(path.join(out, 'manifest.json'), JSON.stringify({ files: listed }));
  // By the clock of the disk, whose ticks are some milliseconds.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  await noteBuild(builds, 'sources', { out, diagnostics: [] });
});

/** The folder of a new site beside the published one. */
async function newSite(): Promise<SiteFolder> {
  return new SiteFolder(newFolder('site'), earlierSite(await notedBuild(builds, out)));
}

function numberOf(file: string): number {
  return statSync(file).ino;
}

test('a file with the same bytes by the same name is the published one, any other is written', async () => {
  const site = await newSite();
  site.write('index.html', 'Home');
  site.write('board/index.html', 'Another board');
  site.write('new/index.html', 'Board');
  expect(numberOf(site.placeOf('index.html'))).toBe(numberOf(path.join(out, 'index.html')));
  expect(numberOf(site.placeOf('board/index.html'))).not.toBe(numberOf(path.join(out, 'board/index.html')));
  expect(readFileSync(site.placeOf('board/index.html'), 'utf8')).toBe('Another board');
  expect(readFileSync(site.placeOf('new/index.html'), 'utf8')).toBe('Board');
  expect(site.hashOf('index.html')).toEqual(hashOfBytes(Buffer.from('Home')));
});

const damages: readonly (readonly [string, () => void])[] = [
  ['it was changed', () => writeFileSync(path.join(out, 'board/index.html'), 'Boars')],
  [
    'it was changed and given its old times again',
    () => {
      const file = path.join(out, 'board/index.html');
      const { atime, mtime } = statSync(file);
      writeFileSync(file, 'Boars');
      utimesSync(file, atime, mtime);
    },
  ],
  ['it is missing', () => rmSync(path.join(out, 'board/index.html'))],
  ['another one has its name', () => renameSync(path.join(out, 'index.html'), path.join(out, 'board/index.html'))],
  [
    'its folder was exchanged for another one',
    () => {
      const aside = path.join(path.dirname(out), 'aside');
      renameSync(path.join(out, 'board'), aside);
      renameSync(path.join(out, 'panel'), path.join(out, 'board'));
      renameSync(aside, path.join(out, 'panel'));
    },
  ],
  ['the manifest is another one', () => writeFileSync(path.join(out, 'manifest.json'), '{"files":[]}')],
];

test.each(damages)('where %s since, a file is not taken', async (_, damage) => {
  damage();
  const site = await newSite();
  expect(site.take('board/index.html', hashOfBytes(Buffer.from('Board')))).toBe(false);
  site.write('board/index.html', 'Board');
  expect(readFileSync(site.placeOf('board/index.html'), 'utf8')).toBe('Board');
});

test('where nothing was noted there is no earlier site', async () => {
  expect(earlierSite(await notedBuild(noStore, out))).toBeUndefined();
});

test('what is written in the place of a file that was taken leaves the published one as it is', async () => {
  const site = await newSite();
  site.write('index.html', 'Home');
  site.write('index.html', 'Another home');
  expect(readFileSync(site.placeOf('index.html'), 'utf8')).toBe('Another home');
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('Home');
});

test('of a folder whose bytes are damaged nothing stays, so that whoever makes it anew writes into no published file', async () => {
  const site = await newSite();
  const folder = [
    { path: 'index.html', ...hashOfBytes(Buffer.from('Board')) },
    { path: 'new.html', ...hashOfBytes(Buffer.from('New')) },
  ];
  const kept = { about: { folder }, bytes: () => Promise.resolve(undefined) };
  expect(await takeFolder(site, 'board', kept)).toBe(false);
  expect(globSync('board/*', { cwd: site.path })).toEqual([]);
  expect(site.has('board/index.html')).toBe(false);
  site.checkTaken();
  const whole = { ...kept, bytes: () => Promise.resolve(Buffer.from('BoardNew')) };
  expect(await takeFolder(site, 'board', whole)).toBe(true);
  expect(readFileSync(site.placeOf('board/index.html'), 'utf8')).toBe('Board');
  expect(readFileSync(site.placeOf('board/new.html'), 'utf8')).toBe('New');
});

test('where the published file is changed after it was taken, that is an error', async () => {
  const site = await newSite();
  site.write('index.html', 'Home');
  site.write('board/index.html', 'Board');
  site.checkTaken();
  writeFileSync(path.join(out, 'index.html'), 'Hame');
  expect(() => site.checkTaken()).toThrow(
    'index.html of the published folder was changed while the site was being built.',
  );
});

test('a table of hashes finds every file that it was made of, and no other', () => {
  const listed = Array.from({ length: 300 }, (_, at) => ({
    path: `page-${at}/index.html`,
    sha256: hashOfBytes(Buffer.from(`Page ${at}`)).sha256,
  }));
  const table = new HashTable(HashTable.of(listed).bytes);
  expect(table.size).toBe(300);
  expect(listed.map((file) => table.find(file.path))).toEqual(listed.map(({ sha256 }) => sha256));
  expect(table.find('page-300/index.html')).toBeUndefined();
  expect(() => new HashTable(new Uint8Array(47))).toThrow('The bytes are no table of hashes.');
});

test('after one word nothing that was kept is read, and no file is written that is the same', async () => {
  const root = writeTree(smallSite);
  const folder = newFolder('word');
  const dist = path.join(folder, 'dist');
  const kept = folderStore(path.join(folder, 'store'));
  const read: string[] = [];
  const heads: string[] = [];
  const watched: Store = {
    ...kept,
    get: (key) => {
      read.push(key);
      return kept.get(key);
    },
    head: (key) => {
      const head = kept.head?.(key);
      if (head) heads.push(key);
      return head;
    },
  };
  await build(root, dist, { store: watched, builds });
  const before = new Map(globSync('**/*.*', { cwd: dist }).map((file) => [file, numberOf(path.join(dist, file))]));
  read.length = 0;
  heads.length = 0;
  const report = path.join(root, smallMeeting, 'parks.mdx');
  writeFileSync(report, readFileSync(report, 'utf8').replace('are open', 'are shut'));
  const { taken } = await build(root, dist, { store: watched, builds });
  expect(read).toEqual([]);
  expect(heads.length).toBeGreaterThan(10);
  expect(taken).toBeGreaterThan(10);
  await build(root, path.join(folder, 'fresh'), { store: noStore });
  expect(differences(dist, path.join(folder, 'fresh'))).toEqual([]);
  const pages = globSync('**/*.{html,pdf,json,xml,ics,ods,xlsx}', { cwd: dist });
  const isSame = pages.filter((file) => before.get(file) === numberOf(path.join(dist, file)));
  const written = pages.filter((file) => !isSame.includes(file)).sort();
  const meeting = 'health-committee/2024-03-14';
  expect(written).toEqual([
    // Made of the dataset each time, which costs less than to look it up.
    'data/visits/visits.csv-metadata.json',
    'feed.json',
    'feed.xml',
    `${meeting}/files.json`,
    `${meeting}/hc-2024-03-14-agenda-pack.pdf`,
    // Planned with the pack.
    `${meeting}/hc-2024-03-14-agenda.pdf`,
    `${meeting}/hc-2024-03-14-parks.pdf`,
    `${meeting}/parks/index.html`,
    'health-committee/feed.json',
    'health-committee/feed.xml',
    'manifest.json',
    'pagefind/pagefind-entry.json',
    'staticwebapp.config.json',
  ]);
});
