/**
 * Locks that survive what happens to their holders: a process that was killed, a machine that was restarted, a number that another
 * process got. A folder may be shared by several machines: what another one holds is never taken from it.
 */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A process, distinguished from every other that had or will have its number. */
export interface Holder {
  readonly pid: number;
  /** Name of the machine. */
  readonly host: string;
  /** Differs after each start of the machine; '' where that is not known. */
  readonly boot: string;
  /** When the process was started, in the system's own words; '' where that is not known. */
  readonly started: string;
}

/** The process that builds, and how to tell whether another one still runs. */
export interface Builder {
  readonly self: Holder;
  /** When a process of this machine was started, as in `Holder`; undefined where none of that number runs. */
  readonly startOf: (pid: number) => string | undefined;
}

/** Takes a lock; undefined where it is now this process's, else who has it. */
export async function tryLock(lock: string, builder: Builder): Promise<Holder | undefined> {
  const own = `${lock}.${builder.self.pid}`;
  const text = `${JSON.stringify(builder.self)}\n`;
  await writeFile(own, text);
  try {
    while (!(await appears(own, lock, text))) {
      const holder = await holderOf(lock, builder);
      if (holder && isHeld(holder, builder)) return holder;
      await clearAway(lock, builder);
    }
    return undefined;
  } finally {
    await remove(own);
  }
}

/** Gives a lock back. */
export async function unlock(lock: string): Promise<void> {
  await remove(lock);
}

/** Who holds a lock, and how others can get on, in a sentence or two that follow "Another build …". */
export function heldBy(holder: Holder, lock: string, { self }: Builder): string {
  return holder.host === self.host
    ? `(process ${holder.pid}, as ${lock} says). Wait for it to end.`
    : `(process ${holder.pid} on the machine "${holder.host}", as ${lock} says). Wait for it to end; where it was stopped there, delete that file.`;
}

/** The lock appears with its holder in it, by one link: another build never reads a half-written one. */
async function appears(own: string, lock: string, text: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!noLinks.has(codeOf(error))) throw error;
  }
  try {
    await writeFile(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without links say: FAT, and some shares. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Takes a dead build's lock away. Where a living one has taken its place meanwhile, that is put back. */
async function clearAway(lock: string, builder: Builder): Promise<void> {
  const aside = `${lock}.${builder.self.pid}.old`;
  const isMoved = await rename(lock, aside).then(
    () => true,
    () => false,
  );
  const holder = isMoved ? await holderOf(aside, builder) : undefined;
  if (holder && isHeld(holder, builder)) await appears(aside, lock, JSON.stringify(holder));
  await remove(aside);
}

function isHeld(holder: Holder, { self, startOf }: Builder): boolean {
  if (holder.host !== self.host) return true;
  if (holder.boot !== self.boot) return false;
  const started = startOf(holder.pid);
  if (started === undefined || !isSame(started, holder.started)) return false;
  return holder.pid !== self.pid;
}

/** What is not known on either side distinguishes nothing. */
function isSame(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Undefined where the lock is gone, or is no lock. */
async function holderOf(lock: string, { self }: Builder): Promise<Holder | undefined> {
  const text = await readFile(lock, 'utf8').catch(() => '');
  // Earlier versions wrote the number alone.
  const [pid] = /^\d+$/.exec(text.trim()) ?? [];
  if (pid !== undefined) return { ...self, pid: Number(pid), started: '' };
  try {
    const read = JSON.parse(text) as Partial<Holder> | null;
    if (typeof read?.pid !== 'number' || typeof read.host !== 'string') return undefined;
    return { pid: read.pid, host: read.host, boot: read.boot ?? '', started: read.started ?? '' };
  } catch {
    return undefined;
  }
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true });
}
