/**
 * What this site uses of Pagefind in the browser; it is loaded when somebody searches. A large site has several indexes, each of
 * some years: those that a search needs are merged.
 */
import type { OlderSlice } from '../../build/search/search-slices.ts';

/** A found word: its position among the words of the page (0-based), and how much it counts. */
export interface FoundWord {
  readonly location: number;
  readonly balanced_score: number;
}

/** A place of a page that a link can lead to. */
export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  readonly text?: string;
  /** How many words stand before it. */
  readonly location: number;
}

/** A found page. */
export interface FoundPage {
  readonly url: string;
  /** Its words; angle brackets are written as &lt; and &gt;. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly PageAnchor[];
  readonly weighted_locations: readonly FoundWord[];
}

/** A result whose page is not loaded yet. */
export interface FoundResult {
  readonly data: () => Promise<FoundPage>;
}

/** What narrows a search down. */
export interface EngineOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly isNewestFirst: boolean;
}

/** The search engine. */
export interface Engine {
  /** All pages that the filters leave where `words` is null. Rejects where an index cannot be loaded. */
  search(words: string | null, options: EngineOptions): Promise<readonly FoundResult[]>;
  /** Forgets all that was loaded: what failed can be tried again with another engine. */
  close(): Promise<void>;
}

/** What this site uses of Pagefind's script, with the line that its own build adds where there are several indexes. */
interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  mergeIndex(folder: string, options: Readonly<Record<string, unknown>>): Promise<void>;
  search(
    words: string | null,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly results: readonly FoundResult[] }>;
  destroy(): Promise<void>;
  readonly olderSlices?: readonly OlderSlice[];
}

/** A filter of our own, by which indexes can be asked one by one; its values are their names. */
const sliceFilter = 'slice';
/** Name of the index that is there in any case. */
const newest = 'newest';

/** Loads the engine of this site, wherever it is served. `page` is the address of the search page. Rejects where it cannot be loaded. */
export async function loadEngine(page: string): Promise<Engine> {
  const site = new URL('../', page);
  const folder = new URL('pagefind/', site);
  // The engine is made after the pages and is no part of this bundle.
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as Pagefind;
  const { olderSlices: older = [] } = pagefind;
  const named = (name: string) => ({
    baseUrl: site.pathname,
    ...(older.length === 0 ? {} : { mergeFilter: { [sliceFilter]: name } }),
  });
  // Short records, as those of data, would come before the papers that treat of the matter.
  await pagefind.options({ ...named(newest), ranking: { pageLength: 0.1 } });
  const merged = new Map<string, Promise<void>>();
  const merge = (name: string): Promise<void> => {
    const loading = merged.get(name) ?? pagefind.mergeIndex(new URL(`${name}/`, folder).href, named(name));
    merged.set(name, loading);
    return loading;
  };
  return {
    close: () => pagefind.destroy(),
    search: async (words, { filters, isNewestFirst }) => {
      const names = namesFor(filters['year']?.any, older);
      await Promise.all(names.map(merge));
      const ask = async (narrowed: EngineOptions['filters'], sort: Readonly<Record<string, string>>) =>
        (await pagefind.search(words, { filters: narrowed, sort })).results;
      if (!isNewestFirst) return ask(filters, {});
      if (older.length === 0) return ask(filters, { date: 'desc' });
      // Pagefind knows the order of dates within an index only; the indexes follow one another in time.
      const found = [newest, ...names].map((name) =>
        ask({ ...filters, [sliceFilter]: { any: [name] } }, { date: 'desc' }),
      );
      return (await Promise.all(found)).flat();
    },
  };
}

/** The older indexes that have something of one of the years; all of them where no year is asked for. */
function namesFor(years: readonly string[] | undefined, older: readonly OlderSlice[]): readonly string[] {
  const wanted = years ? older.filter((slice) => slice.years.some((year) => years.includes(year))) : older;
  return wanted.map(({ name }) => name);
}
