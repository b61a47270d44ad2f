/** Links of papers and pages to pages of this site, checked against what the site will have. */
import type { Root } from 'mdast';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import { placeOf } from '../../document/expanding/expansion.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { ResolvedPaper } from '../../document/resolving.ts';
import { walk } from '../../document/transforms/walk.ts';
import { factAddresses, factPages } from '../../schema/fact-pages.ts';
import { guideFile, madeGuidePages } from '../../schema/council/guide-pages.ts';
import type { PaperExtract } from '../extract.ts';
import { linksIn } from '../links-in.ts';
import type { PapersCheck, PapersContext } from '../meeting-check.ts';
import { isMadeAnchor } from './anchors.ts';
import type { WrittenLink } from '../../model/written-link.ts';

/** The links of a body that lead into this site. */
export function siteLinksOf(root: Root, file: string): WrittenLink[] {
  return linksIn(root).flatMap((node) =>
    node.type !== 'linkReference' && isOnSite(node.url) ? [{ url: node.url, place: placeOf(node, { file }) }] : [],
  );
}

/** The links of a paper's words that lead into this site: those of its author, and those that templates brought. */
export function siteLinksOfPaper({ paper, parsed }: Pick<ResolvedPaper, 'paper' | 'parsed'>): WrittenLink[] {
  const written = siteLinksOf(parsed.root, paper.file);
  const known = new Set(written.map(({ url }) => url));
  const top = { file: paper.file, line: 1, column: 1 };
  return [...written, ...linksOfNodes(paper.body, top).filter(({ url }) => !known.has(url))];
}

/** The links of resolved words that lead into this site, all at one place. */
export function linksOfNodes(nodes: readonly BlockNode[], place: Place): WrittenLink[] {
  const links: WrittenLink[] = [];
  walk(nodes, (node) => {
    if (node.type === 'link' && isOnSite(node.url)) links.push({ url: node.url, place });
  });
  return links;
}

function isOnSite(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}

/** Links inside the site that lead to nothing. */
export const checkSiteLinks: PapersCheck = (papers, context) => {
  const ofPapers = papers.flatMap(({ siteLinks, isDraft }) => siteLinks.map((link) => ({ ...link, isDraft })));
  const links = [
    ...ofPapers,
    ...context.pages.flatMap((page) => page.links.map((link) => ({ ...link, isDraft: false }))),
  ];
  if (links.length === 0) return;
  const { pages, drafts } = addressesOf(papers, context);
  for (const { url, place, isDraft: isInDraft } of links) {
    const path = pathOf(url);
    const isDraft = drafts.has(path);
    if (isMadeAddress(path)) continue;
    // Drafts may be published together.
    if (isDraft && isInDraft) continue;
    if (pages.has(path)) checkPlace(url, place, { papers, context });
    else {
      const reason = isDraft ? `the link leads to "${path}", which is a draft` : noSuchPage(path);
      context.collector.error('site-link', place, reason, isDraft ? draftHint : hintFor(path, pages));
    }
  }
};

/** A place on a page of words or of a paper; those of other pages are made while they are drawn. */
function checkPlace(
  url: string,
  place: Place,
  { papers, context }: { papers: readonly PaperExtract[]; context: PapersContext },
): void {
  const id = placeIn(url);
  const path = pathOf(url);
  if (id === '' || isMadeAnchor(id) || `${path}#${id}` === factAddresses.ask) return;
  const page = context.pages.find(({ slug }) => `/${slug}/` === path);
  const paper = papers.find((one) => addressOf(one) === path);
  const anchors = page?.anchors ?? (paper && new Set(paper.anchors.split(' ')));
  if (!anchors || anchors.has(id)) return;
  context.collector.error('site-link', place, noSuchPlace(path, id), didYouMean(id, anchors));
}

const draftHint = 'A draft is not published. Publish it too, or remove the link until it is published.';

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The part of an address before its question and its place. */
export function pathOf(url: string): string {
  return decoded(/^[^?#]*/.exec(url)?.[0] ?? url);
}

/** An address as it is looked for: without its question, and with the letters that its signs stand for. */
export function plainAddress(url: string): string {
  const id = placeIn(url);
  return `${pathOf(url)}${id === '' ? '' : `#${id}`}`;
}

/** What is said of a link to a place that its page does not have. */
export function noSuchPlace(path: string, id: string): string {
  return `there is nothing with the id "${id}" on the page "${path}"`;
}

/** What is said of a link to a page that the site does not have. */
export function noSuchPage(path: string): string {
  return `there is no page "${path}" on this site`;
}

/** What is said of a link to a file that is not published. */
export function noSuchFile(path: string): string {
  return `there is no file "${path}" on this site`;
}

function placeIn(url: string): string {
  return decoded(/#(.*)$/s.exec(url)?.[1] ?? '');
}

/** True for the address of a file, or of the decisions of a year: whether it is there is known where it is made. */
export function isMadeAddress(path: string): boolean {
  return /\.[a-z0-9-]+$|^\/decisions\/(?:[^/]+\/)?\d{4}\/$/i.test(path);
}

function hintFor(path: string, pages: ReadonlySet<string>): string {
  if (pages.has(`${path}/`)) return `Write "${path}/": addresses of pages end with a slash.`;
  const near = nearest(path, pages) ?? sameLastName(path, pages);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return 'Copy the address from the page, starting at the first single slash after the site’s name.';
}

/** The page of another folder with the same last name, where there is one only. */
function sameLastName(path: string, pages: ReadonlySet<string>): string | undefined {
  const last = path.split('/').findLast((part) => part !== '');
  const same = [...pages].filter((page) => last !== undefined && page.endsWith(`/${last}/`));
  return same.length === 1 ? same[0] : undefined;
}

type Addresses = { readonly pages: ReadonlySet<string>; readonly drafts: ReadonlySet<string> };

/** Pages that the site makes whatever its content is. */
const fixedPages = [
  ...['/', '/data/', '/decisions/', '/glossary/', '/publications/', '/search/'],
  ...['/on-this-device/', '/on-this-device/notes/', '/on-this-device/print/'],
  ...factPages.map((name) => `/${name}/`),
];

function addressesOf(
  papers: readonly PaperExtract[],
  { committees, datasets, files, takenDown }: PapersContext,
): Addresses {
  const pages = new Set(fixedPages);
  for (const committee of committees.keys()) pages.add(`/${committee}/`).add(`/decisions/${committee}/`);
  const down = takenDown.all.map(({ kind, name, folder }) => ({
    data: kind === 'data',
    name,
    file: `${folder}/${name}`,
  }));
  const gone = down.flatMap(({ data, name }) => (data ? [name] : []));
  for (const dataset of [...datasets.keys(), ...gone]) pages.add(`/data/${dataset}/`);
  for (const file of [...files, ...down.flatMap((one) => (one.data ? [] : [one.file]))]) {
    const [, folder = '', slug = ''] =
      /^content\/(meetings\/[^/]+\/[^/]+|publications|pages)\/([^/]+)\.(?:mdx|yml)$/.exec(file) ?? [];
    if (folder === '') continue;
    const base = folder === 'pages' ? '/' : `/${folder.replace('meetings/', '')}/`;
    if (folder.startsWith('meetings/')) pages.add(base);
    if (file.endsWith('.mdx')) pages.add(`${base}${slug}/`);
  }
  if (files.includes(guideFile)) for (const page of madeGuidePages) pages.add(`/${page}/`);
  const drafts = new Set(papers.filter(({ isDraft }) => isDraft).map((paper) => addressOf(paper)));
  for (const draft of drafts) pages.delete(draft);
  return { pages, drafts };
}

/** Address of a paper's page. */
export function addressOf({ home, slug }: Pick<PaperExtract, 'home' | 'slug'>): string {
  return home.in === 'meeting' ? `/${home.committee}/${home.folder}/${slug}/` : `/publications/${slug}/`;
}
