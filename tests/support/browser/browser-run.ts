/** What the browser tests of one run share, made once before the first of them: a browser, and the example site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './chromium-launch.ts';
import { builtSite } from '../sites/built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the browser for Playwright; empty where there is none. */
    browser: string;
    /** Folder of the example site as it is published. */
    exampleSite: string;
  }
}

const noBrowser =
  'The browser tests are skipped: there is no Chrome or Chromium on the PATH. Install one, or say where it is in CHROME_PATH.\n';

/** Starts the browser and has the example site built; gives what ends the browser and removes its folder. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-browser-'));
  const browser = await launchBrowser(path.join(folder, 'browser'));
  // Where changes are judged, tests that did not run must not pass for tests that passed.
  if (!browser && process.env['CI'] === 'true') throw new Error(noBrowser);
  if (!browser) process.stdout.write(noBrowser);
  const exampleSite = browser ? builtSite('example').out : '';
  provide('browser', browser?.wsEndpoint() ?? '');
  provide('exampleSite', exampleSite);
  const begun = Date.now();
  return async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`The browser tests took ${Math.round((Date.now() - begun) / 1000)} s.\n`);
  };
}
