/** Pages that an earlier build has drawn: taken where their model is the same, and drawn again where anything on them has changed. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { SiteFolder } from '../../../src/build/site-folder.ts';
import { DocumentKeys } from '../../../src/build/files/document-keys.ts';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { forgetTakenDown, sourceOfSite } from '../../../src/build/store/forget-taken-down.ts';
import { noStore, type Store } from '../../../src/cache/store.ts';
import { madePrerenderer } from '../../../src/cli/prerenderer/prerenderer-store.ts';
import type { PageLinks } from '../../../src/build/links/link-check.ts';
import { writePages, type DrawablePages } from '../../../src/build/pages/write-pages.ts';
import type { Site } from '../../../src/model/site.ts';
import type { TakenDown } from '../../../src/model/taken-down.ts';
import { sitePages } from '../../../src/site/site-pages.ts';
import { renderParts } from '../../../src/render/html.ts';
import { everythingRoot, exampleRoot, papersOf, siteOf } from '../../support/example.ts';
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

async function pagesOf(site: Site, engine = 'engine'): Promise<DrawablePages> {
  const published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  return sitePages(published, press, { engine, documents: new DocumentKeys(engine, site) });
}

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
  const links: (readonly [string, PageLinks])[] = [];
  const whenWritten = (file: string, of: PageLinks): void => void links.push([file, of]);
  const places = {
    folder: new SiteFolder(folder),
    base: '/',
    store: store === noStore ? noStore : watched,
    whenWritten,
  };
  const sources = [sourceOfSite(site.takenDown)];
  const { taken, keep } = await writePages(await pagesOf(site, engine), { ...places, sources });
  await keep(folder);
  const files = globSync('**/*.{html,css,svg}', { cwd: folder }).sort();
  const bytes = new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  return { taken, kept, bytes, links };
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
  async (...[, file, words, shown]) => {
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
  const second = await drawn(root, store);
  expect(second.taken).toBe(first.kept.length);
  expect(second.links).toEqual(first.links);
  expect(second.links.length).toBe([...second.bytes.keys()].filter((file) => file.endsWith('.html')).length);
});

test.each([
  ['nothing known of it', undefined],
  ['something else known of it', { links: [] }],
  [
    'links that are none',
    { bytes: 1, sha256: '', heading: '', searched: { hash: '', bytes: 1 }, links: { links: [1] } },
  ],
])('an entry with %s is drawn again', async (_, about) => {
  const root = writeTree(smallSite);
  const foreign: Store = {
    ...noStore,
    get: () => Promise.resolve({ sources: [], about, bytes: Buffer.from('<html>') }),
  };
  const { taken, bytes } = await drawn(root, foreign);
  expect(taken).toBe(0);
  expect(bytes).toEqual((await drawn(root, noStore)).bytes);
});

test('a page is not written over another file of the site', async () => {
  const site = siteOf(writeTree(smallSite));
  const folder = newFolder();
  writeFileSync(path.join(folder, 'index.html'), 'Somebody else’s.');
  const rest = { base: '/', store: noStore, sources: [], whenWritten: () => undefined };
  const drawing = writePages(await pagesOf(site), { folder: new SiteFolder(folder), ...rest });
  await expect(drawing).rejects.toThrow('two files would be published as index.html');
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

test('the article of a paper asks for the figures of no dataset that the paper does not name', () => {
  let asked = 0;
  for (const root of [exampleRoot, everythingRoot])
    for (const paper of papersOf(siteOf(root))) {
      const named = new Set([...paper.datasets, ...paper.attached]);
      const figuresFile = (name: string): undefined => {
        asked += 1;
        expect(named, paper.file).toContain(name);
      };
      renderParts(paper, { figuresFile });
    }
  expect(asked).toBeGreaterThan(20);
});

test('layouts, views and parts take what is on every page, and nothing else that is on show', () => {
  const folder = path.join(projectRoot, 'src/site');
  const files = globSync('{layouts,views,parts}/**/*.astro', { cwd: folder });
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const taken = [...text.matchAll(/import \{([^}]*)\} from '(?:\.\.\/)+shown\.ts'/g)].map(([, names = '']) =>
      names.trim(),
    );
    expect({ file, taken: taken.filter((names) => names !== 'shownEverywhere') }).toEqual({ file, taken: [] });
    expect(text, file).not.toMatch(/globalThis|process\.|Date\.now|new Date\(\)|Math\.random/);
  }
});
