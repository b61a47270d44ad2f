import type { Store } from '../../cache/store.ts';
import type { TakenDown } from '../../model/taken-down.ts';

type Named = Pick<TakenDown, 'kind' | 'name' | 'folder'>;

/** True for a file (relative to the root) that was taken down. */
export function isTakenDown(file: string, takenDown: readonly Named[]): boolean {
  return takenDown.some(({ kind, name, folder }) =>
    kind === 'data' ? file.startsWith('data/') && file.endsWith(`/${name}.csv`) : file === `${folder}/${name}`,
  );
}

/** Lets stores forget everything that was made from what was taken down. Entries made since do not name it any more. */
export async function forgetTakenDown(stores: readonly Store[], takenDown: readonly Named[]): Promise<void> {
  if (takenDown.length === 0) return;
  for (const store of stores) await store.forget((source) => isTakenDown(source, takenDown));
}
