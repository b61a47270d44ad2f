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

/** Each of some things with what the store has under its key, in their order. */
export async function* withKept<Item extends Keyed>(
  items: Iterable<Item>,
  store: Store,
): AsyncGenerator<{ readonly item: Item; readonly kept: Uint8Array | undefined }> {
  let batch: Item[] = [];
  const looked = async function* () {
    const found = await Promise.all(batch.map(async ({ key }) => (key === undefined ? undefined : store.get(key))));
    for (const [at, item] of batch.entries()) yield { item, kept: found[at]?.bytes };
    batch = [];
  };
  for (const item of items) {
    batch.push(item);
    if (store === noStore || batch.length === atOnce) yield* looked();
  }
  yield* looked();
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
