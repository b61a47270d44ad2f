/** Every link of the built pages that leads into the site, checked against what is there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tagsOf, type HtmlTag } from '../../outputs/html-tags.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** File of the page that has it, relative to the site's folder. */
  readonly page: string;
  /** As it stands on the page. */
  readonly link: string;
  /** Where it leads, from the top of the site: "/data/#bars". */
  readonly target: string;
  readonly reason: 'no such file' | 'no such place on the page';
}

interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** A link to a place on another page, which is looked for once that page is read again. */
interface PlacedLink extends Omit<BrokenLink, 'reason'> {
  readonly fragment: string;
}

/** Any address works: it only makes relative addresses whole. */
const origin = 'https://site.invalid';

/** A site that has been built. */
export interface BuiltSite {
  readonly folder: string;
  /** All files of \`folder\`, relative to it with forward slashes. */
  readonly files: readonly string[];
  /** The folder of its server that it is published in, with slashes at both ends: "/" where it stands at the root. */
  readonly base: string;
  /** Files that will be written last. */
  readonly later?: readonly string[];
}

/**
 * The broken links of all pages, by page. Of a page that has been read only its links to places on other pages are kept: an
 * archive has too many of the others to hold them all.
 */
export async function findBrokenLinks({ folder, files, base, later = [] }: BuiltSite): Promise<readonly BrokenLink[]> {
  const present = new Set([...files, ...later]);
  const broken: BrokenLink[] = [];
  const placed = new Map<string, PlacedLink[]>();
  for (const page of files.filter((name) => name.endsWith('.html'))) {
    const { links, anchors } = await readPage(folder, page);
    for (const link of links) {
      const target = targetOf(link, page, base);
      if (!target) continue;
      const { file, fragment } = target;
      const found = { page, link: ownText(link), target: ownText(addressOf(target)) };
      if (!present.has(file)) broken.push({ ...found, reason: 'no such file' });
      else if (!isPlace(fragment) || !file.endsWith('.html')) continue;
      else if (file !== page) listIn(placed, file).push({ ...found, fragment });
      else if (!anchors.has(fragment)) broken.push({ ...found, reason: 'no such place on the page' });
    }
  }
  for (const [file, links] of placed) {
    const { anchors } = await readPage(folder, file);
    for (const { fragment, ...link } of links)
      if (!anchors.has(fragment)) broken.push({ ...link, reason: 'no such place on the page' });
  }
  return broken.toSorted((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1));
}

/** The file of the site that a link leads to, and the place in it; undefined for a link that leads elsewhere. */
function targetOf(
  link: string,
  page: string,
  base: string,
): { readonly file: string; readonly fragment: string } | undefined {
  const target = new URL(link, `${origin}${base}${encodeURI(page)}`);
  if (target.origin !== origin) return undefined;
  const { pathname } = target;
  // What is on the same server and not in the site's folder is no file of the site.
  const file = pathname.startsWith(base) ? fileOf(decoded(pathname.slice(base.length))) : pathname;
  return { file, fragment: decoded(target.hash.slice(1)) };
}

function addressOf({ file, fragment }: { readonly file: string; readonly fragment: string }): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}${fragment === '' ? '' : `#${fragment}`}`;
}

/** The letters that an address stands for; a sign of per cent that stands for none is left as it is. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** An empty fragment and "top" lead to the top of any page (HTML Living Standard, 7.4.6.4). */
function isPlace(fragment: string): boolean {
  return fragment !== '' && fragment !== 'top';
}

function listIn<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** The same text by itself: one that was cut out of a page holds the whole page in memory. */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}

function fileOf(file: string): string {
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

async function readPage(folder: string, file: string): Promise<Page> {
  const tags = tagsOf(await readFile(path.join(folder, file), 'utf8'));
  const anchors = tags.flatMap(({ name, attributes }) => [
    attributes.get('id'),
    name === 'a' ? attributes.get('name') : undefined,
  ]);
  return {
    links: [...new Set(tags.flatMap(linksOf))],
    anchors: new Set(anchors.filter((anchor) => anchor !== undefined)),
  };
}

function linksOf({ attributes }: HtmlTag): string[] {
  const plain = ['href', 'src', 'poster', 'data', 'action'].flatMap((name) => attributes.get(name) ?? []);
  const sets = (attributes.get('srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
  return [...plain, ...sets.filter((candidate) => candidate !== '')].filter((link) => URL.canParse(link, origin));
}
