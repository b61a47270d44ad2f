/** What pages weigh, measured as a host would send them. Sizes and shifts are held; times are only told. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { startBrowser, test } from '../support/browser/chromium.ts';
import { longReport, onePageOfEachKind } from '../support/browser/example-pages.ts';
import { serveSite, type Served, type ServedSite } from '../support/browser/site-server.ts';

const firstViewBudget = 60_000;
const scriptBudget = 40_000;

let browser: Browser;
let server: ServedSite;
/** Fonts come late, as over a slow line. */
let lateFonts: ServedSite;

beforeAll(async () => {
  server = await serveSite(inject('exampleSite'));
  lateFonts = await serveSite(inject('exampleSite'), { delayOf: (path) => (path.endsWith('.woff2') ? 400 : 0) });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  lateFonts.close();
});

/** A window that measures what moves and what is drawn last, and asks for everything anew with each page. */
async function measuring(width: number): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.addInitScript(() => {
    const measured = { shift: 0, paint: 0 };
    Object.assign(window, { measured });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) measured.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) measured.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return { page, context };
}

const measuredOn = (page: Page): Promise<{ shift: number; paint: number }> =>
  page.evaluate(() => (globalThis as unknown as { measured: { shift: number; paint: number } }).measured);

const weight = (served: readonly Served[]): number => served.reduce((sum, { bytes }) => sum + bytes, 0);
const isFont = ({ path }: Served): boolean => path.endsWith('.woff2');
const isScript = ({ path }: Served): boolean => path.endsWith('.js');

test('every kind of page but the search is first seen with less than 60 kB, and has less than 40 kB of scripts', async () => {
  const lines: string[] = [];
  const { page, context } = await measuring(1280);
  for (const at of onePageOfEachKind.filter((one) => one !== 'search/')) {
    const before = server.served.length;
    await page.goto(`${server.address}${at}`);
    const served = server.served.slice(before);
    const scripts = served.filter(isScript);
    const first = served.filter((one) => !isFont(one) && !isScript(one));
    lines.push(
      `/${at}: ${served.length} requests, first view ${kB(weight(first))}, scripts ${kB(weight(scripts))}, fonts ${kB(weight(served.filter(isFont)))}`,
    );
    expect(weight(first), at).toBeLessThan(firstViewBudget);
    expect(weight(scripts), at).toBeLessThan(scriptBudget);
    expect(served.length, at).toBeLessThan(12);
    // The page before left nothing behind that would be weighed too little.
    expect(
      served.map((one) => one.path),
      at,
    ).toContain('/theme.css');
  }
  await context.close();
  tell(lines);
});

test('what charts and the search need is fetched when they are used', async () => {
  const { page, context } = await measuring(1280);
  await page.goto(`${server.address}${longReport}`);
  const before = server.served.length;
  await page.locator('.app-chart__plot').first().focus();
  await page.locator('.app-chart__plot canvas').first().waitFor();
  const forCharts = server.served.slice(before).filter(isScript);
  expect(weight(forCharts)).toBeGreaterThan(scriptBudget / 4);
  const opened = server.served.length;
  await page.goto(`${server.address}search/?q=children`);
  await page.locator('.app-result').first().waitFor();
  tell([`a chart in use: ${kB(weight(forCharts))}`, `a search: ${kB(weight(server.served.slice(opened)))}`]);
  await context.close();
});

test.each([320, 768, 1280])('nothing moves on any kind of page at %i px, although fonts come late', async (width) => {
  const { page, context } = await measuring(width);
  for (const at of onePageOfEachKind) {
    const before = lateFonts.served.length;
    await page.goto(`${lateFonts.address}${at}`);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn))));
    expect(lateFonts.served.slice(before).some(isFont), at).toBe(true);
    expect((await measuredOn(page)).shift, at).toBe(0);
  }
  await context.close();
});

test('nothing moves when a chart comes alive or a table is sorted', async () => {
  const { page, context } = await measuring(1280);
  await page.goto(`${server.address}${longReport}`);
  await page.locator('.app-chart__plot').first().focus();
  await page.locator('.app-chart__plot canvas').first().waitFor();
  expect((await measuredOn(page)).shift).toBe(0);
  await context.close();
});

test('the largest paint of the longest report over a slow mobile line is told', async () => {
  const { page, context } = await measuring(320);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // What Lighthouse calls slow 4G: 150 ms there and back, 1.6 Mbit/s.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  await page.goto(`${server.address}${longReport}`, { waitUntil: 'commit' });
  await expect.poll(async () => (await measuredOn(page)).paint, { timeout: 60_000 }).toBeGreaterThan(0);
  const { paint } = await measuredOn(page);
  tell([`largest paint of /${longReport} on slow 4G: ${Math.round(paint)} ms`]);
  await context.close();
});

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function tell(lines: readonly string[]): void {
  process.stdout.write(`${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
