/** A real browser for tests, with what went wrong in it. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../src/cli/bench/browser.ts';

/** An installed Chrome or Chromium, else the one that comes with the packages (Linux). */
export async function startBrowser(): Promise<Browser> {
  const installed = findBrowser();
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  // On a bare machine it brings its own libraries only where it believes to run in this place.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args });
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
