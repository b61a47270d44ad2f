/** The pages of a site, written as they are drawn. A page that an earlier build has drawn is taken from the store. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Store } from '../../cache/store.ts';
import type { PageLinks } from '../links/link-check.ts';
import { withOwnAddresses } from '../links/relative-addresses.ts';
import type { SiteFolder } from '../site-folder.ts';
import { putAll, withKept, type Found, type Keyed } from '../store/many.ts';
import { knownOfPage, readKnownPage, type KnownPage, type PageFacts } from './kept-page.ts';

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
  /** What else is published lies there already. */
  readonly folder: SiteFolder;
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
  /** By their files. */
  readonly facts: ReadonlyMap<string, PageFacts>;
  /** Puts what was drawn now into the store. To be called once it is published, with the folder that it lies in then. */
  readonly keep: (folder: string) => Promise<void>;
}

/** Writes every page of a site. Rejects where drawing fails, or where two files would be published under one name. */
export async function writePages({ assets, pages }: DrawablePages, places: PagePlaces): Promise<WrittenPages> {
  const { folder, base, store, sources, whenWritten } = places;
  for (const name of await readdir(assets))
    await cp(path.join(assets, name), folder.placeOf(name), { recursive: true, errorOnExist: true, force: false });
  const drawn: { readonly key: string; readonly file: string }[] = [];
  const facts = new Map<string, PageFacts>();
  let taken = 0;
  for await (const { item, kept } of withKept(pages, store)) {
    const { key, file } = item;
    refuseSecond(folder, file);
    const known = kept && (await takenPage(file, kept, folder));
    const page = known ?? (await drawPage(item, base, folder));
    if (isPage(file)) {
      const { heading, searched, links } = page;
      facts.set(file, { heading, searched });
      whenWritten(file, links);
    }
    if (known) taken += 1;
    else if (key !== undefined) drawn.push({ key, file });
  }
  const keep = async (published: string): Promise<void> =>
    putAll(drawn, store, async ({ file }) => {
      // Somebody may have taken the folder away already.
      const bytes = await readFile(path.join(published, file)).catch(() => undefined);
      return bytes && { sources, about: knownOfPage(bytes.toString('utf8')), bytes };
    });
  return { taken, facts, keep };
}

/** Puts a page that was kept to its place; undefined where it is not of this form, or damaged. */
async function takenPage(file: string, kept: Found, folder: SiteFolder): Promise<KnownPage | undefined> {
  const known = readKnownPage(kept.about);
  if (!known || folder.take(file, known)) return known;
  const bytes = await kept.bytes();
  if (bytes) folder.write(file, bytes);
  return bytes && known;
}

async function drawPage({ file, draw }: DrawablePage, base: string, folder: SiteFolder): Promise<KnownPage> {
  const page = ownText(file, await draw(), base);
  folder.write(file, page);
  return knownOfPage(page);
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Styles and pictures come as they are. */
function ownText(file: string, text: string, base: string): string {
  return isPage(file) ? withOwnAddresses(file, text, base) : text;
}

function refuseSecond(folder: SiteFolder, file: string): void {
  if (folder.has(file) || existsSync(folder.placeOf(file))) throw new Error(`two files would be published as ${file}`);
}
