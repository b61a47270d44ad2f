/** What a store holds after builds: resolved papers, files, pages and indexes of the search, and no word that must not be kept. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { newFolder } from '../../support/new-folder.ts';
import { build } from '../../support/publish.ts';
import { canaries, writeExemptSite } from '../../support/sites/exempt-site.ts';
import {
  edit,
  recordMeeting,
  siteToTakeDown,
  takeDown,
  unrecordedSite,
  wordsToTakeDown,
} from '../../support/sites/recorded-site.ts';
import { wordsInStore } from '../../support/stores/store-words.ts';

test('nothing of restricted/ is kept', async () => {
  const root = writeExemptSite();
  expect(existsSync(path.join(root, 'restricted'))).toBe(true);
  const folder = newFolder();
  expect((await build(root, path.join(root, 'dist'), { store: folderStore(folder) })).isPublished).toBe(true);
  const { text, kinds } = await wordsInStore(folder);
  expect(Object.keys(kinds).sort()).toEqual(['files', 'page', 'paper', 'picture', 'search']);
  expect(text).toContain('this report tells the committee');
  for (const canary of Object.values(canaries)) expect(text.includes(canary.toLowerCase()), canary).toBe(false);
});

test('no word of a draft is kept', async () => {
  const root = unrecordedSite();
  edit(root, 'clinics.mdx', (text) =>
    text.replace(/^---\n/, '---\nstatus: draft\n').concat('\n## Zyxwarden\n\nQuagmire.\n'),
  );
  const folder = newFolder();
  expect((await build(root, path.join(root, 'dist'), { store: folderStore(folder) })).isPublished).toBe(true);
  const { text } = await wordsInStore(folder);
  expect(text).not.toMatch(/zyxwarden|quagmire/);
});

test('what was taken down is forgotten in everything that showed a word of it', async () => {
  const root = siteToTakeDown();
  await recordMeeting(root);
  const folder = newFolder();
  const store = folderStore(folder);
  const out = path.join(root, 'dist');
  expect((await build(root, out, { store })).isPublished).toBe(true);
  const before = await wordsInStore(folder);
  for (const word of wordsToTakeDown) expect(before.text).toContain(word.toLowerCase());
  takeDown(root);
  const after = await build(root, out, { store });
  expect(after.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { text, kinds } = await wordsInStore(folder);
  for (const word of wordsToTakeDown) expect(text.includes(word.toLowerCase()), word).toBe(false);
  expect(kinds['page']).toBeGreaterThan(3);
  // Once more: what the build kept that knows of it is taken.
  expect((await build(root, out, { store })).taken).toBeGreaterThan(kinds['page'] ?? 0);
});
