/** Pages that an earlier build has drawn: taken where their model is the same, and drawn again where anything on them has changed. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DocumentKeys } from '../../../src/build/files/document-keys.ts';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { forgetTakenDown, sourceOfSite } from '../../../src/build/store/forget-taken-down.ts';
import { noStore, type Store } from '../../../src/cache/store.ts';
import { madePrerenderer } from '../../../src/cli/prerenderer/press-store.ts';
import type { TakenDown } from '../../../src/model/taken-down.ts';
import { drawSite } from '../../../src/site/draw-site.ts';
import { siteOf } from '../../support/example.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { projectRoot, writeTree } from '../../support/tree.ts';

let press: string;
beforeAll(async () => {
  press = await madePrerenderer(projectRoot);
});

const pageFiles: Readonly<Record<string, string>> = {
  'content/pages/about.mdx': '---\ntitle: About this site\n---\n\nThe papers of the council.\n',
};

/** The pages of a root by their files, how many were taken, and the sources of those that were kept now. */
async function drawn(root: string, store: Store, engine = 'engine') {
  const site = siteOf(root);
  const folder = newFolder();
  const kept: string[] = [];
  const watched: Store = {
    ...store,
    put: async (key, entry) => {
      kept.push(...entry.sources);
      await store.put(key, entry);
    },
  };
  const documents = new DocumentKeys(engine, site);
  const published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  const places = { folder, store: store === noStore ? noStore : watched, engine, documents };
  const { taken, keep } = await drawSite(published, press, { ...places, sources: [sourceOfSite(site.takenDown)] });
  await keep(folder);
  const files = globSync('**/*.{html,css,svg}', { cwd: folder }).sort();
  const bytes = new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  return { taken, kept, bytes };
}

/** The pages that differ. */
function changed(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
}

function change(root: string, file: string, [from, to]: readonly [string, string]): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(root, file), text.replace(from, to));
}

const meetingPage = 'health-committee/2024-03-14';

test.each([
  ['a word of a report', `${smallMeeting}/parks.mdx`, ['are open', 'are shut'], [`${meetingPage}/parks/index.html`]],
  [
    'a figure',
    'data/health/visits.csv',
    ['120', '121'],
    ['data/visits/index.html', `${meetingPage}/clinics/index.html`],
  ],
  ['a page', 'content/pages/about.mdx', ['papers', 'reports'], ['about/index.html']],
  [
    'the title of a paper',
    `${smallMeeting}/parks.mdx`,
    ['title: Parks', 'title: Gardens'],
    [`${meetingPage}/clinics/index.html`, `${meetingPage}/index.html`, `${meetingPage}/parks/index.html`, 'index.html'],
  ],
] as const)(
  'after %s was changed the pages that show it are drawn again, and no others',
  async (_, file, words, shown) => {
    const root = writeTree({ ...smallSite, ...pageFiles });
    const store = folderStore(newFolder());
    const before = await drawn(root, store);
    change(root, file, words);
    const after = await drawn(root, store);
    expect(after.bytes).toEqual((await drawn(root, noStore)).bytes);
    expect(changed(before.bytes, after.bytes)).toEqual(shown);
    // The home page is the one page of its route, and drawn in any case.
    expect(after.kept).toHaveLength(shown.filter((one) => one !== 'index.html').length);
    expect(after.taken + after.kept.length).toBe(before.kept.length);
  },
);

test('what stands on every page draws every page again', async () => {
  const root = writeTree({ ...smallSite, ...pageFiles });
  const store = folderStore(newFolder());
  const before = await drawn(root, store);
  expect((await drawn(root, store)).kept).toEqual([]);
  change(root, 'content/council.yml', ['960000', '960001']);
  const after = await drawn(root, store);
  expect(after.taken).toBe(0);
  expect(after.bytes).toEqual((await drawn(root, noStore)).bytes);
  expect(changed(before.bytes, after.bytes)).toEqual([...after.bytes.keys()].filter((one) => one.endsWith('.html')));
});

test('another program draws every page again, and pages of the first are taken by it alone', async () => {
  const root = writeTree(smallSite);
  const store = folderStore(newFolder());
  const first = await drawn(root, store);
  expect((await drawn(root, store, 'another engine')).taken).toBe(0);
  expect((await drawn(root, store)).taken).toBe(first.kept.length);
});

test('pages are forgotten when something more is taken down, and not again', async () => {
  const root = writeTree(smallSite);
  const store = folderStore(newFolder());
  const first = await drawn(root, store);
  expect(first.kept.every((source) => source.startsWith('site '))).toBe(true);
  const down: Pick<TakenDown, 'kind' | 'name' | 'folder'> = { kind: 'paper', name: 'parks.mdx', folder: smallMeeting };
  await forgetTakenDown([store], [down]);
  const again = await drawn(root, store);
  expect(again.taken).toBe(0);
  // As a build keeps them that knows of it.
  const key = 'a'.repeat(64);
  await store.put(key, { sources: [sourceOfSite([down])], bytes: Buffer.from('page') });
  await forgetTakenDown([store], [down]);
  expect(await store.get(key)).toBeDefined();
});

test('layouts, views and parts take what is on every page, and nothing else that is on show', () => {
  const folder = path.join(projectRoot, 'src/site');
  const files = globSync('{layouts,views,parts}/*.astro', { cwd: folder });
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const taken = [...text.matchAll(/import \{([^}]*)\} from '\.\.\/shown\.ts'/g)].map(([, names = '']) =>
      names.trim(),
    );
    expect({ file, taken: taken.filter((names) => names !== 'shownEverywhere') }).toEqual({ file, taken: [] });
    expect(text, file).not.toMatch(/globalThis|process\.|Date\.now|new Date\(\)|Math\.random/);
  }
});
