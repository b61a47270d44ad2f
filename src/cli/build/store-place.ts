/** Where a build keeps what it makes: `--cache` and `--no-cache`. */
import { statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { fingerprintAtStart } from '../../../.config/start/fingerprint.mjs';
import { addressStore, isAddress } from '../../cache/address-store.ts';
import { folderStore } from '../../build/store/folder-store.ts';
import { nearAndFar, noStore, type Store, type StoreNow } from '../../cache/store.ts';
import { keptPath, pathFrom, projectRoot } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';
import { sharedStore } from './store-options.ts';

/**
 * The store that the options name, or else the variable PAPERS_CACHE. Throws UsageError where that is no place. `warn` is called once for
 * each thing that is wrong with it.
 */
export function storeFrom(
  { cache, 'no-cache': isWithout }: { readonly cache?: string; readonly 'no-cache'?: true },
  warn: (words: string) => void,
): Store {
  if (isWithout === true) {
    if (cache !== undefined) throw new UsageError('--cache and --no-cache cannot be combined.');
    return noStore;
  }
  const near = madeStore();
  const shared = process.env[sharedStore];
  const [place, name] = cache === undefined && shared !== '' ? [shared, sharedStore] : [cache, '--cache'];
  if (place === undefined) return near;
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return folderStore(folderFrom(place, name));
  if (!isAddress(place) || !URL.canParse(place))
    throw new UsageError(
      `"${name}" takes a folder or an address that begins with http:// or https://, not "${place}".`,
    );
  return nearAndFar(near, addressStore(place, { warn }));
}

/** Bytes that packs may take together. */
const mostPacks = 500_000_000;

/** Where `npm run pack` keeps the packs that it made. */
export function packStore(): Store {
  return folderStore(path.join(keptPath(), 'packs'), mostPacks);
}

/** Where `npm run pack` finds papers that were resolved before, by a build or by itself, and keeps its own. */
export function paperStore(): StoreNow | undefined {
  const [built, packed] = [madeStore().now, packStore().now];
  // What a build keeps is bounded by builds, which takes its time.
  return (
    built &&
    packed && {
      get: (key) => packed.get(key) ?? built.get(key),
      put: (key, kept) => {
        packed.put(key, kept);
      },
    }
  );
}

/** Where a build keeps what it made, unless it is said otherwise. */
function madeStore(): Store {
  return folderStore(path.join(keptPath(), 'made'));
}

/** What decides the bytes of everything that is made, beside what it is made from: the program, and the machine whose libraries pack files. */
export function machineFingerprint(): string {
  return `${fingerprintAtStart(projectRoot)} ${platform()} ${arch()}`;
}

function folderFrom(written: string, name: string): string {
  const folder = pathFrom(written);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
  if (!isFolder) throw new UsageError(`${folder} is not a folder: "${name}" takes a folder or an http(s) address.`);
  return folder;
}
