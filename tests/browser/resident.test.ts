/** A resident with a phone who looks for one thing, with and without scripts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { drawn, test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = inject('exampleSite');
const { browser, server } = exampleInBrowser();

async function phone(settings: object = {}): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser().newContext({ viewport: { width: 320, height: 640 }, ...settings });
  return { context, page: await context.newPage() };
}

test('searches by keyboard, narrows down by committee and year, and comes to the paragraph', async () => {
  const { context, page } = await phone();
  await page.goto(server().address);
  // On a phone the head of the page has no field, but the way to one.
  await page.getByRole('link', { name: 'Search', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/$/);
  await drawn(page);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('domestic abuse');
  await page.keyboard.press('Enter');
  const status = page.getByRole('status');
  await expect.poll(() => status.textContent()).toMatch(/^2 results/);
  await page.locator('summary', { hasText: 'Filter results' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Children and Families Advisory Panel' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Year').focus();
  await page.keyboard.type('2020');
  await expect.poll(() => page.url()).toMatch(/committee=Children.*year=2020/);
  await expect.poll(() => status.textContent()).toMatch(/result/);
  await page.getByRole('link', { name: /^High-Risk Domestic Abuse meetings, paragraph 21\b/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#para-21$/);
  expect((await page.locator('#para-21').boundingBox())?.y).toBeLessThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await context.close();
});

describe.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
])('%s', (_, settings) => {
  test('reads the decisions of a year and comes to the minute of one', async () => {
    const { context, page } = await phone(settings);
    await page.goto(server().address);
    await page.getByRole('link', { name: 'All decisions' }).click();
    await page.getByRole('navigation', { name: 'By year' }).getByRole('link', { name: '2019' }).click();
    expect(page.url()).toBe(`${server().address}decisions/2019/`);
    const minute = page
      .locator('main')
      .getByRole('link', { name: /^Minute \d+: / })
      .first();
    const name = (await minute.innerText()).trim();
    await minute.click();
    await page.waitForURL(/minutes-2019-10-15\/#/);
    const place = page.locator(':target');
    expect(await place.innerText()).toContain(name.replace(/^Minute \d+: /, ''));
    await context.close();
  });

  test('downloads the figures behind a chart under a name that says what they are', async () => {
    const { context, page } = await phone(settings);
    await page.goto(`${server().address}data/contacts/`);
    const link = page.getByRole('link', { name: /^Download contacts\.csv|contacts.*CSV/ }).first();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      link.evaluate((one) => {
        // A browser without a screen would show the text instead.
        (one as HTMLAnchorElement).download = '';
        (one as HTMLAnchorElement).click();
      }),
    ]);
    expect(download.suggestedFilename()).toBe('contacts.csv');
    const copy = path.join(newFolder('download'), 'saved.csv');
    await download.saveAs(copy);
    const text = readFileSync(copy, 'utf8');
    expect(text).toBe(readFileSync(path.join(folder, 'data/contacts/contacts.csv'), 'utf8'));
    expect(text).toContain('2019,Oct,');
    await context.close();
  });
});

test('is told without scripts what to do instead of searching, and finds the paper all the same', async () => {
  const { context, page } = await phone({ javaScriptEnabled: false });
  await page.goto(server().address);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL(/\/search\/$/);
  expect(await page.locator('main').innerText()).toContain('The search needs JavaScript');
  await page.getByRole('link', { name: 'Children and Families Advisory Panel, 2020' }).click();
  await page.getByRole('link', { name: '4 February 2020', exact: true }).click();
  await page
    .getByRole('link', { name: /[Ff]oster/ })
    .first()
    .click();
  await page.waitForURL(/fostering-services\/$/);
  await context.close();
});
