/** A page that somebody prints from the browser. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { longReport, onePageOfEachKind } from '../support/browser/example-pages.ts';
import { openPdf } from '../support/pdf/pdf-words.ts';

const { browser, server } = exampleInBrowser();

/** A page on paper, in the window of the one before where there was one. */
async function printed(at: string, before?: Page): Promise<Page> {
  const page = before ?? (await browser().newPage({ viewport: { width: 1280, height: 800 } }));
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${server().address}${at}`);
  await page.emulateMedia({ media: 'print' });
  return page;
}

test('no kind of page prints what only a screen needs', async () => {
  let page: Page | undefined;
  for (const at of onePageOfEachKind) {
    page = await printed(at, page);
    const shown = await page
      .locator('.app-header, .app-navigation, .govuk-breadcrumbs, .govuk-pagination, .app-filter, .app-search-box')
      .evaluateAll((all) =>
        all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(shown, at).toEqual([]);
  }
  await page?.close();
});

test('a printed paper says which item of its agenda it is', async () => {
  const page = await printed(longReport);
  expect(await page.locator('.app-place--item').innerText()).toMatch(/\b6\b/);
  await page.close();
});

test('print says where links to other sites lead, once', async () => {
  const page = await printed('accessibility-statement/');
  const after = await page
    .locator('main a[href^="http"]')
    .evaluateAll((links) => links.map((one) => [one.getAttribute('href'), getComputedStyle(one, '::after').content]));
  expect(after.length).toBeGreaterThan(3);
  for (const [address, content] of after) expect(content).toContain(address);
  await page.close();
});

test('no table and no chart of the longest report is cut off at the side of the paper', async () => {
  const page = await printed(longReport);
  // As wide as the text of an A4 page with margins of 25 mm.
  await page.setViewportSize({ width: 605, height: 934 });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main table, main svg, main img')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map(
        (one) => `${one.tagName} ${one.closest('figure, .app-table')?.id ?? ''} ${one.getBoundingClientRect().right}`,
      ),
  );
  expect(cut).toEqual([]);
  await page.close();
});

test('the longest report is printed on about as many pages as its PDF has, each with its number', async () => {
  const page = await printed(longReport);
  const document = await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  // Its own PDF has 13.
  expect(document.numPages).toBeGreaterThanOrEqual(11);
  expect(document.numPages).toBeLessThanOrEqual(18);
  const { items } = await (await document.getPage(3)).getTextContent();
  // Below the text, in the margin of 25 mm.
  const below = items.flatMap((item) => ('str' in item && Number(item.transform[5]) < 71 ? [item.str.trim()] : []));
  expect(below.join('')).toBe('3');
  await document.loadingTask.destroy();
  await page.close();
});
