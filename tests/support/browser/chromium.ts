/** A real browser for tests: the one that the whole run shares, and what went wrong in it. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, test as anyTest } from 'vitest';

/** A test that needs the browser: told as skipped where no browser could be started. */
export const test = anyTest.skipIf(inject('browser') === '');

/** The browser of this run. Closing it ends what this file opened in it, and leaves it to the others. */
export async function startBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** Waits until a page that was just opened has been drawn: Chromium takes no keys before it has drawn a page once. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Everything that a page complains of from now on: messages of its console, failed requests, requests to other hosts. */
export function complaintsOf(page: Page, address: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const isInside = request.url().startsWith(address) || request.url().startsWith('data:');
    if (!isInside) complaints.push(`outside: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}
