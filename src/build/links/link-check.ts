/** Every link of the built pages that leads into the site, checked against what is there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tagsOf, type HtmlTag } from '../../outputs/files/html-tags.ts';

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

/** What the links of a page are checked by. */
export interface PageLinks {
  /** As they stand on it. */
  readonly links: readonly string[];
  /** Names of its places. */
  readonly anchors: readonly string[];
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

/** The broken links of all pages of a site that has been built, by page. */
export async function findBrokenLinks({ folder, files, base, later = [] }: BuiltSite): Promise<readonly BrokenLink[]> {
  const check = new LinkCheck(base);
  for (const page of files.filter((name) => name.endsWith('.html')))
    check.add(page, linksOfPage(await readFile(path.join(folder, page), 'utf8')));
  return check.broken([...files, ...later]);
}

/**
 * Follows the links of pages, one page after the other, in any order. Of links that lead to one place the first alone is kept, and of
 * pages the names of their places: an archive has too many links to hold them all.
 */
export class LinkCheck {
  readonly #base: string;
  /** By the file that they lead to, and the place in it. */
  readonly #links = new Map<string, Map<string, Omit<BrokenLink, 'reason'>>>();
  readonly #anchors = new Map<string, string>();

  /** `base` is the folder of its server that the site is published in, with slashes at both ends. */
  constructor(base: string) {
    this.#base = base;
  }

  /** A page of the site by its file. */
  add(page: string, { links, anchors }: PageLinks): void {
    this.#anchors.set(page, ownText(anchors.join(between)));
    for (const link of links) {
      const target = targetOf(link, page, this.#base);
      if (!target) continue;
      const { file, fragment } = target;
      const places = this.#links.get(file) ?? new Map<string, Omit<BrokenLink, 'reason'>>();
      this.#links.set(file, places);
      const place = isPlace(fragment) && file.endsWith('.html') ? fragment : '';
      if (!places.has(place))
        places.set(ownText(place), { page, link: ownText(link), target: ownText(addressOf(target)) });
    }
  }

  /** The broken ones of the pages so far, by page; `files` are all of the site. */
  broken(files: Iterable<string>): readonly BrokenLink[] {
    const present = new Set(files);
    const broken: BrokenLink[] = [];
    for (const [file, places] of this.#links) {
      const anchors = new Set(this.#anchors.get(file)?.split(between));
      for (const [place, found] of places)
        if (!present.has(file)) broken.push({ ...found, reason: 'no such file' });
        else if (place !== '' && !anchors.has(place)) broken.push({ ...found, reason: 'no such place on the page' });
    }
    return broken.toSorted((a, b) => (a.page === b.page ? 0 : a.page < b.page ? -1 : 1));
  }
}

/** Stands in no name of a place: HTML has no such character. */
const between = '\u0000';

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

/** The same text by itself: one that was cut out of a page holds the whole page in memory. */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}

function fileOf(file: string): string {
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** The links and places of a page. */
export function linksOfPage(html: string): PageLinks {
  const tags = tagsOf(html);
  const anchors = tags.flatMap(({ name, attributes }) => [
    attributes.get('id'),
    name === 'a' ? attributes.get('name') : undefined,
  ]);
  return {
    links: [...new Set(tags.flatMap(linksOf))],
    anchors: [...new Set(anchors.filter((anchor) => anchor !== undefined))],
  };
}

function linksOf({ attributes }: HtmlTag): string[] {
  const plain = ['href', 'src', 'poster', 'data', 'action'].flatMap((name) => attributes.get(name) ?? []);
  const sets = (attributes.get('srcset') ?? '').split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');
  return [...plain, ...sets.filter((candidate) => candidate !== '')].filter((link) => URL.canParse(link, origin));
}
