/** What several files of a run need is made by the first of them that asks; the others wait for it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

type Ending<Made> = { readonly made: Made } | { readonly failed: string };

/** Gives what `make` gave to the first file of this run that asked for the name: plain data. Rejects where that failed. */
export async function onceARun<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  // The folder of temporary files is the run's own.
  const record = path.join(tmpdir(), `${name}.json`);
  if (isFirst(`${record}.lock`)) {
    const ended = await make().then(
      (made): Ending<Made> => ({ made }),
      (error: unknown): Ending<Made> => ({ failed: String(error) }),
    );
    writeFileSync(`${record}.new`, JSON.stringify(ended));
    renameSync(`${record}.new`, record);
  }
  while (!existsSync(record)) await wait(50);
  const ended = JSON.parse(readFileSync(record, 'utf8')) as Ending<Made>;
  if ('failed' in ended) throw new Error(ended.failed);
  return ended.made;
}

/** True for the first of a run that asks; `lock` is the path of a folder, which says so to the others. */
export function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
