/** axe on every page of the example site once, and in every state that a reader may bring on pages that show every part of it. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject } from 'vitest';
import { bringAxe, violationsIn, type states } from '../support/browser/axe.ts';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { pagesOf } from '../support/browser/example-pages.ts';
import { pagesWithEveryPart } from '../support/browser/pages-by-parts.ts';

const { browser, server } = exampleInBrowser();

/** How a page is loaded, and the states that it is looked at in without loading it again. */
interface Loading {
  readonly width: number;
  readonly hasScripts: boolean;
  readonly seen: readonly (keyof typeof states)[];
}

/** How pages that show every part are seen; the first is the one in which all other pages are seen too, in light alone. */
const loadings: readonly [Loading, ...Loading[]] = [
  { width: 1280, hasScripts: true, seen: ['light', 'dark', 'forced colours'] },
  { width: 320, hasScripts: true, seen: ['light', 'dark'] },
  { width: 768, hasScripts: true, seen: ['forced colours on light', 'print'] },
  { width: 320, hasScripts: false, seen: ['light'] },
  { width: 1280, hasScripts: false, seen: ['dark'] },
];

/** Opens a page without running its scripts; axe is a script itself, so that they are allowed again afterwards. */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(address);
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  await session.detach();
}

/** Every violation on these pages, with the page and the state in which it was found. */
async function findingsOn(pages: readonly string[], { width, hasScripts, seen }: Loading): Promise<string[]> {
  const context = await browser().newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const findings: string[] = [];
  for (const at of pages) {
    const address = `${server().address}${at}`;
    await (hasScripts ? page.goto(address) : openWithoutScripts(page, address));
    await bringAxe(page);
    findings.push(...(await violationsIn(page, seen)).map((found) => `/${at} at ${width} px ${found}`));
  }
  await context.close();
  return findings;
}

/** The same, two pages at a time: as many as small machines have processors. */
async function findingsOnHalves(pages: readonly string[], loading: Loading): Promise<string[]> {
  const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
  return (await Promise.all(halves.map((half) => findingsOn(half, loading)))).flat();
}

let shownEverywhere: readonly string[] = [];
beforeAll(() => {
  shownEverywhere = pagesWithEveryPart(inject('exampleSite'));
});

test('axe finds nothing on any other page', async () => {
  const pages = pagesOf(inject('exampleSite')).filter((page) => !shownEverywhere.includes(page));
  expect(pages.length).toBeGreaterThan(40);
  expect(await findingsOnHalves(pages, { ...loadings[0], seen: ['light'] })).toEqual([]);
});

test.each(
  loadings.map((loading) => {
    const scripts = loading.hasScripts ? 'with' : 'without';
    return [`at ${loading.width} px ${scripts} scripts in ${loading.seen.join(', ')}`, loading] as const;
  }),
)('axe finds nothing on pages that show every part of the site %s', async (_name, loading) => {
  expect(shownEverywhere.length).toBeGreaterThan(10);
  expect(await findingsOnHalves(shownEverywhere, loading)).toEqual([]);
});
