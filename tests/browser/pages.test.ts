/** What holds on every page of the example site, seen in a browser on a phone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { complaintsOf, test } from '../support/browser/chromium.ts';
import { openPdf } from '../support/pdf/pdf-words.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { longReport, onePageOfEachKind, pagesOf } from '../support/browser/example-pages.ts';

const folder = inject('exampleSite');
const { browser, server } = exampleInBrowser();

/** Calls `look` on every page, one after the other in one window. */
async function onEveryPage(context: BrowserContext, look: (page: Page, at: string) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  const pages = pagesOf(folder);
  expect(pages.length).toBeGreaterThan(50);
  for (const at of pages) {
    await page.goto(`${server().address}${at}`);
    await look(page, at);
  }
  await context.close();
}

/** Width of a page whose reader spaces lines, letters and words as WCAG 2.2 (1.4.12) asks pages to bear. */
async function widthWhenSpaced(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    // Tables are looked at again once they are drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return document.documentElement.scrollWidth;
  });
}

test('at 320 px, which is 400% zoom, nothing scrolls sideways but a table in a frame that takes the focus and has a name', async () => {
  const context = await browser().newContext({ viewport: { width: 320, height: 256 } });
  const wrong: string[] = [];
  let frames = 0;
  await onEveryPage(context, async (page, at) => {
    const found = await page.evaluate(() => {
      const sideways = [...document.querySelectorAll<HTMLElement>('body *')].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
      );
      const isFrame = (one: HTMLElement): boolean =>
        one.matches('.app-table-frame[role="group"]') && one.tabIndex === 0 && !!one.getAttribute('aria-labelledby');
      return {
        width: document.documentElement.scrollWidth,
        frames: sideways.filter(isFrame).length,
        others: sideways.filter((one) => !isFrame(one)).map((one) => one.outerHTML.slice(0, 120)),
      };
    });
    frames += found.frames;
    if ((await widthWhenSpaced(page)) > 320) wrong.push(`/${at} is too wide for readers who space letters and words`);
    if (found.width > 320) wrong.push(`/${at} is ${found.width} px wide`);
    wrong.push(...found.others.map((one) => `/${at} ${one}`));
  });
  expect(wrong).toEqual([]);
  expect(frames).toBeGreaterThan(5);
});

test('no page complains or asks for anything outside the site, and charts and details that are opened neither', async () => {
  const context = await browser().newContext({ viewport: { width: 768, height: 1024 } });
  const outside: string[] = [];
  await context.route(
    (url) => !url.href.startsWith(server().address),
    async (route) => {
      outside.push(route.request().url());
      await route.abort();
    },
  );
  const complaints: string[] = [];
  let charts = 0;
  await onEveryPage(context, async (page, at) => {
    const captured = complaintsOf(page, server().address);
    await page.reload();
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const chart of await page.locator('.app-chart__plot').all()) {
      await chart.focus();
      await chart.locator('canvas').waitFor();
      charts += 1;
    }
    // What is not there is told by the server itself.
    complaints.push(
      ...captured.filter((one) => !(at === '404.html' && /404/.test(one))).map((one) => `/${at}: ${one}`),
    );
    page.removeAllListeners();
  });
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  expect(charts).toBeGreaterThan(20);
});

/** The places in a PDF that a link may name (`#nameddest=…`). */
async function destinationsOf(file: string): Promise<ReadonlySet<string>> {
  const pdf = await openPdf(new Uint8Array(readFileSync(file)));
  const destinations = await pdf.getDestinations();
  return new Set(destinations.keys());
}

test('every link of every page, in drawings too, leads to a file and a place that are there', async () => {
  const context = await browser().newContext();
  const links = new Map<string, string>();
  const places = new Map<string, ReadonlySet<string>>();
  await onEveryPage(context, async (page, at) => {
    const found = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
      links: [...document.querySelectorAll('[href], [src]')].map(
        (one) =>
          new URL(
            one.getAttribute('href') ?? one.getAttribute('xlink:href') ?? one.getAttribute('src') ?? '',
            document.baseURI,
          ).href,
      ),
    }));
    places.set(at, new Set(found.ids));
    for (const link of found.links) links.set(link, at);
  });
  const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string }[];
  };
  const there = new Set(files.map((file) => file.path));
  const intoPdfs = [...links.keys()].filter(
    (link) => link.startsWith(server().address) && /\.pdf#nameddest=/.test(link),
  );
  for (const file of new Set(intoPdfs.map((link) => link.slice(server().address.length).split('#')[0] ?? '')))
    places.set(file, await destinationsOf(path.join(folder, file)));
  const broken = [...links].filter(([link]) => {
    // Canonical addresses stand for the same pages on the council's own host.
    const inside = link.replace('https://papers.example.gov.uk/', server().address);
    if (!inside.startsWith(server().address)) return !/^(?:https?|mailto|tel):/.test(link);
    const [file = '', place = ''] = inside.slice(server().address.length).split('#');
    const address = decodeURIComponent(file);
    const name = address === '' || address.endsWith('/') ? `${address}index.html` : address;
    return (
      !there.has(name) ||
      (place !== '' && places.get(address)?.has(decodeURIComponent(place).replace(/^nameddest=/, '')) !== true)
    );
  });
  expect(broken).toEqual([]);
  expect(links.size).toBeGreaterThan(500);
});

test('the first stop of every kind of page leads past the header', async () => {
  const context = await browser().newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const at of onePageOfEachKind) {
    await page.goto(`${server().address}${at}`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent(), at).toMatch(/Skip to main content/);
    expect((await skip.boundingBox())?.height, at).toBeGreaterThan(20);
    await Promise.all([page.waitForURL(/#main-content$/), page.keyboard.press('Enter')]);
    await page.keyboard.press('Tab');
    const isInMain = await page.evaluate(() => {
      const main = document.querySelector('main');
      const header = document.querySelector('header');
      const { activeElement } = document;
      return main?.contains(activeElement) === true || header?.contains(activeElement) === false;
    });
    expect(isInMain, at).toBe(true);
  }
  await context.close();
});

test('what moves keeps still where readers ask for that', async () => {
  const context = await browser().newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server().address}${longReport}`);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((one) => {
        const style = getComputedStyle(one);
        return (
          style.scrollBehavior === 'smooth' || (style.animationName !== 'none' && style.animationDuration !== '0s')
        );
      }).length,
  );
  expect(moving).toBe(0);
  await context.close();
});
