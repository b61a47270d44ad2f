/** What this site uses of Pagefind in the browser; it is loaded when somebody searches. */

/** A found place: the how manieth word of the page it is (0-based), and how much it counts. */
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
  readonly sort?: { readonly date: 'desc' };
}

/** The search engine. */
export interface Engine {
  options(options: { readonly baseUrl: string }): Promise<void>;
  /** All pages that the filters leave where `words` is null. */
  search(words: string | null, options: EngineOptions): Promise<{ readonly results: readonly FoundResult[] }>;
}

/** Loads the engine of this site, wherever it is served. `page` is the address of the search page. Rejects where it cannot be loaded. */
export async function loadEngine(page: string): Promise<Engine> {
  const site = new URL('../', page);
  // The engine is made after the pages and is no part of this bundle.
  const engine = (await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', site).href)) as Engine;
  await engine.options({ baseUrl: site.pathname });
  return engine;
}
