/** Links of authors to what is only known where it is made: files of the site, and the decisions of a year. */
import { withoutDrafts } from '../../compile/papers/drafts.ts';
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Site } from '../../model/site.ts';
import { isMadeAddress, noSuchFile, noSuchPage, pathOf } from '../../checks/references/site-links.ts';
import { Collector, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { isDraft } from '../../model/paper.ts';
import { deviceFolder, listingName } from '../listed-files.ts';
import { csvPath, csvwPath, decisionsAddress } from '../../outputs/addresses/addresses.ts';
import { calendarFiles } from '../../exports/calendars/calendars.ts';
import { cataloguePath } from '../../exports/catalogue/catalogue.ts';
import { feedFiles } from '../../exports/feeds/feeds.ts';
import { cardsOf } from '../../outputs/cards/cards.ts';
import { documentsOfMeeting, otherDocuments } from '../../outputs/documents.ts';
import { pathsOf } from '../../outputs/registry.ts';
import { dataTakenDown } from '../../outputs/taken-down-data.ts';

/** Files that every site has. */
const always = [
  '404.html',
  'apple-touch-icon.png',
  'favicon.svg',
  'index.html',
  'manifest.json',
  `${deviceFolder}/words.json`,
  'robots.txt',
  'service-worker.js',
  'theme.css',
];

/**
 * Errors (rule `site-link`) for links to files that the site will not have. Drafts among its papers are not published. What only
 * follows from errors that were found already is not reported as well.
 */
export function fileLinkFindings(site: Site, found: readonly Diagnostic[] = []): readonly Diagnostic[] {
  const collector = new Collector();
  const links = site.links.filter(({ url }) => isMadeAddress(pathOf(url)));
  if (links.length === 0) return [];
  const present = publishedFiles(publicSite(site));
  for (const { url, place } of links) {
    const path = pathOf(url);
    // The objects for programs are named by numbers made from what they say; a page is checked by its address.
    if (present.has(path) || /^\/oparl\/|\/index\.html$/.test(path) || isConsequence(path, found)) continue;
    const near = nearest(path, present);
    const hint = near === undefined ? 'Copy the address from the page that leads to it.' : `Did you mean "${near}"?`;
    collector.error('site-link', place, path.endsWith('/') ? noSuchPage(path) : noSuchFile(path), hint);
  }
  return collector.all();
}

/** True where a file may be missing because what it is made of has an error. */
function isConsequence(path: string, found: readonly Diagnostic[]): boolean {
  return found.some(({ severity, place }) => {
    if (severity !== 'error') return false;
    const [, stem = ''] = /([^/]*)\.[a-z]+$/.exec(place.file) ?? [];
    const [, meeting] = /^content\/meetings\/([^/]+\/[^/]+)\//.exec(place.file) ?? [];
    return path.includes(`/${stem}/`) || (meeting !== undefined && path.startsWith(`/${meeting}/`));
  });
}

/** Addresses of the files of a site without drafts, but for those that only its own pages know. */
function publishedFiles(site: Site): ReadonlySet<string> {
  const documents = [...otherDocuments(site), ...site.meetings.flatMap((meeting) => documentsOfMeeting(site, meeting))];
  const files = [
    ...always,
    ...(site.council.website === undefined ? [] : ['sitemap.xml']),
    ...(site.datasets.size === 0 ? [] : [cataloguePath]),
    ...[...site.datasets.keys()].flatMap((name) => [csvPath(name), csvwPath(name)]),
    ...dataTakenDown(site).map(({ name }) => csvPath(name)),
    ...documents.flatMap((document) => pathsOf(document, site)),
    ...[...cardsOf(site)].map(({ path }) => path),
    ...site.meetings.map(({ committee, folder }) => `${committee}/${folder}/${listingName}`),
    ...[...calendarFiles(site), ...feedFiles(site)].map(({ path }) => path),
  ];
  return new Set([...files.map((file) => `/${file}`), ...site.filesBeside, ...decisionYears(site)]);
}

/** Pages of the decisions of a year, of all committees and of each. */
function decisionYears(site: Site): string[] {
  return siteDecisions(site).flatMap(({ date, committees }) => {
    const year = date.slice(0, 4);
    return [decisionsAddress({ year }), ...committees.map(({ slug }) => decisionsAddress({ committee: slug, year }))];
  });
}

function publicSite(site: Site): Site {
  const publications = site.publications.filter((paper) => !isDraft(paper));
  return { ...site, meetings: site.meetings.map(withoutDrafts), publications };
}
