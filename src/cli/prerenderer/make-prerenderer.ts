import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type AstroIntegration } from 'astro';
import {
  bundleName,
  factsName,
  importBundle,
  prerendererAssets,
  type PrerendererFacts,
} from '../../site/prerenderer.ts';

/** Where a prerenderer is made; absolute paths. */
export interface PrerendererPlaces {
  /** The project, with astro.config.mjs. */
  readonly root: string;
  /** An empty folder of its own. */
  readonly folder: string;
}

/** Makes a prerenderer. Nothing of any content is in it. Rejects where Astro fails. */
export async function makePrerenderer({ root, folder }: PrerendererPlaces): Promise<void> {
  // Astro keeps its bundle within the folder it stands in, wherever else it is to write.
  const out = path.join(root, '.astro/prerenderer');
  await rm(out, { recursive: true, force: true });
  try {
    await build({
      root,
      outDir: out,
      cacheDir: path.join(folder, 'cache'),
      logLevel: 'error',
      force: true,
      integrations: [keeper({ out, folder })],
    });
    await cp(out, prerendererAssets(folder), { recursive: true });
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Keeps the bundle that Astro would throw away, and draws nothing with it. */
function keeper({ out, folder }: { readonly out: string; readonly folder: string }): AstroIntegration {
  return {
    name: 'committee-papers-prerenderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => ({
          name: 'committee-papers-prerenderer',
          setup: async () => {
            const bundle = path.join(out, '.prerender');
            const entry = (await readdir(bundle)).find((name) => name.startsWith('prerender-entry')) ?? '';
            await cp(bundle, path.join(folder, bundleName), { recursive: true });
            const { app } = await importBundle(path.join(bundle, entry));
            let styles: PrerendererFacts['styles'] = [];
            // Astro hands its findings to the bundle, and this is where they can be read.
            app.setInternals = (internals) => {
              const { pagesByKeys } = internals as { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> };
              styles = [...pagesByKeys].map(([page, data]) => [page, data.styles]);
            };
            await astros.setup?.();
            await writeFile(path.join(folder, factsName), JSON.stringify({ entry, styles }));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('A prerenderer draws nothing while it is made.')),
        })),
    },
  };
}
