/** One at a time: builds of one project draw their pages after one another, whatever their roots and folders. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Builder } from './staging.ts';

/** A turn that somebody else waits for. */
export interface Turn {
  /** Lets the next one begin. */
  end(): Promise<void>;
}

/** Milliseconds between two looks at whether the other build has ended. */
const between = 100;

/** Waits until no other running build has its turn in `folder`, then takes it. A turn whose process has died is over. */
export async function takeTurn(folder: string, builder: Builder): Promise<Turn> {
  const lock = path.join(folder, 'turn.lock');
  await mkdir(folder, { recursive: true });
  for (;;) {
    if (await isTaken(lock, builder.pid)) return { end: () => rm(lock, { force: true }) };
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !builder.isRunning(holder)) await rm(lock, { force: true });
    await pause(between);
  }
}

/** True where the lock was free and is now this process's. */
async function isTaken(lock: string, pid: number): Promise<boolean> {
  try {
    await writeFile(lock, String(pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
