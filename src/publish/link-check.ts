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

/** Any address works: it only makes relative addresses whole. */
const origin = 'https://site.invalid';

/** The broken links of all pages, in order. `files` are all files of `folder`, relative to it with forward slashes. */
export async function findBrokenLinks(folder: string, files: readonly string[]): Promise<readonly BrokenLink[]> {
  const present = new Set(files);
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(await readFile(path.join(folder, file), 'utf8')));
  }
  return [...pages].flatMap(([page, { links }]) =>
    links.flatMap((link) => {
      const reason = problemOf(new URL(link, `${origin}/${encodeURI(page)}`), { present, pages });
      return reason ? [{ page, link, reason }] : [];
    }),
  );
}

function problemOf(
  target: URL,
  { present, pages }: { present: ReadonlySet<string>; pages: ReadonlyMap<string, Page> },
): BrokenLink['reason'] | undefined {
  if (target.origin !== origin) return undefined;
  const file = fileOf(decodeURI(target.pathname));
  if (!present.has(file)) return 'no such file';
  const fragment = decodeURIComponent(target.hash.slice(1));
  const page = pages.get(file);
  // An empty fragment and "top" lead to the top of any page (HTML Living Standard, 7.4.6.4).
  if (!page || fragment === '' || fragment === 'top' || page.anchors.has(fragment)) return undefined;
  return 'no such place on the page';
}

function fileOf(pathname: string): string {
  const file = pathname.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function readPage(html: string): Page {
  const tags = tagsOf(html);
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
