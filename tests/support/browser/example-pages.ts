/** The pages of the example site, as its manifest lists them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Addresses of all pages of a published site, relative to its root, by path. The page for what is not there has its own name. */
export function pagesOf(folder: string): string[] {
  const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: { path: string; kind: string }[];
  };
  return files
    .filter(({ kind }) => kind === 'page')
    .map((file) => file.path.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}

/** The HTML of a page of a published site, by its address. */
export function htmlOf(folder: string, at: string): string {
  const file = at === '' || at.endsWith('/') ? `${at}index.html` : at;
  return readFileSync(path.join(folder, file), 'utf8');
}

const panel = 'children-and-families-advisory-panel/';

/** The meeting of the panel in the example site, and some of its papers. */
export const panelMeeting = `${panel}2020-02-04/`;
export const longReport = `${panelMeeting}crt-and-mash-update/`;

/** One page of each kind. */
export const onePageOfEachKind: readonly string[] = [
  '',
  panel,
  panelMeeting,
  longReport,
  `${panelMeeting}minutes-2019-10-15/`,
  'corporate-parenting-board/2022-12-07/family-connections-presentation/',
  'publications/',
  'publications/children-in-care-strategy-2018-to-2021/',
  'data/',
  'data/contacts/',
  'decisions/',
  'glossary/',
  'accessibility-statement/',
  'search/',
  '404.html',
];
