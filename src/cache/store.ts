/** Where what was made is kept by what it was made from. Nothing depends on it: without a store everything is made again, the same to the byte. */
import type { Kept, KeptHead } from './entry.ts';

/** Things by their keys: SHA-256 in 64 small hexadecimal digits of everything that decides their bytes. */
export interface Store {
  /** What was kept under a key, whole as it was put there; undefined where there is nothing of the kind. Never rejects. */
  get(key: string): Promise<Kept | undefined>;
  /** Keeps it, where that can be done. Never rejects: the next build takes longer, and nothing else. */
  put(key: string, kept: Kept): Promise<void>;
  /** Throws away what was made from a source of which `isGone` is true, as far as the store can. Never rejects. */
  forget(isGone: (source: string) => boolean): Promise<void>;
  /** Ends a build's use of the store: what it holds beyond its bound goes, the least used first. Never rejects. */
  close(): Promise<void>;
  /** For who cannot wait; absent where the store is far away. */
  readonly now?: StoreNow;
  /**
   * What is known of an entry near by, which is all that is read of it: its bytes may be damaged, which shows when they are asked for. Absent
   * where that takes as long as to get them. Never throws.
   */
  readonly head?: (key: string) => KeptHead | undefined;
  /** True where a store that is far away stands behind one that is near. */
  readonly hasFar?: true;
}

/** A store that answers at once: steps of compiling take no turns. */
export interface StoreNow {
  /** As of a store. Never throws. */
  get(key: string): Kept | undefined;
  /** As of a store. Never throws. */
  put(key: string, kept: Kept): void;
}

/** A store that keeps nothing. */
export const noStore: Store = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** A store near by in front of one that is shared: what came from far is kept near. */
export function nearAndFar(near: Store, far: Store): Store {
  return {
    get: async (key) => {
      const found = await near.get(key);
      if (found) return found;
      const fetched = await far.get(key);
      if (fetched) await near.put(key, fetched);
      return fetched;
    },
    put: async (key, kept) => {
      await Promise.all([near.put(key, kept), far.put(key, kept)]);
    },
    forget: async (isGone) => {
      await Promise.all([near.forget(isGone), far.forget(isGone)]);
    },
    close: async () => {
      await Promise.all([near.close(), far.close()]);
    },
    // What is looked for one after another would wait for each: only what is near.
    ...(near.now ? { now: near.now } : {}),
    ...(near.head ? { head: near.head } : {}),
    hasFar: true,
  };
}
