/** The search index is kept by what the search reads: what changes around the articles of a site changes no index. */
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { searchablePage } from '../../../../src/build/search/searchable.ts';
import { writeSearchIndex, type SearchOptions } from '../../../../src/build/search/search-index.ts';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import { paperAddress } from '../../../../src/outputs/addresses/addresses.ts';
import { papersOf } from '../../../../src/outputs/papers.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallSite } from '../../../support/sites/small-site.ts';
import { siteOf } from '../../../support/example.ts';
import { writeTree } from '../../../support/tree.ts';

const site = siteOf(writeTree(smallSite));

/** A page as the site draws them, with an attribute that holds a pointed bracket. */
function page(title: string, { header = 'Council', words = 'open' } = {}): string {
  const filed = `<meta name="search-line" content="Report > ${title}" data-pagefind-meta="line[content]">`;
  const article = `<article class="app-paper" data-pagefind-body><h1>${title}</h1><div class="app-paper__text"><h2 id="results">Results</h2><p>They are ${words}.</p></div></article>`;
  return `<!doctype html><html lang="en-GB"><head><title>${title}</title>${filed}<meta name="viewport" content="x"></head><body><header>${header}</header><main>${article}<p>Later</p></main><footer data-pagefind-ignore>${header}</footer></body></html>`;
}

/** Makes the index of the papers of the small site, each page drawn with these words; its files by their names. */
async function indexed(drawn: Parameters<typeof page>[1], options: SearchOptions) {
  const folder = newFolder();
  for (const paper of papersOf(site)) {
    const file = path.join(folder, paperAddress(paper), 'index.html');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, page(paper.title, drawn));
  }
  const { taken, keep } = await writeSearchIndex(site, new SiteFolder(folder), {
    engine: 'engine',
    sources: ['site x'],
    ...options,
  });
  await keep(folder);
  const files = globSync('pagefind/**/*', { cwd: folder }).sort();
  const bytes = files.flatMap((file) =>
    statSync(path.join(folder, file)).isFile()
      ? [[file, readFileSync(path.join(folder, file)).toString('base64')]]
      : [],
  );
  return { taken, bytes };
}

test('what the search reads of a page is its article and what its head files it under', () => {
  expect(searchablePage(page('Parks'))).toBe(
    '<!doctype html><html lang="en-GB"><head><meta name="search-line" content="Report > Parks" data-pagefind-meta="line[content]"></head><body><article class="app-paper" data-pagefind-body><h1>Parks</h1><div class="app-paper__text"><h2 id="results">Results</h2><p>They are open.</p></div></article></body></html>',
  );
});

test('a page without an article is read whole', () => {
  expect(searchablePage('<html><body>Nothing.</body></html>')).toBe('<html><body>Nothing.</body></html>');
});

test.each([
  ['one index', {}],
  ['several indexes', { bounds: { most: 300, newest: 300 } }],
])(
  '%s of the same articles is taken, whatever stands around them, and made again where a word has changed',
  async (_, cut) => {
    const store = folderStore(newFolder());
    const first = await indexed({}, { store, ...cut });
    const again = await indexed({ header: 'Another council' }, { store, ...cut });
    const changed = await indexed({ words: 'shut' }, { store, ...cut });
    expect(first.taken).toBe(0);
    expect(again.taken).toBeGreaterThan('bounds' in cut ? 1 : 0);
    // An index of a dataset alone has no word of a page.
    expect(changed.taken).toBeLessThan(again.taken);
    expect(again.bytes).toEqual(first.bytes);
    expect(again.bytes).toEqual((await indexed({}, { store: noStore, ...cut })).bytes);
    expect(changed.bytes).not.toEqual(first.bytes);
    expect(changed.bytes).toEqual((await indexed({ words: 'shut' }, { store: noStore, ...cut })).bytes);
  },
);

test('another program makes an index again, and so does an entry of another form', async () => {
  const store = folderStore(newFolder());
  const first = await indexed({}, { store });
  expect((await indexed({}, { store, engine: 'another engine' })).taken).toBe(0);
  for (const head of ['none', '[{"path":"../x.js","bytes":0}]', '[{"path":"x.js","bytes":9}]']) {
    const bytes = Buffer.from(`${head}\n`);
    const foreign: Store = { ...noStore, get: () => Promise.resolve({ sources: [], bytes }) };
    const { taken, bytes: made } = await indexed({}, { store: foreign });
    expect(taken).toBe(0);
    expect(made).toEqual(first.bytes);
  }
});
