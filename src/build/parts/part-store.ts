import type { Kept } from '../../cache/entry.ts';
import type { Store } from '../../cache/store.ts';
import { folderStore } from '../store/folder-store.ts';
import { isOfPart, type PartNumber } from './part.ts';

/** The store of a part that is being made. */
export interface PartStore {
  /** What is put there or found there also comes into the part's folder; of resolved papers those that are the part's own. */
  readonly store: Store;
  /** Of all that came into the folder so far. */
  readonly keys: ReadonlySet<string>;
}

/** Opens the store of a part in front of the one that is shared; `folder` is where the part's entries lie. */
export function partStore(folder: string, number: PartNumber, shared: Store): PartStore {
  const keys = new Set<string>();
  const made = folderStore(folder);
  const add = async (key: string, kept: Kept): Promise<void> => {
    keys.add(key);
    await made.put(key, kept);
  };
  // Every part resolves all papers, to check them.
  const addOwn = (key: string, kept: Kept): void => {
    if (!isOfPart(key, number)) return;
    keys.add(key);
    made.now?.put(key, kept);
  };
  // What is brought from afar is brought for all papers, before: it does not become part of this part.
  const store: Store = {
    forget: (isGone) => shared.forget(isGone),
    close: () => shared.close(),
    get: async (key) => {
      const kept = await shared.get(key);
      if (kept) await add(key, kept);
      return kept;
    },
    put: async (key, kept) => {
      await add(key, kept);
      await shared.put(key, kept);
    },
    now: {
      get: (key) => {
        const kept = shared.now?.get(key);
        if (kept) addOwn(key, kept);
        return kept;
      },
      put: (key, kept) => {
        addOwn(key, kept);
        shared.now?.put(key, kept);
      },
    },
  };
  return { store, keys };
}

/** The store of a build that puts parts together: what they have, then what earlier builds have kept; what it makes is kept there. */
export function partsAndKept(parts: Store, kept: Store): Store {
  return {
    ...parts,
    get: async (key) => (await parts.get(key)) ?? kept.get(key),
    head: (key) => parts.head?.(key) ?? kept.head?.(key),
    put: (key, entry) => kept.put(key, entry),
    forget: (isGone) => kept.forget(isGone),
    close: () => kept.close(),
  };
}
