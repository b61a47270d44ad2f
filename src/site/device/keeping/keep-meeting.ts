/** Keeping a meeting on this device, and removing it again. */
import type { ListedFile, MeetingListing } from '../../../build/listed-files.ts';
import { alone, chosenFiles, fetchFile, keptMeetings, sizeOf, writeKept, type KeptMeeting } from './kept-files.ts';

/** How keeping a meeting ended; `changed` where the site was built again meanwhile. */
export type KeepingEnd = 'kept' | 'no room' | 'no network' | 'changed';

/** What is to be kept. */
export interface Keeping {
  readonly root: URL;
  /** Folder of the meeting below the root. */
  readonly folder: string;
  readonly listing: MeetingListing;
  /** The further formats that were chosen. */
  readonly formats: readonly string[];
  /** Called with how many bytes have come. */
  readonly progress: (bytes: number) => void;
}

/** True where this browser can keep pages: on a secure address, with workers, caches and locks. */
export function canKeep(): boolean {
  const has = (name: string, of: object): boolean => name in of;
  return isSecureContext && has('serviceWorker', navigator) && has('caches', globalThis) && has('locks', navigator);
}

/** Fetches every file of a meeting and has it kept, whole or not at all. */
export async function keepMeeting({ root, folder, listing, formats, progress }: Keeping): Promise<KeepingEnd> {
  try {
    await startWorker(root);
  } catch {
    return 'no network';
  }
  return alone(root, async () => {
    const others = (await keptMeetings(root)).filter((one) => one.folder !== folder);
    const files = chosenFiles(listing, formats);
    const missing = files.filter(({ path, sha256 }) => !others.some((other) => other.here[path] === sha256));
    let bytes = sizeOf(files) - sizeOf(missing);
    try {
      const areAll = await fetchAll(missing, async (file) => {
        const isFetched = await fetchFile(root, file);
        bytes += file.bytes;
        progress(bytes);
        return isFetched;
      });
      if (!areAll) return await giveUp(root, others, 'changed');
      const here = Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]));
      await writeKept(root, [...others, { folder, listing, formats, kept: Date.now(), here }]);
      // A page that was opened meanwhile may have found nothing kept, and ended the worker.
      await startWorker(root);
    } catch (error) {
      return await giveUp(root, others, isFull(error) ? 'no room' : 'no network');
    }
    if ('storage' in navigator) void navigator.storage.persist();
    return 'kept';
  });
}

/** Takes a meeting off this device; with the last one the worker goes too. */
export async function removeMeeting(root: URL, folder: string): Promise<void> {
  await alone(root, async () => {
    const others = (await keptMeetings(root)).filter((one) => one.folder !== folder);
    await writeKept(root, others);
    if (others.length === 0) await stopWorker(root);
  });
}

/** As many files are fetched at once. */
const lanes = 4;

/** Fetches files, some at a time. False, or rejects, as soon as one of them fails; by then no other is on its way. */
async function fetchAll(
  files: readonly ListedFile[],
  fetchOne: (file: ListedFile) => Promise<boolean>,
): Promise<boolean> {
  const waiting = files.values();
  let isGoingWell = true;
  const fetchNext = async (): Promise<void> => {
    for (const file of waiting) {
      if (!isGoingWell) return;
      try {
        if (!(await fetchOne(file))) isGoingWell = false;
      } catch (error) {
        isGoingWell = false;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, fetchNext));
  const rejected = ends.find((end) => end.status === 'rejected');
  if (rejected) throw rejected.reason;
  return isGoingWell;
}

/** What came is thrown away again: half a meeting helps nobody. */
async function giveUp(root: URL, others: readonly KeptMeeting[], end: KeepingEnd): Promise<KeepingEnd> {
  await writeKept(root, others);
  if (others.length === 0) await stopWorker(root);
  return end;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

async function startWorker(root: URL): Promise<void> {
  const address = new URL('service-worker.js', root);
  await navigator.serviceWorker.register(address, { scope: root.pathname, updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
}

/** Ends the worker of this site alone: others may stand beside it on the same host. */
async function stopWorker(root: URL): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root.href) await registration.unregister();
}
