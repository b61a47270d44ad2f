/**
 * The press: the pages of this site as Astro bundles them for a build, kept, so that a preview draws any page in
 * milliseconds without Astro's development server, which takes four seconds to its first page. It draws what a build
 * would draw, with the same styles and scripts, from the models on show.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { showRoot } from './shown.ts';

/** Where a press is made; absolute paths. */
export interface PressPlaces {
  /** The project, with astro.config.mjs. */
  readonly root: string;
  /** An empty folder of its own. */
  readonly folder: string;
}

/** What Astro's bundle must be told before it draws: which style sheets each page has. */
interface PressFacts {
  /** File of the bundle to begin with. */
  readonly entry: string;
  readonly styles: readonly (readonly [page: string, sheets: readonly unknown[]])[];
}

/** The part of Astro's bundle for prerendering that a press uses (astro/dist/core/build/app.js, of the pinned version). */
interface PageBundle {
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
export interface Press {
  /** The page at an address; undefined where the site has none. Rejects where drawing fails: our own fault. */
  draw(address: string): Promise<Drawn | undefined>;
  /** From now on pages are drawn from what is on show now. */
  refresh(): void;
}

const factsName = 'press.json';

/** Folder of a press with the styles, fonts and scripts that its pages name. */
export function pressAssets(folder: string): string {
  return path.join(folder, 'out');
}

/** Makes a press. Nothing of any content is in it. Rejects where Astro fails. */
export async function makePress({ root, folder }: PressPlaces): Promise<void> {
  // The site's own pages are drawn from the checked content as well, so there is nothing to collect.
  showRoot(path.join(folder, 'no-content'));
  await build({
    root,
    outDir: pressAssets(folder),
    cacheDir: path.join(folder, 'cache'),
    logLevel: 'error',
    force: true,
    integrations: [keeper(folder)],
  });
}

/** Keeps the bundle that Astro would throw away, and draws nothing with it. */
function keeper(folder: string): AstroIntegration {
  return {
    name: 'committee-papers-press',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => ({
          name: 'committee-papers-press',
          setup: async () => {
            const bundle = path.join(pressAssets(folder), '.prerender');
            const entry = (await readdir(bundle)).find((name) => name.startsWith('prerender-entry')) ?? '';
            await cp(bundle, path.join(folder, 'bundle'), { recursive: true });
            const { app } = await importBundle(path.join(bundle, entry));
            let styles: PressFacts['styles'] = [];
            // Astro hands its findings to the bundle, and this is where they can be read.
            app.setInternals = (internals) => {
              const { pagesByKeys } = internals as { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> };
              styles = [...pagesByKeys].map(([page, data]) => [page, data.styles]);
            };
            await astros.setup?.();
            await writeFile(path.join(folder, factsName), JSON.stringify({ entry, styles }));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('A press draws nothing while it is made.')),
        })),
    },
  };
}

/** Opens a press that has been made. Rejects where it is not whole. */
export async function openPress(folder: string): Promise<Press> {
  const { entry, styles } = JSON.parse(await readFile(path.join(folder, factsName), 'utf8')) as PressFacts;
  const { app } = await importBundle(path.join(folder, 'bundle', entry));
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

async function importBundle(file: string): Promise<{ app: PageBundle }> {
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
