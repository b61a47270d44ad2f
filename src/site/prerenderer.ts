/**
 * The prerenderer: the pages of this site as Astro bundles them for a build, kept, so that a preview draws any page in
 * milliseconds without Astro's development server, which takes four seconds to its first page. It draws what a build
 * would draw, with the same styles and scripts, from the models on show.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Astro's bundle must be told before it draws: which style sheets each page has. */
export interface PrerendererFacts {
  /** File of the bundle to begin with. */
  readonly entry: string;
  readonly styles: readonly (readonly [page: string, sheets: readonly unknown[]])[];
}

/** The part of Astro's bundle for prerendering that a press uses (astro/dist/core/build/app.js, of the pinned version). */
export interface PageBundle {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
  readonly routeCache: { clearAll(): void };
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
}

interface Route {
  readonly route: string;
  readonly pattern: RegExp;
}

/** A drawn page or file. */
export interface Drawn {
  readonly type: string;
  readonly body: string;
}

/** Draws the site's pages from what is on show. */
export interface Prerenderer {
  /** The page at an address; undefined where the site has none. Rejects where drawing fails: our own fault. */
  draw(address: string): Promise<Drawn | undefined>;
  /** From now on pages are drawn from what is on show now. */
  refresh(): void;
}

/** Name of the file with the facts in the folder of a prerenderer. */
export const factsName = 'press.json';

/** Folder of Astro's bundle in that of a prerenderer. */
export const bundleName = 'bundle';

/** Folder of a press with the styles, fonts and scripts that its pages name. */
export function prerendererAssets(folder: string): string {
  return path.join(folder, 'out');
}

/** Opens a press that has been made. Rejects where it is not whole. */
export async function openPrerenderer(folder: string): Promise<Prerenderer> {
  const { entry, styles } = JSON.parse(await readFile(path.join(folder, factsName), 'utf8')) as PrerendererFacts;
  const { app } = await importBundle(path.join(folder, bundleName, entry));
  app.setInternals({
    pagesByKeys: new Map(styles.map(([page, sheets]) => [page, { styles: [...sheets] }])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ logger: { options: { destination: { write: () => true } } }, settings: { scripts: [] } });
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  return {
    refresh: () => app.routeCache.clearAll(),
    draw: async (address) => {
      // Several routes may fit an address; only one of them has a page there.
      for (const route of routes.filter(({ pattern }) => pattern.test(address))) {
        const drawn = await drawRoute(app, address, route);
        if (drawn) return drawn;
      }
      return undefined;
    },
  };
}

/** Astro's bundle by its first file. */
export async function importBundle(file: string): Promise<{ app: PageBundle }> {
  return (await import(pathToFileURL(file).href)) as { app: PageBundle };
}

async function drawRoute(app: PageBundle, address: string, routeData: Route): Promise<Drawn | undefined> {
  try {
    const response = await app.render(new Request(new URL(address, 'http://localhost')), { routeData });
    if (!response.ok) return undefined;
    return { type: response.headers.get('content-type') ?? 'text/html', body: await response.text() };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoMatchingStaticPathFound') return undefined;
    throw error;
  }
}
