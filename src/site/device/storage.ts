/**
 * What this site stores in the browser beside kept files: notes, and what was read. Every name begins with the folder of the site, since
 * several sites may share a host. A browser that stores nothing, as in some private windows, has no storage here.
 */

/** A place for texts by name. */
export interface DeviceStorage {
  get(name: string): string | undefined;
  /** False where there is no room. */
  set(name: string, text: string): boolean;
  remove(name: string): void;
  /** Names that begin so, sorted. */
  names(beginning: string): readonly string[];
}

/** The storage of a site; undefined where the browser allows none. */
export function deviceStorage(root: URL): DeviceStorage | undefined {
  const store = usableStore();
  if (!store) return undefined;
  const prefix = `papers ${root.pathname} `;
  return {
    get: (name) => store.getItem(prefix + name) ?? undefined,
    set: (name, text) => {
      try {
        store.setItem(prefix + name, text);
        return true;
      } catch {
        return false;
      }
    },
    remove: (name) => store.removeItem(prefix + name),
    names: (beginning) =>
      Object.keys(store)
        .filter((name) => name.startsWith(prefix + beginning))
        .map((name) => name.slice(prefix.length))
        .toSorted(),
  };
}

/** Merely asking for it throws where a reader has blocked it. */
function usableStore(): Storage | undefined {
  try {
    const test = 'papers test';
    localStorage.setItem(test, '');
    localStorage.removeItem(test);
    return localStorage;
  } catch {
    return undefined;
  }
}
