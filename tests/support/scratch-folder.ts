/** One folder for everything that the tests of a run write, so that a run leaves nothing behind, however it made it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const marker = 'COMMITTEE_PAPERS_SCRATCH';

/**
 * Makes the folder and names it as the place of temporary files, for this process and those it starts; once a run, though
 * every project of the run asks for it. Gives what removes it again, to the one who made it.
 */
export function setup(): (() => void) | undefined {
  if (process.env[marker] !== undefined) return undefined;
  // A short name: Chromium puts a socket in it, and a socket's path has some hundred letters at most.
  const folder = mkdtempSync(path.join(tmpdir(), 'committee-papers-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP', marker]) process.env[name] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
