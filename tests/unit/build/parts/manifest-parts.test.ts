/** The manifest of a site with more files than one list should hold. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { writeManifest } from '../../../../src/build/manifest.ts';
import { isManifest, readManifest } from '../../../../src/build/staging/manifest-parts.ts';
import { noteBuild, notedBuild, unchangedBuild } from '../../../../src/build/unchanged.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { compileRoot, standardFiles, writeTree } from '../../../support/tree.ts';

const names = ['a.css', 'b.css', 'c.css', 'd.css', 'e.css'];

/** A folder of five files with its manifest in parts of at most so many. */
function written(most = 50): string {
  const { site } = compileRoot(writeTree(standardFiles));
  if (!site) throw new Error('The site was not compiled.');
  const folder = writeTree(Object.fromEntries(names.map((name) => [name, `${name} {}`])));
  writeManifest(new SiteFolder(folder), names, { site, files: new Map(), packs: new Map(), pictures: [], most });
  return folder;
}

function json(
  folder: string,
  file: string,
): { readonly files: readonly { readonly path: string }[]; readonly next?: string } {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ReturnType<typeof json>;
}

test('a site with few files has one list and no other', () => {
  const folder = written();
  expect(globSync('manifest*', { cwd: folder })).toEqual(['manifest.json']);
  expect(Object.keys(json(folder, 'manifest.json'))).toEqual(['files']);
  expect(json(folder, 'manifest.json').files.map((file) => file.path)).toEqual(names);
});

test('more files than a part holds go on in further parts, of which each names the next', () => {
  const folder = written(2);
  const parts = ['manifest.json', 'manifest/2.json', 'manifest/3.json'];
  expect(globSync('manifest*/**/*.json', { cwd: folder }).sort()).toEqual(parts.slice(1));
  expect(parts.map((part) => json(folder, part).files.map((file) => file.path))).toEqual([
    ['a.css', 'b.css'],
    ['c.css', 'd.css'],
    ['e.css'],
  ]);
  expect(parts.map((part) => json(folder, part).next)).toEqual(['manifest/2.json', 'manifest/3.json', undefined]);
  expect(parts.every(isManifest)).toBe(true);
  expect(isManifest('a/manifest.json')).toBe(false);
  const read = readManifest<{ readonly path: string }>(folder);
  expect(read.files.map((file) => file.path)).toEqual(names);
  expect(read.parts).toBe(3);
  const all = Buffer.concat(parts.map((part) => readFileSync(path.join(folder, part))));
  expect(read.sha256).toBe(createHash('sha256').update(all).digest('hex'));
});

test('a site is unchanged where every part and every file lies there as it was', async () => {
  const folder = written(2);
  const builds = folderStore(newFolder());
  const fingerprint = 'f'.repeat(64);
  await noteBuild(builds, fingerprint, { out: folder, diagnostics: [] });
  expect(unchangedBuild(await notedBuild(builds, folder), fingerprint)).toEqual([]);
  writeFileSync(path.join(folder, 'e.css'), 'e.css {x}');
  expect(unchangedBuild(await notedBuild(builds, folder), fingerprint)).toBeUndefined();
  writeFileSync(path.join(folder, 'e.css'), 'e.css {}');
  expect(unchangedBuild(await notedBuild(builds, folder), fingerprint)).toEqual([]);
  rmSync(path.join(folder, 'manifest/3.json'));
  expect(unchangedBuild(await notedBuild(builds, folder), fingerprint)).toBeUndefined();
  expect(existsSync(path.join(folder, 'manifest.json'))).toBe(true);
});
