/** Finds and starts the browser that all browser tests of a run share. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { findBrowser } from '../../../src/cli/bench/browser.ts';

/** A page of a test lives for a second: compiling its scripts to their fastest form takes longer than they then save, a seventh of the time of axe. */
const scripts = '--js-flags=--no-turbofan --no-maglev';

/** A browser's program, and the environment that it runs in. */
interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts the browser that CHROME_PATH names; without it the Chromium that comes with the packages (Linux on x64), which unpacks itself into
 * `folder`; elsewhere an installed Chrome or Chromium. Undefined where this machine has none. The one of the packages comes first because
 * it has no windows: a page takes a fifth of the time, and it is the same version on every machine.
 */
export async function launchBrowser(folder: string): Promise<BrowserServer | undefined> {
  const program = await programFor(folder);
  return program && chromium.launchServer({ ...program, args: [...program.args, scripts] });
}

async function programFor(folder: string): Promise<BrowserProgram | undefined> {
  const installed = findBrowser();
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  if (isPackaged && process.env['CHROME_PATH'] === undefined) return unpackBrowser(folder);
  return installed === undefined ? undefined : { executablePath: installed, args: ['--no-sandbox'], env: process.env };
}

/** Unpacks the browser of @sparticuz/chromium. */
async function unpackBrowser(folder: string): Promise<BrowserProgram> {
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // On a bare machine it brings its own libraries only where it believes to run in this place.
  Object.assign(process.env, {
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    TMPDIR: folder,
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // Its list of fonts names folders of /tmp. A browser that finds no font at all falls at the first form.
    const fonts = path.join(folder, 'fonts/fonts.conf');
    writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
    // Its own list of arguments holds one process and no web security: pages would not be held to their policy.
    return { executablePath, args: ['--no-sandbox', '--no-zygote'], env: { ...process.env } };
  } finally {
    // Its libraries and folders are not those of the programs that tests start.
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}
