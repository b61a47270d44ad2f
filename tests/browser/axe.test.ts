/** axe on every page of the example site once, and in every state that a reader may bring on pages that show every part of it. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject } from 'vitest';
import { bringAxe, nothingSeen, violationsIn, type Seen, type states } from '../support/browser/axe.ts';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { pagesOf } from '../support/browser/example-pages.ts';
import { pagesWithEveryPart } from '../support/browser/pages-by-parts.ts';

const { browser, server } = exampleInBrowser();

/** A width of the window, and what readers may have set at it. */
interface View {
  readonly width: number;
  readonly states: readonly (keyof typeof states)[];
}

/** How pages that show every part are seen: each is loaded once, and its window made narrower. */
const withScripts: readonly View[] = [
  { width: 1280, states: ['light', 'dark', 'forced colours'] },
  { width: 768, states: ['forced colours on light', 'print'] },
  { width: 320, states: ['dark', 'light'] },
];
const withoutScripts: readonly View[] = [
  { width: 1280, states: ['dark'] },
  { width: 320, states: ['light'] },
];

function openWithScripts(page: Page, address: string): Promise<unknown> {
  return page.goto(address);
}

/** Opens a page without running its scripts; axe is a script itself, so that they are allowed again afterwards. */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(address);
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  await session.detach();
}

/** How one page is looked at. */
interface Look {
  readonly open: (page: Page, address: string) => Promise<unknown>;
  /** It is loaded in the first of these. */
  readonly views: readonly View[];
  /** What was seen of it before. */
  readonly seen?: Seen | undefined;
}

/** Every violation on a page, with the view and the state in which it was found. */
async function findingsOn(page: Page, at: string, { open, views: all, seen }: Look): Promise<string[]> {
  const findings: string[] = [];
  for (const [place, { width, states: names }] of all.entries()) {
    await page.setViewportSize({ width, height: 800 });
    if (place === 0) await open(page, `${server().address}${at}`);
    await bringAxe(page);
    findings.push(...(await violationsIn(page, names, seen)).map((found) => `/${at} at ${width} px ${found}`));
  }
  return findings;
}

/** Every violation on these pages, two pages at a time: as many as small machines have processors. */
async function findingsOnHalves(pages: readonly string[], lookAt: (at: string) => Look): Promise<string[]> {
  const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
  const findings = halves.map(async (half) => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const found: string[] = [];
    for (const at of half) found.push(...(await findingsOn(page, at, lookAt(at))));
    await context.close();
    return found;
  });
  return (await Promise.all(findings)).flat();
}

let shownEverywhere: readonly string[] = [];
/** What was seen of each page with its scripts: many are the same without them. */
const seenOf = new Map<string, Seen>();
beforeAll(() => {
  shownEverywhere = pagesWithEveryPart(inject('exampleSite'));
  for (const at of shownEverywhere) seenOf.set(at, nothingSeen());
});

test('axe finds nothing on any other page', async () => {
  const pages = pagesOf(inject('exampleSite')).filter((page) => !shownEverywhere.includes(page));
  expect(pages.length).toBeGreaterThan(40);
  const look = { open: openWithScripts, views: [{ width: 1280, states: ['light'] }] } as const;
  expect(await findingsOnHalves(pages, () => look)).toEqual([]);
});

test.each([
  ['with their scripts', openWithScripts, withScripts],
  ['without scripts', openWithoutScripts, withoutScripts],
] as const)(
  'axe finds nothing on pages that show every part of the site %s, in any width, theme or forced colours, or on paper',
  async (_name, open, views) => {
    expect(shownEverywhere.length).toBeGreaterThan(10);
    expect(await findingsOnHalves(shownEverywhere, (at) => ({ open, views, seen: seenOf.get(at) }))).toEqual([]);
  },
);
