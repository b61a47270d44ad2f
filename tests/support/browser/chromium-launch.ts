/** Finds and starts the browser that all browser tests of a run share. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { findBrowser } from '../../../src/cli/bench/browser.ts';

/**
 * Starts an installed Chrome or Chromium, else the one that comes with the packages (Linux), which unpacks itself into
 * `folder`. Undefined where this machine has neither.
 */
export async function launchBrowser(folder: string): Promise<BrowserServer | undefined> {
  const installed = findBrowser();
  if (installed !== undefined) return chromium.launchServer({ executablePath: installed, args: ['--no-sandbox'] });
  if (process.platform !== 'linux') return undefined;
  const executablePath = await unpackBrowser(folder);
  // Its own list of arguments holds one process and no web security: pages would not be held to their policy.
  return chromium.launchServer({ executablePath, args: ['--no-sandbox', '--no-zygote'], env: { ...process.env } });
}

/** Unpacks the browser of @sparticuz/chromium and gives its path. */
async function unpackBrowser(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  // On a bare machine it brings its own libraries only where it believes to run in this place.
  Object.assign(process.env, {
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    TMPDIR: folder,
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  });
  const { default: packed } = await import('@sparticuz/chromium');
  const browser = await packed.executablePath();
  // Its list of fonts names folders of /tmp. A browser that finds no font at all falls at the first form.
  const fonts = path.join(folder, 'fonts/fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
  return browser;
}
