/** The site's pages, to be drawn from what has been published, each under a key of its model. */
import type { DrawablePage, DrawablePages } from '../build/pages/write-pages.ts';
import type { PageKeying } from '../build/publish-site.ts';
import type { Published } from '../outputs/published.ts';
import { siteModels } from './models.ts';
import { PageKeys } from './page-keys.ts';
import { openPrerenderer, prerendererAssets, type SitePage } from './prerenderer.ts';
import { show } from './shown.ts';

/** Every page of a site, as the prerenderer in `folder` draws them. One site is drawn at a time. */
export async function sitePages(
  published: Published,
  folder: string,
  { engine, documents }: PageKeying,
): Promise<DrawablePages> {
  const models = siteModels(published);
  show(models);
  const prerenderer = await openPrerenderer(folder);
  // The bundle may have drawn another site in this process.
  prerenderer.refresh();
  const keys = new PageKeys({ engine, council: published.site.council, models, documents });
  return { assets: prerendererAssets(folder), pages: withKeys(await prerenderer.pages(), keys) };
}

/** A key is made when its page is asked for: the models of all pages would be too many at once. */
function* withKeys(pages: readonly SitePage[], keys: PageKeys): Generator<DrawablePage> {
  for (const page of pages) yield { ...page, key: keys.of(page) };
}
