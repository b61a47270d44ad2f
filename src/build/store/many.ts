/** Many entries of a store at once: it may be far away. */
import type { Kept } from '../../cache/entry.ts';
import { noStore, type Store } from '../../cache/store.ts';
import { eachOf } from '../each-of.ts';

/** How many entries are asked for, or put, at once. */
const atOnce = 16;

/** Something that may be in a store; without a key it is not. */
export interface Keyed {
  readonly key: string | undefined;
}

/** What a store has under a key. */
export interface Found {
  /** What is known of it. */
  readonly about: unknown;
  /** Its bytes, which are read only now where the store is near; undefined where they are damaged. */
  readonly bytes: () => Promise<Uint8Array | undefined>;
}

/** Each of some things with what the store has under its key, in their order. */
export async function* withKept<Item extends Keyed>(
  items: Iterable<Item>,
  store: Store,
): AsyncGenerator<{ readonly item: Item; readonly kept: Found | undefined }> {
  let batch: Item[] = [];
  const looked = async function* () {
    const found = await Promise.all(
      batch.map(async ({ key }) => (key === undefined ? undefined : lookFor(key, store))),
    );
    for (const [at, item] of batch.entries()) yield { item, kept: found[at] };
    batch = [];
  };
  // What is near is read at once: waiting for several would only hold them all.
  const isNear = store === noStore || (store.head !== undefined && store.hasFar !== true);
  for (const item of items) {
    batch.push(item);
    if (isNear || batch.length === atOnce) yield* looked();
  }
  yield* looked();
}

/** What a store has under a key. Never rejects. */
export async function lookFor(key: string, store: Store): Promise<Found | undefined> {
  const near = store.head?.(key);
  if (near) return { about: near.about, bytes: async () => (await store.get(key))?.bytes };
  if (store.head && store.hasFar !== true) return undefined;
  const kept = await store.get(key);
  return kept && { about: kept.about, bytes: () => Promise.resolve(kept.bytes) };
}

/** Puts what is made of some things into a store, under their keys; nothing of one that gives undefined. */
export async function putAll<Item extends { readonly key: string }>(
  items: readonly Item[],
  store: Store,
  entryOf: (item: Item) => Promise<Kept | undefined>,
): Promise<void> {
  if (store === noStore) return;
  await eachOf(items, atOnce, async (item) => {
    const entry = await entryOf(item);
    if (entry) await store.put(item.key, entry);
  });
}
