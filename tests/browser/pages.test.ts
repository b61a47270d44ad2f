/** What holds on every page of the example site, each loaded once in a browser, on a phone that is turned into a tablet. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject } from 'vitest';
import { complaintsOf, test } from '../support/browser/chromium.ts';
import { openPdf } from '../support/pdf/pdf-words.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { longReport, onePageOfEachKind, pagesOf } from '../support/browser/example-pages.ts';

const folder = inject('exampleSite');
const { browser, server } = exampleInBrowser();

/** What was seen of a page on its one visit. */
interface Visit {
  readonly at: string;
  /** At 320 px: how wide the page is, and how wide where its reader spaces lines, letters and words. */
  readonly width: number;
  readonly widthWhenSpaced: number;
  /** What scrolls sideways at 320 px: the frames of tables, and the beginnings of everything else. */
  readonly frames: number;
  readonly others: readonly string[];
  readonly ids: readonly string[];
  /** Absolute addresses of everything that is linked to or shown. */
  readonly links: readonly string[];
  /** How many policies the page declares, and its data blocks. */
  readonly policies: number;
  readonly data: readonly string[];
  /** Charts that came alive when they took the focus. */
  readonly charts: number;
  /** What the browser complained of from the first request on, its details and charts opened at last. */
  readonly complaints: readonly string[];
}

const visits: Visit[] = [];

beforeAll(async () => {
  const pages = pagesOf(folder);
  // Two pages at a time: as many as small machines have processors.
  const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
  visits.push(...(await Promise.all(halves.map(visitsTo))).flat());
}, 900_000);

/** Loads each page once, one after the other in one window. */
async function visitsTo(pages: readonly string[]): Promise<Visit[]> {
  const context = await browser().newContext({ viewport: phone });
  const page = await context.newPage();
  const complaints = complaintsOf(page, server().address);
  const seen: Visit[] = [];
  for (const at of pages) {
    const before = complaints.length;
    await page.setViewportSize(phone);
    await page.goto(`${server().address}${at}`);
    const narrow = await page.evaluate(lookedAtNarrow);
    const widthWhenSpaced = await page.evaluate(spacedWidth);
    await page.setViewportSize({ width: 768, height: 1024 });
    const charts = await opened(page);
    seen.push({ at, ...narrow, widthWhenSpaced, charts, complaints: complaints.slice(before) });
  }
  await context.close();
  return seen;
}

const phone = { width: 320, height: 256 };

/** What a page is at 320 px. Runs in the page. */
function lookedAtNarrow(): Omit<Visit, 'at' | 'widthWhenSpaced' | 'charts' | 'complaints'> {
  const sideways = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
  );
  const isFrame = (one: HTMLElement): boolean =>
    one.matches('.app-table-frame[role="group"]') && one.tabIndex === 0 && !!one.getAttribute('aria-labelledby');
  return {
    width: document.documentElement.scrollWidth,
    frames: sideways.filter(isFrame).length,
    others: sideways.filter((one) => !isFrame(one)).map((one) => one.outerHTML.slice(0, 120)),
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
    links: [...document.querySelectorAll('[href], [src]')].map(
      (one) =>
        new URL(
          one.getAttribute('href') ?? one.getAttribute('xlink:href') ?? one.getAttribute('src') ?? '',
          document.baseURI,
        ).href,
    ),
    policies: document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent),
  };
}

/** Width of a page whose reader spaces lines, letters and words as WCAG 2.2 (1.4.12) asks pages to bear. Runs in the page. */
async function spacedWidth(): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  // Tables are looked at again once they are drawn.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const width = document.documentElement.scrollWidth;
  document.adoptedStyleSheets.pop();
  return width;
}

/** Opens all details and charts of a page; gives the number of charts. */
async function opened(page: Page): Promise<number> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  const charts = await page.locator('.app-chart__plot').all();
  for (const chart of charts) {
    await chart.focus();
    await chart.locator('canvas').waitFor();
  }
  return charts.length;
}

test('every page is visited', () => {
  expect(visits.map(({ at }) => at).toSorted()).toEqual(pagesOf(folder));
  expect(visits.length).toBeGreaterThan(50);
});

test('at 320 px, which is 400% zoom, nothing scrolls sideways but a table in a frame that takes the focus and has a name', () => {
  const wrong = visits.flatMap(({ at, width, widthWhenSpaced, others }) => [
    ...(widthWhenSpaced > 320 ? [`/${at} is too wide for readers who space letters and words`] : []),
    ...(width > 320 ? [`/${at} is ${width} px wide`] : []),
    ...others.map((one) => `/${at} ${one}`),
  ]);
  expect(wrong).toEqual([]);
  expect(visits.reduce((sum, { frames }) => sum + frames, 0)).toBeGreaterThan(5);
});

test('no page complains, of its policy neither, or asks for anything outside the site, and charts and details that are opened neither', () => {
  const complaints = visits.flatMap(({ at, complaints: all }) =>
    // What is not there is told by the server itself.
    all.filter((one) => !(at === '404.html' && /404/.test(one))).map((one) => `/${at}: ${one}`),
  );
  expect(complaints).toEqual([]);
  expect(visits.filter(({ policies }) => policies !== 1).map(({ at }) => at)).toEqual([]);
  expect(visits.reduce((sum, { charts }) => sum + charts, 0)).toBeGreaterThan(20);
});

test('the data blocks of pages are JSON-LD of what the page is about', () => {
  const types = new Map<string, string>();
  for (const { at, data } of visits)
    for (const block of data) {
      const told = JSON.parse(block) as { '@context': string; '@type': string };
      expect(told['@context']).toBe('https://schema.org');
      types.set(at, told['@type']);
    }
  expect(types.get('')).toBe('GovernmentOrganization');
  expect(types.get('corporate-parenting-board/')).toBe('GovernmentOrganization');
  expect(types.get('corporate-parenting-board/2022-12-07/')).toBe('Event');
  expect(types.get('corporate-parenting-board/2022-12-07/family-connections-service/')).toBe('Report');
  expect(types.get('data/contacts/')).toBe('Dataset');
});

/** The places in a PDF that a link may name (`#nameddest=…`). */
async function destinationsOf(file: string): Promise<ReadonlySet<string>> {
  const pdf = await openPdf(new Uint8Array(readFileSync(file)));
  const destinations = await pdf.getDestinations();
  return new Set(destinations.keys());
}

test('every link of every page, in drawings too, leads to a file and a place that are there', async () => {
  const links = new Map(visits.flatMap((visit) => visit.links.map((link) => [link, visit.at] as const)));
  const places = new Map<string, ReadonlySet<string>>(visits.map(({ at, ids }) => [at, new Set(ids)]));
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
