/** One folder for everything that the tests of a run write, so that a run leaves nothing behind, however it made it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const marker = 'COMMITTEE_PAPERS_SCRATCH';
const name = 'committee-papers-tests';

/**
 * Makes the folder and names it as the place of temporary files, for this process and those it starts; once a run, though
 * every project of the run asks for it. Gives what removes it again, to the one who made it.
 */
export function setup(): (() => void) | undefined {
  if (process.env[marker] !== undefined) return undefined;
  removeThoseOfKilledRuns();
  // A short name: Chromium puts a socket in it, and a socket's path has some hundred letters at most.
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-${process.pid}-`));
  for (const variable of ['TMPDIR', 'TEMP', 'TMP', marker]) process.env[variable] = folder;
  return () => {
    remove(folder);
  };
}

/** A run that is killed cannot remove its own. */
function removeThoseOfKilledRuns(): void {
  for (const entry of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${name}-(\\d+)-`).exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) remove(path.join(tmpdir(), entry));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else runs too.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
