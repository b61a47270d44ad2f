/** The example site in the run's browser, as the tests of one file need it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startBrowser } from './chromium.ts';
import { serveSite, type ServedSite } from './site-server.ts';

/** Connects to the browser and serves the built example before the tests of the calling file, and ends both after them. */
export function exampleInBrowser(): { browser: () => Browser; server: () => ServedSite } {
  let browser: Browser | undefined;
  let server: ServedSite | undefined;
  beforeAll(async () => {
    server = await serveSite(inject('exampleSite'));
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return { browser: () => given(browser), server: () => given(server) };
}

function given<T>(made: T | undefined): T {
  if (made === undefined) throw new Error('The browser is asked for before the tests begin');
  return made;
}
