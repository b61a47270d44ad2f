/** axe on every page of the example site once, and in every state that a reader may bring on pages that show every part of it. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { bringAxe, states, violationsOf } from '../support/browser/axe.ts';
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

/** Beside those of the test of all pages: these too are seen at 1,280 px in light there. */
const everyState: readonly Loading[] = [
  { width: 320, hasScripts: true, seen: ['light', 'dark', 'forced colours'] },
  { width: 768, hasScripts: true, seen: ['light', 'print', 'forced colours on light'] },
  { width: 1280, hasScripts: true, seen: ['dark', 'forced colours'] },
  { width: 320, hasScripts: false, seen: ['light'] },
  { width: 1280, hasScripts: false, seen: ['light', 'dark'] },
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
    for (const name of seen) {
      await page.emulateMedia(states[name]);
      findings.push(...(await violationsOf(page)).map((found) => `/${at} at ${width} px in ${name}: ${found}`));
    }
  }
  await context.close();
  return findings;
}

/** The same, two pages at a time: as many as small machines have processors. */
async function findingsOnHalves(pages: readonly string[], loading: Loading): Promise<string[]> {
  const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
  return (await Promise.all(halves.map((half) => findingsOn(half, loading)))).flat();
}

test('axe finds nothing on any page', async () => {
  const pages = pagesOf(inject('exampleSite'));
  expect(pages.length).toBeGreaterThan(50);
  expect(await findingsOnHalves(pages, { width: 1280, hasScripts: true, seen: ['light'] })).toEqual([]);
});

test.each(
  everyState.map((loading) => {
    const scripts = loading.hasScripts ? 'with' : 'without';
    return [`at ${loading.width} px ${scripts} scripts in ${loading.seen.join(', ')}`, loading] as const;
  }),
)('axe finds nothing on pages that show every part of the site %s', async (_name, loading) => {
  const pages = pagesWithEveryPart(inject('exampleSite'));
  expect(pages.length).toBeGreaterThan(10);
  expect(await findingsOnHalves(pages, loading)).toEqual([]);
});
