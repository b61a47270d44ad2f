/** Every link of the built pages that leads into the site, held against what is there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tagsOf, type HtmlTag } from './html-tags.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** File of the page that has it, relative to the site's folder. */
  readonly page: string;
  /** As it stands on the page. */
  readonly link: string;
  readonly reason: 'no such file' | 'no such place on the page';
}

interface Page {
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** A link to a place on another page, which is looked for once that page is read again. */
interface PlacedLink extends Pick<BrokenLink, 'page' | 'link'> {
  readonly fragment: string;
}

/** Any address works: it only makes relative addresses whole. */
const origin = 'https://site.invalid';

/**
 * The broken links of all pages, by page. `files` are all files of `folder`, relative to it with forward slashes. Of a page that has
 * been read only its links to places on other pages are kept: an archive has too many of the others to hold them all.
 */
export async function findBrokenLinks(folder: string, files: readonly string[]): Promise<readonly BrokenLink[]> {
  const present = new Set(files);
  const broken: BrokenLink[] = [];
  const placed = new Map<string, PlacedLink[]>();
  for (const page of files.filter((name) => name.endsWith('.html'))) {
    const { links, anchors } = await readPage(folder, page);
    for (const link of links) {
      const target = targetOf(link, page);
      if (!target) continue;
      const { file, fragment } = target;
      if (!present.has(file)) broken.push({ page, link, reason: 'no such file' });
      else if (!isPlace(fragment) || !file.endsWith('.html')) continue;
      else if (file !== page) listIn(placed, file).push({ page, link: ownText(link), fragment });
      else if (!anchors.has(fragment)) broken.push({ page, link, reason: 'no such place on the page' });
    }
  }
  for (const [file, links] of placed) {
    const { anchors } = await readPage(folder, file);
    for (const { page, link, fragment } of links)
      if (!anchors.has(fragment)) broken.push({ page, link, reason: 'no such place on the page' });
  }
  return broken.toSorted((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1));
}

/** The file of the site that a link leads to, and the place in it; undefined for a link that leads elsewhere. */
function targetOf(link: string, page: string): { readonly file: string; readonly fragment: string } | undefined {
  const target = new URL(link, `${origin}/${encodeURI(page)}`);
  if (target.origin !== origin) return undefined;
  return { file: fileOf(decodeURI(target.pathname)), fragment: decodeURIComponent(target.hash.slice(1)) };
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

function fileOf(pathname: string): string {
  const file = pathname.slice(1);
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
