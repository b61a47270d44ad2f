import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { SiteFolder } from '../../src/build/site-folder.ts';
import { writeSearchIndex } from '../../src/build/search/search-index.ts';
import { complaintsOf, startBrowser, test } from '../support/browser/chromium.ts';
import { exampleRoot, siteOf } from '../support/example.ts';
import { serveSite, type ServedSite } from '../support/browser/site-server.ts';
import { newFolder } from '../support/new-folder.ts';

/** So little that the example site needs several indexes. */
const most = 210_000;

describe('the search of a site with several indexes', () => {
  const folder = newFolder('slices');
  const [sliced, again] = [path.join(folder, 'sliced'), path.join(folder, 'again')];
  let browser: Browser;
  let [one, several]: ServedSite[] = [];
  /** The window in which most is searched for, one after the other. */
  let window: Page;

  beforeAll(async () => {
    const whole = inject('exampleSite');
    const site = siteOf(exampleRoot);
    for (const copy of [sliced, again]) {
      cpSync(whole, copy, { recursive: true });
      rmSync(path.join(copy, 'pagefind'), { recursive: true });
      await writeSearchIndex(site, new SiteFolder(copy), { bounds: { most, newest: most } });
    }
    one = await serveSite(whole, { below: '/council/' });
    several = await serveSite(sliced, { below: '/council/' });
    browser = await startBrowser();
    window = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    one?.close();
    several?.close();
    rmSync(folder, { recursive: true });
  });

  async function search(server: ServedSite | undefined, query: string, page = window): Promise<Page> {
    await page.goto(`${server?.address ?? ''}search/?${query}`);
    await page.waitForFunction(() => /result/i.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
    return page;
  }

  /** The status and every result's line, title and places, all portions shown. */
  async function foundBy(
    server: ServedSite | undefined,
    query: string,
  ): Promise<{ status: string; results: string[] }> {
    const page = await search(server, query);
    const more = page.locator('[data-search-more]');
    const results = page.locator('.app-result');
    while (await more.isVisible()) {
      const before = await results.count();
      await more.click();
      await expect.poll(() => results.count()).toBeGreaterThan(before);
    }
    const found = await results.evaluateAll((items) =>
      items.map((item) =>
        [
          item.querySelector('.app-result__facts')?.textContent ?? '',
          ...[...item.querySelectorAll('a')].map(
            (link) => `${link.textContent} ${new URL(link.href).pathname}${new URL(link.href).hash}`,
          ),
        ].join('\n'),
      ),
    );
    const status = (await page.textContent('[data-search-status]')) ?? '';
    return { status, results: found };
  }

  test('has more than two, each without a search engine of its own', () => {
    const index = path.join(sliced, 'pagefind');
    const older = readdirSync(index).filter((name) => /^\d+$/.test(name));
    expect(older.length).toBeGreaterThan(1);
    for (const name of older) {
      expect(readdirSync(path.join(index, name)).filter((file) => /\.(js|css)$|^wasm/.test(file))).toEqual([]);
      expect(existsSync(path.join(index, name, 'pagefind-entry.json'))).toBe(true);
    }
  });

  test('has the same bytes when it is made again', () => {
    const files = (copy: string): string[] =>
      readdirSync(path.join(copy, 'pagefind'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(copy, path.join(entry.parentPath, entry.name)))
        .toSorted();
    expect(files(again)).toEqual(files(sliced));
    for (const file of files(sliced))
      expect(readFileSync(path.join(again, file)).equals(readFileSync(path.join(sliced, file))), file).toBe(true);
  });

  test.each([
    ['words that stand in papers of all years', 'q=children'],
    ['a committee', 'q=children&committee=Corporate+Parenting+Board'],
    [
      'two committees, a kind and no words',
      'committee=Corporate+Parenting+Board&committee=Children+and+Families+Advisory+Panel&kind=Report',
    ],
    ['decisions', 'kind=Decision'],
    ['a year', 'q=children&year=2020'],
    ['data, which has no date', 'q=contacts&kind=Data'],
    ['what nobody wrote', 'q=zyzzyva'],
  ])('finds the same as one index does, with the same places: %s', async (_, query) => {
    const [wanted, found] = [await foundBy(one, query), await foundBy(several, query)];
    expect(found.status).toBe(wanted.status);
    expect(found.results.toSorted()).toEqual(wanted.results.toSorted());
  });

  test('finds in several indexes at once, without a complaint of the browser', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page, several?.address ?? '');
    await page.goto(`${several?.address ?? ''}search/?q=children`);
    await page.waitForSelector('.app-result');
    expect(complaints).toEqual([]);
    await page.close();
    const years = (await foundBy(several, 'q=children')).results.flatMap((result) => /\d{4}$/m.exec(result)?.[0] ?? []);
    expect(new Set(years).size).toBeGreaterThan(1);
  });

  test('puts the newest first across them, and what has no date last', async () => {
    for (const query of ['q=children&sort=newest', 'kind=Report&kind=Data&sort=newest']) {
      const { results } = await foundBy(several, query);
      const dates = results.map((result) => {
        const date = /^(?!Data).*?(\d{1,2} \w+ \d{4})$/m.exec(result.split('\n')[0] ?? '')?.[1];
        return date === undefined ? -Infinity : Date.parse(date);
      });
      expect(dates.length).toBeGreaterThan(3);
      expect(new Set(dates).size).toBeGreaterThan(1);
      expect(dates).toEqual(dates.toSorted((a, b) => (a === b ? 0 : b - a)));
    }
  });

  test('loads no older index for a year that only the newest has', async () => {
    const before = several?.served.length;
    // The window of the other tests has the index already.
    const page = await search(several, 'q=children&year=2023', await browser.newPage());
    expect(await page.locator('.app-result').count()).toBeGreaterThan(0);
    const asked = several?.served.slice(before).filter(({ path: file }) => /\/pagefind\/\d+\//.test(file));
    expect(asked).toEqual([]);
    await page.close();
  });

  test('can be tried again where an index could not be loaded', async () => {
    const entry = path.join(sliced, 'pagefind/1/pagefind-entry.json');
    renameSync(entry, `${entry}.away`);
    const page = await browser.newPage();
    await page.goto(`${several?.address ?? ''}search/?q=children`);
    const status = page.locator('[data-search-status]');
    await expect.poll(() => status.textContent()).toMatch(/^The search could not be loaded/);
    renameSync(`${entry}.away`, entry);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => status.textContent()).toMatch(/results for “children”$/);
    await page.close();
  });
});
