/** All page models of a site. */
import type { Published } from '../outputs/published.ts';
import { changesPages, type ChangesEntry } from './model/pages/changes.ts';
import { committeePage, type CommitteePage } from './model/pages/committee.ts';
import { dataIndexPage, datasetPage, type DataIndexPage, type DatasetPage } from './model/datasets/dataset.ts';
import { takenDownDataPages, type TakenDownDataPage } from './model/datasets/taken-down.ts';
import { devicePages, type DevicePages } from './model/pages/device.ts';
import { decisionsPages, type DecisionsPage } from './model/pages/decisions.ts';
import { frameOf, type Frame } from './model/frame.ts';
import { glossaryPage, type GlossaryPage } from './model/pages/glossary.ts';
import { homePage, type HomePage } from './model/pages/home.ts';
import { meetingPage, type MeetingPage } from './model/pages/meeting.ts';
import { meetingPaperPage, paperPage, type PaperPage } from './model/pages/paper.ts';
import { indexOf } from './model/site-index.ts';
import { publicationsPage, type PublicationsPage } from './model/pages/publications.ts';
import { writtenPages, type WrittenPage } from './model/pages/written/written-page.ts';
import { structuredDataOf, type StructuredData } from './model/structured-data.ts';
import { recordPage, type RecordPage } from './model/pages/record.ts';
import { searchPage, type SearchPage } from './model/pages/search.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { siteWording } from './words.ts';
import { faviconSvg } from '../outputs/cards/site-icon.ts';
import { themeCss } from './theme.ts';

/** One model for each page, ready to draw. */
export interface SiteModels {
  /** The words of the site's language. */
  readonly words: Wording;
  readonly frame: Frame;
  /** The text of theme.css. */
  readonly theme: string;
  /** The text of favicon.svg. */
  readonly icon: string;
  readonly home: HomePage;
  readonly committees: readonly CommitteePage[];
  readonly meetings: readonly MeetingEntry[];
  readonly meetingPapers: readonly PaperEntry[];
  /** Comparisons of the published versions of papers. */
  readonly changes: readonly ChangesEntry[];
  /** The whole decisions register and its parts. */
  readonly decisions: readonly DecisionsEntry[];
  readonly publications: PublicationsPage;
  readonly publicationPapers: readonly PaperEntry[];
  readonly data: DataIndexPage;
  readonly datasets: readonly DatasetPage[];
  readonly datasetsTakenDown: readonly TakenDownDataPage[];
  readonly search: SearchPage;
  /** What a reader keeps on a device. */
  readonly device: DevicePages;
  /** What the page at an address says to programs (schema.org). */
  readonly structuredData: StructuredData;
  readonly glossary: GlossaryPage;
  /** About the record of publication; undefined where nothing is on record. */
  readonly record: RecordPage | undefined;
  /** Ordinary pages, and those of the guide that are made. */
  readonly pages: readonly WrittenPage[];
}

/** A page of which there are many: its model is made when it is drawn. */
export interface PaperEntry extends Pick<PaperPage, 'slug' | 'meeting'> {
  readonly page: () => PaperPage;
}

/** A meeting's page, whose model is made when it is drawn. */
export interface MeetingEntry extends Pick<MeetingPage, 'committeeSlug' | 'folder'> {
  readonly page: () => MeetingPage;
}

/** A page of the decisions register, whose model is made when it is drawn. */
export interface DecisionsEntry extends Pick<DecisionsPage, 'filter'> {
  readonly page: () => DecisionsPage;
}

/** The models of what is published. Those of which there are many, and their articles and drawings, are made when their page is drawn. */
export function siteModels(published: Published): SiteModels {
  const { site } = published;
  const index = indexOf(site);
  const indexed = { published, index };
  return {
    words: siteWording(published),
    frame: frameOf(published),
    theme: themeCss(site.council.theme?.accent),
    icon: faviconSvg(site.council.theme?.accent),
    home: homePage(published, index.decisions),
    committees: site.committees.map((committee) => committeePage(committee, published, index)),
    meetings: site.meetings.map((meeting) => ({
      committeeSlug: meeting.committee,
      folder: meeting.folder,
      page: () => meetingPage(meeting, published, index),
    })),
    meetingPapers: site.meetings.flatMap((meeting) =>
      meeting.papers.map((paper) => ({
        slug: paper.slug,
        meeting: { committee: meeting.committee, folder: meeting.folder },
        page: () => meetingPaperPage(paper, meeting, indexed),
      })),
    ),
    changes: changesPages(published),
    decisions: decisionsPages(published, index.decisions),
    publications: publicationsPage(published),
    publicationPapers: site.publications.map((paper) => ({ slug: paper.slug, page: () => paperPage(paper, indexed) })),
    data: dataIndexPage(published),
    datasets: [...site.datasets.values()].map((dataset) => datasetPage(dataset, published, index)),
    datasetsTakenDown: takenDownDataPages(published),
    search: searchPage(published),
    device: devicePages(published),
    structuredData: structuredDataOf(published),
    glossary: glossaryPage(published),
    record: recordPage(published),
    pages: writtenPages(published),
  };
}
