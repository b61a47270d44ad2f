/** axe on every page of the example site, in every state that a reader may bring. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { bringAxe, states, violationsOf } from '../support/browser/axe.ts';
import { test } from '../support/browser/chromium.ts';
import { exampleInBrowser } from '../support/browser/example-in-browser.ts';
import { onePageOfEachKind, pagesOf } from '../support/browser/example-pages.ts';

const widths = [320, 768, 1280];
const { browser, server } = exampleInBrowser();

/** Opens a page without running its scripts; axe is a script itself, so that they are allowed again afterwards. */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(address);
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  await session.detach();
}

/** Every violation on these pages at a width, with the page and the state in which it was found. */
async function findingsOn(pages: readonly string[], width: number, hasScripts: boolean): Promise<string[]> {
  const context = await browser().newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const findings: string[] = [];
  for (const at of pages) {
    const address = `${server().address}${at}`;
    await (hasScripts ? page.goto(address) : openWithoutScripts(page, address));
    await bringAxe(page);
    for (const [name, media] of states) {
      await page.emulateMedia(media);
      findings.push(...(await violationsOf(page)).map((found) => `/${at} in ${name}: ${found}`));
    }
  }
  await context.close();
  return findings;
}

const inEveryState = 'in light, dark, print and forced colours';

test.each(widths)(`axe finds nothing on any page at %i px ${inEveryState}`, async (width) => {
  const pages = pagesOf(inject('exampleSite'));
  expect(pages.length).toBeGreaterThan(50);
  // Two pages at a time: as many as small machines have processors.
  const halves = [0, 1].map((half) => pages.filter((_page, at) => at % 2 === half));
  const findings = await Promise.all(halves.map((half) => findingsOn(half, width, true)));
  expect(findings.flat()).toEqual([]);
});

test.each(widths)(
  `axe finds nothing on one page of each kind without scripts at %i px ${inEveryState}`,
  async (width) => {
    expect(await findingsOn(onePageOfEachKind, width, false)).toEqual([]);
  },
);
