/**
 * The prerenderer: the pages of this site as Astro bundles them, kept, so that a build and a preview draw any page in
 * milliseconds from the models on show: neither Astro's development server nor its bundling, which take seconds, is needed for that.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Astro's bundle must be given before it draws: which style sheets each page has. */
export interface PrerendererFacts {
  /** File of the bundle to begin with. */
  readonly entry: string;
  readonly styles: readonly (readonly [page: string, sheets: readonly unknown[]])[];
}

/** The part of Astro's bundle for prerendering that a prerenderer uses (astro/dist/core/build/app.js, of the pinned version). */
export interface PageBundle {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
  getComponentByRoute(route: Route): Promise<{ readonly getStaticPaths?: () => readonly StaticPath[] }>;
  readonly routeCache: { clearAll(): void };
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
}

interface Route {
  /** "/[committee]/[folder]" */
  readonly route: string;
  readonly type: string;
  readonly pattern: RegExp;
  /** Where it has one page alone. */
  readonly pathname?: string;
}

/** What a route's own getStaticPaths gives. */
interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** A drawn page or file. */
export interface Drawn {
  readonly type: string;
  readonly body: string;
}

/** A page or file of the site that is shown. */
export interface SitePage {
  /** "/people-committee/2024-03-14/", "/theme.css" */
  readonly address: string;
  /** Where it is published, relative to the site's folder. */
  readonly file: string;
  /** Name of its route: "/[committee]/[folder]". */
  readonly route: string;
  /** The models that its route gives it; undefined for a route of one page, which takes its model by itself. */
  readonly props: Readonly<Record<string, unknown>> | undefined;
  /** Draws it. Rejects where that fails: our own fault. */
  readonly draw: () => Promise<string>;
}

/** Draws the site's pages from what is on show. */
export interface Prerenderer {
  /** The page at an address; undefined where the site has none. Rejects where drawing fails: our own fault. */
  draw(address: string): Promise<Drawn | undefined>;
  /** All pages and files of the routes. */
  pages(): Promise<readonly SitePage[]>;
  /** From now on pages are drawn from what is on show now. */
  refresh(): void;
}

/** Name of the file with the facts in the folder of a prerenderer. */
export const factsName = 'prerenderer.json';

/** Folder of Astro's bundle in that of a prerenderer. */
export const bundleName = 'bundle';

/** Folder of a prerenderer with the styles, fonts and scripts that its pages name. */
export function prerendererAssets(folder: string): string {
  return path.join(folder, 'out');
}

/** Opens a prerenderer that has been made. Rejects where it is not whole. */
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
    pages: async () => (await Promise.all(routes.map((route) => pagesOf(app, route)))).flat(),
    draw: async (address) => {
      // Several routes may fit an address; only one of them has a page there.
      for (const route of routes.filter(({ pattern }) => pattern.test(address))) {
        const drawn = await drawRoute(app, address, { route });
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

async function pagesOf(app: PageBundle, route: Route): Promise<readonly SitePage[]> {
  const pageAt = (pathname: string, props: SitePage['props']): SitePage => {
    const address = route.type === 'endpoint' || pathname === '/' ? pathname : `${pathname}/`;
    const draw = async (): Promise<string> => {
      const drawn = await drawRoute(app, address, { route, isMissing: address === missing });
      if (!drawn) throw new Error(`The route ${route.route} has no page at ${address}.`);
      return drawn.body;
    };
    return { address, file: fileAt(address), route: route.route, props, draw };
  };
  if (route.pathname !== undefined) return [pageAt(route.pathname, undefined)];
  const { getStaticPaths } = await app.getComponentByRoute(route);
  return (getStaticPaths?.() ?? []).map(({ params, props }) => pageAt(withParams(route.route, params), props ?? {}));
}

/** "/[committee]/changes/[...between]" with its parameters; one that may be left out goes with the slash before it. */
function withParams(route: string, params: StaticPath['params']): string {
  return route.replaceAll(/\/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => {
    const value = params[name];
    return value === undefined ? '' : `/${value}`;
  });
}

/** The page that servers show for what is missing. */
const missing = '/404/';

function fileAt(address: string): string {
  if (address === missing) return '404.html';
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}

/** `isMissing` where it is the page for what is missing, which has that for its status. */
async function drawRoute(
  app: PageBundle,
  address: string,
  { route: routeData, isMissing = false }: { readonly route: Route; readonly isMissing?: boolean },
): Promise<Drawn | undefined> {
  try {
    const response = await app.render(new Request(new URL(address, 'http://localhost')), { routeData });
    if (!response.ok && !isMissing) return undefined;
    return { type: response.headers.get('content-type') ?? 'text/html', body: await response.text() };
  } catch (error) {
    if (error instanceof Error && error.name === 'NoMatchingStaticPathFound') return undefined;
    throw error;
  }
}
