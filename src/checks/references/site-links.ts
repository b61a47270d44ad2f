/** Links of papers to pages of this site, held against what the site will have (authoring.md section 8). */
import type { Root } from 'mdast';
import { nearest } from '../../diagnostics/nearest.ts';
import { placeOf } from '../../document/expansion.ts';
import { guideFile, madeGuidePages } from '../../schema/guide-pages.ts';
import type { PaperExtract, WrittenLink } from '../extract.ts';
import { linksIn } from '../links-in.ts';
import type { PapersCheck, PapersContext } from '../meeting-check.ts';

/** The links of a body that lead into this site. */
export function siteLinksOf(root: Root, file: string): WrittenLink[] {
  return linksIn(root).flatMap((node) =>
    node.type !== 'linkReference' && /^\/(?!\/)/.test(node.url)
      ? [{ url: node.url, place: placeOf(node, { file }) }]
      : [],
  );
}

/** Links inside the site that lead to nothing. */
export const checkSiteLinks: PapersCheck = (papers, context) => {
  const links = papers.flatMap(({ siteLinks, isDraft }) => siteLinks.map((link) => ({ ...link, isDraft })));
  if (links.length === 0) return;
  const { pages, drafts } = addressesOf(papers, context);
  for (const { url, place, isDraft: isInDraft } of links) {
    const path = decoded(/^[^?#]*/.exec(url)?.[0] ?? url);
    const isDraft = drafts.has(path);
    // Drafts may be published together.
    if (pages.has(path) || !isJudged(path) || (isDraft && isInDraft)) continue;
    const reason = isDraft
      ? `the link leads to "${path}", which is a draft`
      : `there is no page "${path}" on this site`;
    context.collector.error('site-link', place, reason, isDraft ? draftHint : hintFor(path, pages));
  }
};

const draftHint = 'A draft is not published: publish it too, or leave the link out until it is.';

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Files beside the pages are known only once they are made: the build checks links to them. */
function isJudged(path: string): boolean {
  return !/\.[a-z0-9-]+$/i.test(path);
}

function hintFor(path: string, pages: ReadonlySet<string>): string {
  if (pages.has(`${path}/`)) return `Write "${path}/": addresses of pages end with a slash.`;
  const near = nearest(path, pages) ?? sameLastName(path, pages);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return 'Copy the address from the page itself, without the name of the site.';
}

/** The page of another folder with the same last name, where there is one only. */
function sameLastName(path: string, pages: ReadonlySet<string>): string | undefined {
  const last = path.split('/').findLast((part) => part !== '');
  const same = [...pages].filter((page) => last !== undefined && page.endsWith(`/${last}/`));
  return same.length === 1 ? same[0] : undefined;
}

type Addresses = { readonly pages: ReadonlySet<string>; readonly drafts: ReadonlySet<string> };

/** Pages that the site makes whatever its content is. */
const fixedPages = ['/', '/data/', '/decisions/', '/glossary/', '/publications/', '/search/'];

function addressesOf(papers: readonly PaperExtract[], { committees, datasets, files }: PapersContext): Addresses {
  const pages = new Set(fixedPages);
  for (const committee of committees.keys()) pages.add(`/${committee}/`).add(`/decisions/${committee}/`);
  for (const dataset of datasets.keys()) pages.add(`/data/${dataset}/`);
  for (const file of files) {
    const [, folder = '', slug = ''] =
      /^content\/(meetings\/[^/]+\/[^/]+|publications|pages)\/([^/]+)\.(?:mdx|yml)$/.exec(file) ?? [];
    if (folder === '') continue;
    const base = folder === 'pages' ? '/' : `/${folder.replace('meetings/', '')}/`;
    if (folder.startsWith('meetings/')) pages.add(base);
    if (file.endsWith('.mdx')) pages.add(`${base}${slug}/`);
    const year = /^meetings\/([^/]+)\/(\d{4})-/.exec(folder);
    if (year) pages.add(`/decisions/${year[2] ?? ''}/`).add(`/decisions/${year[1] ?? ''}/${year[2] ?? ''}/`);
  }
  if (files.includes(guideFile)) for (const page of madeGuidePages) pages.add(`/${page}/`);
  const drafts = new Set(papers.filter(({ isDraft }) => isDraft).map((paper) => addressOf(paper)));
  for (const draft of drafts) pages.delete(draft);
  return { pages, drafts };
}

function addressOf({ home, slug }: PaperExtract): string {
  return home.in === 'meeting' ? `/${home.committee}/${home.date}/${slug}/` : `/publications/${slug}/`;
}
