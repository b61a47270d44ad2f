/** The site's pages, drawn from what has been published. A page of which an earlier build has drawn the same model is taken from there. */
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withOwnAddresses } from '../build/links/relative-addresses.ts';
import type { DrawnPages, PagePlaces } from '../build/pages.ts';
import { putAll, withKept, type Keyed } from '../build/store/many.ts';
import type { Published } from '../outputs/published.ts';
import { siteFolder } from '../outputs/website.ts';
import { writeWhole } from '../outputs/write-file.ts';
import { siteModels } from './models.ts';
import { PageKeys } from './page-keys.ts';
import { openPrerenderer, prerendererAssets, type SitePage } from './prerenderer.ts';
import { show } from './shown.ts';

/** Draws every page of a site with the prerenderer in the folder `press`. Rejects where drawing fails: our own fault. */
export async function drawSite(published: Published, press: string, places: PagePlaces): Promise<DrawnPages> {
  const { folder, store, engine, documents, sources } = places;
  const { council } = published.site;
  const models = siteModels(published);
  show(models);
  const prerenderer = await openPrerenderer(press);
  // The bundle may have drawn another site in this process.
  prerenderer.refresh();
  await cp(prerendererAssets(press), folder, { recursive: true });
  const keys = new PageKeys({ engine, council, models, documents });
  const drawn: { readonly key: string; readonly file: string }[] = [];
  let taken = 0;
  for await (const { item, kept } of withKept(withKeys(await prerenderer.pages(), keys), store)) {
    const { key, file } = item;
    const page = kept ?? ownText(file, await item.draw(), siteFolder(council));
    await writeWhole(path.join(folder, file), page);
    if (kept) taken += 1;
    else if (key !== undefined) drawn.push({ key, file });
  }
  const keep = async (published: string): Promise<void> =>
    putAll(drawn, store, async ({ file }) => {
      // Somebody may have taken the folder away already.
      const bytes = await readFile(path.join(published, file)).catch(() => undefined);
      return bytes && { sources, bytes };
    });
  return { taken, keep };
}

/** Styles and pictures come as they are. */
function ownText(file: string, text: string, base: string): string {
  return file.endsWith('.html') ? withOwnAddresses(file, text, base) : text;
}

function* withKeys(pages: readonly SitePage[], keys: PageKeys): Generator<SitePage & Keyed> {
  for (const page of pages) yield { ...page, key: keys.of(page) };
}
