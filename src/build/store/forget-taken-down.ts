import { contentKey } from '../../cache/content-key.ts';
import type { Store } from '../../cache/store.ts';
import type { TakenDown } from '../../model/taken-down.ts';

type Named = Pick<TakenDown, 'kind' | 'name' | 'folder'>;

/** True for a file (relative to the root) that was taken down. */
export function isTakenDown(file: string, takenDown: readonly Named[]): boolean {
  return takenDown.some(({ kind, name, folder }) =>
    kind === 'data' ? file.startsWith('data/') && file.endsWith(`/${name}.csv`) : file === `${folder}/${name}`,
  );
}

/** How the source of what may show words of any paper begins: a page, an index of the search. */
const wholeSite = 'site ';

/**
 * What such a thing is said to be made from: the site as it is with what was taken down until now. Whatever is taken down next, all of
 * them are forgotten, since a title or a decision stands on many pages.
 */
export function sourceOfSite(takenDown: readonly Named[]): string {
  const named = takenDown.map(({ kind, folder, name }) => [kind, folder, name]);
  return `${wholeSite}${contentKey('', 'taken down', named)}`;
}

/** Lets stores forget everything that was made from what was taken down. Entries made since do not name it any more. */
export async function forgetTakenDown(stores: readonly Store[], takenDown: readonly Named[]): Promise<void> {
  if (takenDown.length === 0) return;
  const current = sourceOfSite(takenDown);
  const isGone = (source: string): boolean =>
    source.startsWith(wholeSite) ? source !== current : isTakenDown(source, takenDown);
  for (const store of stores) await store.forget(isGone);
}
