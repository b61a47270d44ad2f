/** One at a time: only one program prepares the pages of a project, whatever it is going to draw. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { heldBy, tryLock, unlock, type Builder } from './lock.ts';
import { StagingError } from './staging.ts';

/** A turn that somebody else waits for. */
export interface Turn {
  /** Lets the next one begin. */
  end(): Promise<void>;
}

/** Milliseconds between two looks at whether the other one has ended. */
const between = 100;

/**
 * Waits until no other running program of this machine has its turn in `folder`, then takes it. A turn whose process has died is over.
 * Throws StagingError where another machine has it: whether that still runs cannot be seen from here.
 */
export async function takeTurn(folder: string, builder: Builder): Promise<Turn> {
  const lock = path.join(folder, 'turn.lock');
  await mkdir(folder, { recursive: true });
  for (;;) {
    const holder = await tryLock(lock, builder);
    if (!holder) return { end: () => unlock(lock) };
    if (holder.host !== builder.self.host)
      throw new StagingError(`Another program prepares the pages of this project ${heldBy(holder, lock, builder)}`);
    await pause(between);
  }
}
