/** The pages of a site, written as they are drawn. A page that an earlier build has drawn is taken from the store. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../cache/store.ts';
import { linksOfPage, type PageLinks } from '../links/link-check.ts';
import { withOwnAddresses } from '../links/relative-addresses.ts';
import { putAll, withKept, type Keyed } from '../store/many.ts';
import { keptPageBytes, readKeptPage } from './kept-page.ts';

/** A page or file of a site that can be drawn. */
export interface DrawablePage extends Keyed {
  /** Relative to the site's folder. */
  readonly file: string;
  /** Rejects where that fails: our own fault. */
  readonly draw: () => Promise<string>;
}

/** All of them. */
export interface DrawablePages {
  /** Absolute path of the folder with the scripts, styles and fonts that pages name. */
  readonly assets: string;
  readonly pages: Iterable<DrawablePage>;
}

/** Where pages are written to, and where earlier ones are kept. */
export interface PagePlaces {
  /** Absolute path of the folder of the site: what else is published lies there already. */
  readonly folder: string;
  /** The folder of its server that the site is published in, with slashes at both ends. */
  readonly base: string;
  readonly store: Store;
  /** What pages are said to be made from, where they are kept. */
  readonly sources: readonly string[];
  /** Called with each page by its file, and with the links that are on it. */
  readonly whenWritten: (file: string, links: PageLinks) => void;
}

/** The pages that were written. */
export interface WrittenPages {
  /** How many of them an earlier build had drawn. */
  readonly taken: number;
  /** Puts what was drawn now into the store. To be called once it is published, with the folder that it lies in then. */
  readonly keep: (folder: string) => Promise<void>;
}

/** Writes every page of a site. Rejects where drawing fails, or where two files would be published under one name. */
export async function writePages({ assets, pages }: DrawablePages, places: PagePlaces): Promise<WrittenPages> {
  const { folder, base, store, sources, whenWritten } = places;
  for (const name of await readdir(assets))
    await cp(path.join(assets, name), path.join(folder, name), { recursive: true, errorOnExist: true, force: false });
  const drawn: { readonly key: string; readonly file: string }[] = [];
  let taken = 0;
  for await (const { item, kept } of withKept(pages, store)) {
    const { key, file } = item;
    const known = kept && readKeptPage(kept);
    const page = known?.page ?? ownText(file, await item.draw(), base);
    await writeNew(folder, file, page);
    if (isPage(file)) whenWritten(file, known?.links ?? linksOfPage(String(page)));
    if (known) taken += 1;
    else if (key !== undefined) drawn.push({ key, file });
  }
  const keep = async (published: string): Promise<void> =>
    putAll(drawn, store, async ({ file }) => {
      // Somebody may have taken the folder away already.
      const page = await readFile(path.join(published, file)).catch(() => undefined);
      return page && { sources, bytes: keptPageBytes({ page, links: linksOfPage(page.toString('utf8')) }) };
    });
  return { taken, keep };
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Styles and pictures come as they are. */
function ownText(file: string, text: string, base: string): string {
  return isPage(file) ? withOwnAddresses(file, text, base) : text;
}

async function writeNew(folder: string, file: string, content: Uint8Array | string): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content, { flag: 'wx' }).catch((error: unknown) => {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere ? new Error(`two files would be published as ${file}`, { cause: error }) : error;
  });
}
