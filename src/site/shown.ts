/**
 * What the pages draw: every page model, made once before Astro starts.
 * The pages are bundled, the models are not: they hand over through a slot of the process, so that no page
 * carries the engine with it.
 */
import type { SiteModels } from './models.ts';

const slot = Symbol.for('committee-papers.shown');

type Global = typeof globalThis & { [slot]?: SiteModels };

/** Called by the build before Astro starts, and by each reload of the preview. */
export function show(models: SiteModels): void {
  (globalThis as Global)[slot] = models;
}

/** The models of the site. Throws where a page is drawn without a build around it. */
export function shown(): SiteModels {
  const models = (globalThis as Global)[slot];
  if (!models) throw new Error('No site has been compiled: start the site through npm run build.');
  return models;
}
