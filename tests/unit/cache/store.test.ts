/** Stores of what was made: they give back what was put there to the byte, or nothing. */
import { existsSync, globSync, mkdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentKey } from '../../../src/cache/content-key.ts';
import type { Kept } from '../../../src/cache/entry.ts';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { nearAndFar, noStore } from '../../../src/cache/store.ts';
import { newFolder } from '../../support/new-folder.ts';

const key = contentKey('engine', 'test', ['one']);
const other = contentKey('engine', 'test', ['other']);
const kept: Kept = { sources: ['content/publications/plan.mdx'], bytes: new Uint8Array([0, 10, 255, 7]) };
const plain = (found: Kept | undefined) => found && { sources: found.sources, bytes: [...found.bytes] };
const asPut = { sources: kept.sources, bytes: [...kept.bytes] };
const fileOf = (folder: string, named = key): string => path.join(folder, named.slice(0, 2), named);

test('a folder gives back what was put there, to another process too', async () => {
  const folder = path.join(newFolder(), 'not', 'there', 'yet');
  expect(await folderStore(folder).get(key)).toBeUndefined();
  await folderStore(folder).put(key, kept);
  expect(plain(await folderStore(folder).get(key))).toEqual(asPut);
  expect(await folderStore(folder).get(other)).toBeUndefined();
});

test('an entry that was cut off, changed in one byte or put under another name is passed over and made room for', async () => {
  const folder = newFolder();
  const store = folderStore(folder);
  const whole = async (): Promise<Buffer> => {
    await store.put(key, kept);
    return readFileSync(fileOf(folder));
  };
  const length = (await whole()).length;
  for (let at = 0; at < length; at++) {
    const changed = await whole();
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(fileOf(folder), changed);
    expect(await store.get(key), `byte ${at}`).toBeUndefined();
    expect(existsSync(fileOf(folder))).toBe(false);
    await whole();
    truncateSync(fileOf(folder), at);
    expect(await store.get(key), `cut at ${at}`).toBeUndefined();
  }
  mkdirSync(path.dirname(fileOf(folder, other)), { recursive: true });
  writeFileSync(fileOf(folder, other), await whole());
  expect(await store.get(other)).toBeUndefined();
});

test('builds that write the same entries at once leave each of them whole', async () => {
  const folder = newFolder();
  const large: Kept = { sources: [], bytes: new Uint8Array(300_000).fill(3) };
  const keys = Array.from({ length: 20 }, (_, at) => contentKey('engine', 'test', [at]));
  await Promise.all([1, 2, 3].flatMap(() => keys.map((one) => folderStore(folder).put(one, large))));
  const found = await Promise.all(keys.map((one) => folderStore(folder).get(one)));
  expect(found.map((one) => one?.bytes.length)).toEqual(keys.map(() => 300_000));
  expect(globSync('**/*.part', { cwd: folder })).toEqual([]);
});

test('a folder that has grown beyond its bound loses what was not used for the longest time', async () => {
  const folder = newFolder();
  const store = folderStore(folder, 5_000);
  const keys = Array.from({ length: 8 }, (_, at) => contentKey('engine', 'test', [at]));
  for (const [at, one] of keys.entries()) {
    await store.put(one, { sources: [], bytes: new Uint8Array(1_000) });
    utimesSync(fileOf(folder, one), 1_000 + at, 1_000 + at);
  }
  // Asked for now, so it is no longer the one that was not used for longest.
  await store.get(keys[0] ?? '');
  const abandoned = `${fileOf(folder, keys[7] ?? '')}.old.part`;
  writeFileSync(abandoned, 'half');
  utimesSync(abandoned, 1_000, 1_000);
  await store.close();
  const left = keys.filter((one) => existsSync(fileOf(folder, one)));
  expect(left).toEqual([keys[0], keys[6], keys[7]]);
  expect(existsSync(abandoned)).toBe(false);
});

test('what comes from a file that was taken down is forgotten, and so is what cannot be told', async () => {
  const folder = newFolder();
  const store = folderStore(folder);
  await store.put(key, kept);
  await store.put(other, { sources: ['data/visits.csv'], bytes: kept.bytes });
  const damaged = contentKey('engine', 'test', ['damaged']);
  await store.put(damaged, kept);
  truncateSync(fileOf(folder, damaged), 20);
  await store.forget((source) => source === 'content/publications/plan.mdx');
  expect([key, other, damaged].map((one) => existsSync(fileOf(folder, one)))).toEqual([false, true, false]);
  const many = Array.from({ length: 2_000 }, (_, at) => `content/meetings/board/2024-01-01/a-long-name-${at}.mdx`);
  await store.put(key, { sources: many, bytes: kept.bytes });
  await store.forget((source) => source === many[1_999]);
  expect(existsSync(fileOf(folder))).toBe(false);
  expect(existsSync(fileOf(folder, other))).toBe(true);
});

test('a folder that cannot be made costs nothing but time', async () => {
  const file = path.join(newFolder(), 'file');
  writeFileSync(file, 'no folder');
  const store = folderStore(file);
  await store.put(key, kept);
  await store.forget((source) => kept.sources.includes(source));
  await store.close();
  expect(await store.get(key)).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe('no folder');
});

test('what came from far is kept near, and what was made goes to both', async () => {
  const [near, far] = [folderStore(newFolder()), folderStore(newFolder())];
  await far.put(key, kept);
  const both = nearAndFar(near, far);
  expect(plain(await both.get(key))).toEqual(asPut);
  expect(plain(await near.get(key))).toEqual(asPut);
  await both.put(other, kept);
  expect(plain(await near.get(other))).toEqual(asPut);
  expect(plain(await far.get(other))).toEqual(asPut);
  await both.forget((source) => kept.sources.includes(source));
  await both.close();
  expect(await both.get(key)).toBeUndefined();
});

test('where nothing is to be kept nothing is', async () => {
  await noStore.put(key, kept);
  await noStore.forget((source) => kept.sources.includes(source));
  await noStore.close();
  expect(await noStore.get(key)).toBeUndefined();
});

test('a key is that of one program, one kind and one content', () => {
  const keys = [
    contentKey('engine', 'test', ['a', 'b']),
    contentKey('engine', 'test', ['ab']),
    contentKey('engine', 'test', ['a', 'b', undefined]),
    contentKey('engine 2', 'test', ['a', 'b']),
    contentKey('engine', 'tests', ['a', 'b']),
    contentKey('engine', 'test', [['a', 'b']]),
    contentKey('engine', 'test', [new Map([['a', 'b']])]),
    contentKey('engine', 'test', [new Set(['a', 'b'])]),
    contentKey('engine', 'test', [{ a: 'b' }]),
    contentKey('engine', 'test', [{ a: 'b', c: undefined }]),
    contentKey('engine', 'test', [new Uint8Array([97])]),
    contentKey('engine', 'test', [0, null]),
    contentKey('engine', 'test', [-0, null]),
    contentKey('engine', 'test', ['0', false]),
    contentKey('engine', 'test', ['0;', 'null;']),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(contentKey('engine', 'test', ['a', 'b'])).toBe(keys[0]);
  expect(() => contentKey('engine', 'test', [{ made: () => 1 }])).toThrow('A function cannot be part of a key.');
});
