/**
 * The meetings that are kept on this device: their files in one cache of the browser, and a list of what was kept beside them.
 * Pages and the service worker go by the same functions; only one of them changes anything at a time.
 */
import type { ListedFile, MeetingListing } from '../../../build/listed-files.ts';
import { isRecord, listingFrom } from '../listing.ts';
import { listingAddress } from '../places.ts';

/** A meeting that is kept. */
export interface KeptMeeting {
  /** Its folder below the root of the site, with a slash at its end. */
  readonly folder: string;
  /** What the site said of it when it was last asked. */
  readonly listing: MeetingListing;
  /** The further formats that were chosen with it. */
  readonly formats: readonly string[];
  /** When it was kept, in milliseconds since 1970. */
  readonly kept: number;
  /** Hashes of the files that are here, by path. */
  readonly here: Readonly<Record<string, string>>;
  /** True where the site has it no longer: nothing of it is here. */
  readonly isGone?: true;
}

/** The most that all kept meetings together may take, in bytes. */
export const keptBudget = 200_000_000;

/** The cache of a site; several sites may share a host, each in a folder of its own. */
const cacheName = (root: URL): string => `kept-meetings ${root.pathname}`;

/** Under this address, where the site has nothing, stands the list of what is kept. */
const listAddress = (root: URL): URL => new URL('on-this-device/kept.json', root);

/** The address at which a file of the site is asked for. */
export function addressOf(root: URL, path: string): URL {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(address.split('/').map(encodeURIComponent).join('/'), root);
}

/** The kept meetings, the first kept first. Makes no cache where there is none. */
export async function keptMeetings(root: URL): Promise<readonly KeptMeeting[]> {
  if (!(await caches.has(cacheName(root)))) return [];
  const cache = await caches.open(cacheName(root));
  const answer = await cache.match(listAddress(root));
  const list: unknown = await answer?.json();
  return Array.isArray(list) ? list.flatMap((one) => keptFrom(one) ?? []) : [];
}

/** The kept answer for an address, with the day on which its meeting was kept in its headers; undefined where there is none. */
export async function keptAnswer(root: URL, address: URL): Promise<Response | undefined> {
  if (!(await caches.has(cacheName(root)))) return undefined;
  const cache = await caches.open(cacheName(root));
  const plain = new URL(address);
  plain.hash = '';
  plain.search = '';
  plain.pathname = plain.pathname.replace(/\/index\.html$/, '/');
  return (await cache.match(plain)) ?? (await cache.match(`${plain.href}/`));
}

/** The files of a listing that are kept: those without a format, and those of the chosen ones. */
export function chosenFiles({ files }: MeetingListing, formats: readonly string[]): readonly ListedFile[] {
  return files.filter(({ format }) => format === undefined || formats.includes(format));
}

/** Bytes of all kept files; what several meetings share counts once. */
export function keptBytes(kept: readonly KeptMeeting[]): number {
  return sizeOf(kept.flatMap(({ listing, here }) => listing.files.filter(({ path }) => here[path] !== undefined)));
}

/** Bytes of some files; each path counts once. */
export function sizeOf(files: readonly ListedFile[]): number {
  return [...new Map(files.map(({ path, bytes }) => [path, bytes])).values()].reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * The meetings to remove, the first kept first, so that files find room within a budget of bytes; undefined where all of it would not
 * be enough. Empty where there is room.
 */
export function meetingsToRemove(
  kept: readonly KeptMeeting[],
  wanted: readonly ListedFile[],
  budget: number,
): readonly KeptMeeting[] | undefined {
  for (let count = 0; count <= kept.length; count += 1) {
    const stays = kept.slice(count).flatMap(({ listing, here }) => listing.files.filter(({ path }) => path in here));
    if (sizeOf([...stays, ...wanted]) <= budget) return kept.slice(0, count);
  }
  return undefined;
}

/** Runs alone among all pages and the worker of the site. */
export async function alone<Result>(root: URL, task: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(cacheName(root), task);
}

/** Writes the list; with nothing on it, everything that was kept is gone. */
export async function writeKept(root: URL, kept: readonly KeptMeeting[]): Promise<void> {
  if (kept.length === 0) {
    await caches.delete(cacheName(root));
    return;
  }
  const cache = await caches.open(cacheName(root));
  const headers = { 'Content-Type': 'application/json' };
  await cache.put(listAddress(root), new Response(JSON.stringify(kept), { headers }));
  const wanted = new Set([listAddress(root).href]);
  for (const { folder, listing, here, isGone } of kept) {
    for (const path of Object.keys(here)) wanted.add(addressOf(root, path).href);
    if (isGone) continue;
    const address = listingAddress(root, folder);
    wanted.add(address.href);
    await cache.put(address, new Response(JSON.stringify(listing), { headers: { ...headers, [keptHeader]: 'yes' } }));
  }
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** Takes files out of the cache at once. */
export async function dropFiles(root: URL, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName(root));
  for (const path of paths) await cache.delete(addressOf(root, path));
}

/**
 * Fetches a file and keeps it. False where the site has another one by now, or none. Rejects where there is no network, and with
 * QuotaExceededError where there is no room.
 */
export async function fetchFile(root: URL, file: ListedFile, signal?: AbortSignal): Promise<boolean> {
  const address = addressOf(root, file.path);
  const answer = await fetch(address, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  if (!answer.ok || answer.redirected) return false;
  const bytes = await answer.arrayBuffer();
  if ((await sha256(bytes)) !== file.sha256) return false;
  const cache = await caches.open(cacheName(root));
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Content-Length': String(bytes.byteLength), [keptHeader]: 'yes' };
  await cache.put(address, new Response(bytes, { headers }));
  return true;
}

/** Stands in the headers of what was kept. */
export const keptHeader = 'X-Kept-On-This-Device';

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function keptFrom(value: unknown): KeptMeeting | undefined {
  if (!isRecord(value)) return undefined;
  const { folder, formats, kept, here, isGone } = value;
  const listing = listingFrom(value['listing']);
  if (!listing || typeof folder !== 'string' || typeof kept !== 'number') return undefined;
  if (!Array.isArray(formats) || !isRecord(here)) return undefined;
  const hashes = Object.entries(here).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    folder,
    listing,
    formats: formats.filter((one) => typeof one === 'string'),
    kept,
    here: Object.fromEntries(hashes),
    ...(isGone === true ? { isGone } : {}),
  };
}
