/**
 * What the pages draw: every page model, made once before anything is drawn.
 * The pages are bundled, the models are not: they hand over through a slot of the process, so that no page
 * carries the engine with it.
 */
import type { SiteModels } from './models.ts';

const slot = Symbol.for('committee-papers.shown');

type Global = typeof globalThis & { [slot]?: SiteModels };

/** Called by the build before it draws, and by each reload of the preview. */
export function show(models: SiteModels): void {
  (globalThis as Global)[slot] = models;
}

/** The models of the site, for the routes. Throws where a page is drawn without a build around it. */
export function shown(): SiteModels {
  const models = (globalThis as Global)[slot];
  if (!models) throw new Error('No site has been compiled: start the site through npm run build.');
  return models;
}

/**
 * What layouts, views and parts may take beside the model of their page; they take nothing else. A page is kept by its model and by this
 * (page-keys.ts): anything more would be missing there.
 */
export function shownEverywhere(): Pick<SiteModels, 'frame' | 'structuredData' | 'words'> {
  return shown();
}
