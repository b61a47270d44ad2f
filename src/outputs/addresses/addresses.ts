/** Addresses of everything published: stable for years, and they say what they lead to. */
import type { MeetingKey } from '../../model/meeting.ts';
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { slugOf } from '../../document/text-of.ts';

/** Address of a paper's page, with slashes at both ends. */
export function paperAddress(paper: Pick<Paper, 'home' | 'slug'>): string {
  const { home, slug } = paper;
  return home.in === 'meeting' ? `/${home.committee}/${home.folder}/${slug}/` : `/publications/${slug}/`;
}

/**
 * Path of a paper's files in dist/ up to the ending of their names, without a leading slash; these names keep their meaning when
 * they are saved.
 */
export function paperStem(paper: Pick<Paper, 'home' | 'slug'>): string {
  const { home, slug } = paper;
  if (home.in === 'publications') return `publications/${slug}/${slug}`;
  return `${home.committee}/${home.folder}/${shortInFiles(home.abbreviation)}-${home.folder}-${slug}`;
}

/** Path in dist/ of a meeting's files up to what each of them is, without a leading slash. */
export function packStem(site: Pick<Site, 'committees'>, meeting: MeetingKey): string {
  const committee = site.committees.find(({ slug }) => slug === meeting.committee);
  const short = shortInFiles(committee?.abbreviation ?? meeting.committee);
  return `${meeting.committee}/${meeting.folder}/${short}-${meeting.folder}`;
}

/** Path of a paper's PDF in dist/. */
export function paperPdfPath(paper: Pick<Paper, 'home' | 'slug'>): string {
  return `${paperStem(paper)}.pdf`;
}

/** A committee's abbreviation as it stands in file names: small letters and digits with hyphens between, so it leads to no other folder. */
export function shortInFiles(abbreviation: string): string {
  return slugOf(abbreviation);
}

/** Address of a dataset's page. */
export function datasetAddress(name: string): string {
  return `/data/${name}/`;
}

/** Path of a dataset's files in dist/ up to the ending of their names, without a leading slash. */
export function datasetStem(name: string): string {
  return `data/${name}/${name}`;
}

/** Path of a dataset's CSV in dist/, without a leading slash. */
export function csvPath(name: string): string {
  return `${datasetStem(name)}.csv`;
}

/** Path of a dataset's CSVW metadata in dist/ (W3C "CSV on the Web": metadata beside the CSV). */
export function csvwPath(name: string): string {
  return `${csvPath(name)}-metadata.json`;
}

/** What a page of the decisions register shows: everything where neither is given. */
export interface DecisionsOf {
  /** Slug of a committee. */
  readonly committee?: string;
  /** "2019" */
  readonly year?: string;
  /** Of a long register, one of its pages of older decisions: 1 is the oldest. Absent for the page with the newest. */
  readonly older?: number;
}

/** Address of a page of the decisions register. */
export function decisionsAddress({ committee, year, older }: DecisionsOf): string {
  const page = older === undefined ? undefined : `page-${older}`;
  const parts = ['decisions', committee, year, page].filter((part) => part !== undefined);
  return `/${parts.join('/')}/`;
}
