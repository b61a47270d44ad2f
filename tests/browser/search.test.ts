import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { complaintsOf, startBrowser, test } from '../support/browser/chromium.ts';
import { serveSite, type ServedSite } from '../support/browser/site-server.ts';

describe('the search of the example site, served from a folder below the root of its host', () => {
  let browser: Browser;
  let server: ServedSite;
  let site = '';
  /** The window in which most is searched for, one after the other. */
  let window: Page;

  beforeAll(async () => {
    server = await serveSite(inject('exampleSite'), { below: '/council/papers/' });
    site = server.address;
    browser = await startBrowser();
    window = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function search(query: string, page = window): Promise<Page> {
    await page.goto(`${site}search/?${query}`);
    await page.waitForFunction(() => /result/i.test(document.querySelector('[data-search-status]')?.textContent ?? ''));
    return page;
  }

  const statusOf = (page: Page): Promise<string | null> => page.textContent('[data-search-status]');

  test('is reached from any page by keyboard and gives results without a complaint of the browser', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page, site);
    await page.goto(`${site}corporate-parenting-board/2022-12-07/`);
    await page.getByRole('searchbox').fill('domestic abuse');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.app-result');
    expect(await statusOf(page)).toBe('2 results for “domestic abuse”');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('leads to the numbered paragraph in which the words stand', async () => {
    const page = await search('q=domestic+abuse');
    const place = page.getByRole('link', { name: 'High-Risk Domestic Abuse meetings, paragraph 21' });
    await place.click();
    expect(new URL(page.url()).hash).toBe('#para-21');
    expect(await page.locator('#para-21').textContent()).toMatch(/High-Risk Domestic Abuse/);
  });

  test('excerpts are sentences of the papers, without the labels of the cover', async () => {
    const page = await search('q=fostering');
    const said = (await page.locator('.app-result').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(said.join(' ')).toContain('Two single counts from the year’s work of the fostering service. Hampshire');
    for (const text of said) expect(text).not.toMatch(/\w\.\.(?!\.)|Panel Children and Families|Email/);
  });

  test.for(['£298,000', '298,000'])('a sum of money is found as a whole, with its sign or without: %s', async (sum) => {
    const page = await search(`q=${encodeURIComponent(sum)}`);
    const results = page.locator('.app-result');
    expect(await results.first().textContent()).toContain('Violence Reduction Unit');
    for (const text of await results.allTextContents()) expect(text).toContain('298,000');
  });

  test('every result leads to a page and a place that are there', async () => {
    const page = await search('q=children');
    const links = await page
      .locator('.app-result a')
      .evaluateAll((found) => found.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const html = await (await fetch(link)).text();
      const id = decodeURIComponent(new URL(link).hash.slice(1));
      expect(html, link).toContain(id === '' ? '<main' : `id="${id}"`);
    }
  });

  test('is narrowed down by committee, kind and year, and the address keeps it', async () => {
    const page = await search('q=children');
    await page.getByText('Filter results').click();
    await page.getByRole('checkbox', { name: 'Corporate Parenting Board' }).check();
    await page.getByLabel('Year').selectOption('2022');
    const linesOf = (shown: Page): Promise<string[]> => shown.locator('.app-result__facts').allTextContents();
    await expect
      .poll(async () => new Set((await linesOf(page)).map((line) => line.replace(/^[^,]*, /, ''))))
      .toEqual(new Set(['Corporate Parenting Board, 7 December 2022']));
    const lines = await linesOf(page);
    expect(page.url()).toContain('?q=children&committee=Corporate+Parenting+Board&year=2022');
    const again = await search(new URL(page.url()).search.slice(1), await browser.newPage());
    expect(await again.getByRole('checkbox', { name: 'Corporate Parenting Board' }).isChecked()).toBe(true);
    await expect.poll(() => linesOf(again)).toEqual(lines);
    await again.close();
  });

  test('finds decisions at their minute', async () => {
    const page = await search('kind=Decision');
    const first = page.locator('.app-result a').first();
    expect(await page.locator('.app-result').count()).toBeGreaterThan(0);
    expect(await first.textContent()).toMatch(/^Minute \d+: /);
    const address = new URL((await first.getAttribute('href')) ?? '', page.url());
    expect(address.pathname).toBe(
      '/council/papers/children-and-families-advisory-panel/2020-02-04/minutes-2019-10-15/',
    );
    expect(await (await fetch(address)).text()).toContain(`id="${address.hash.slice(1)}"`);
  });

  test('does not find what stands round the papers: downloads, contents, the footer', async () => {
    const page = await search('q=%22Download+this+paper%22');
    expect(await statusOf(page)).toMatch(/^No results/);
  });

  test('says so where nothing is found, and what to try', async () => {
    const page = await search('q=zyzzyva');
    expect(await statusOf(page)).toBe('No results for “zyzzyva”. Try different or fewer words, or remove filters.');
  });

  test('goes back to the search before', async () => {
    const page = await search('q=fostering');
    const before = await statusOf(page);
    await page.getByRole('searchbox').fill('safeguarding');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent.includes('safeguarding'),
    );
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('[data-search-status]')?.textContent === text, before);
    expect(await page.getByRole('searchbox').inputValue()).toBe('fostering');
  });

  test('shows markup that somebody searches for as words', async () => {
    const page = await search(`q=${encodeURIComponent('<img src=x onerror=alert(1)> children')}`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await statusOf(page)).toContain('<img');
  });

  test('without JavaScript says so and lists committees with their years', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}search/?q=children`);
    expect(await page.locator('main').innerText()).toContain('The search needs JavaScript');
    expect(await page.locator('[data-search-form]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Corporate Parenting Board, 2022' }).click();
    expect(page.url()).toBe(`${site}corporate-parenting-board/#year-2022`);
    await context.close();
  });
});
