/** The site's pages, drawn by Astro from what has been published. */
import path from 'node:path';
import { build } from 'astro';
import { moveFolder, removeFolder } from '../build/staging/move-folder.ts';
import { getPublished } from '../outputs/published.ts';
import { siteModels } from './models.ts';
import { show } from './shown.ts';

/** Where the site is built from and to; absolute paths. */
export interface SiteBuild {
  /** The project, with astro.config.mjs. The content root is that of the published site. */
  readonly root: string;
  /** Emptied first: files beside the pages are written afterwards. */
  readonly outDir: string;
  /** Astro's cache; node_modules/.astro of the project where absent. */
  readonly cacheDir?: string;
}

/** Where Astro draws: below the project, since it moves files from there to where they are to be, and can move them no further. */
const drawing = '.astro/site';

/** Draws every page into `outDir`. What is drawn was handed over by `setPublished`. Rejects where Astro fails: our own fault. */
export async function buildSite({ root, outDir, cacheDir }: SiteBuild): Promise<void> {
  show(siteModels(getPublished()));
  const drawn = path.join(root, drawing);
  await removeFolder(drawn);
  try {
    const cache = cacheDir === undefined ? {} : { cacheDir };
    await build({ root, outDir: drawn, ...cache, logLevel: 'error', force: true });
    await moveFolder(drawn, outDir);
  } finally {
    await removeFolder(drawn);
  }
}
