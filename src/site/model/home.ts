import type { Published } from '../../publish/published.ts';
import { firstSentence } from '../words.ts';
import type { PageHead, PageLink } from './frame.ts';
import { committeeOf, meetingLine, paperLine, type MeetingLine, type PaperLine } from './listing.ts';

const shownMeetings = 5;
const shownPapers = 8;
const shownDatasets = 8;

/** The home page. */
export interface HomePage {
  readonly head: PageHead;
  readonly council: string;
  readonly committees: readonly (PageLink & { readonly about?: string })[];
  /** The newest first. */
  readonly meetings: readonly MeetingLine[];
  /** Papers of the newest meetings. */
  readonly papers: readonly PaperLine[];
  readonly publications: readonly PaperLine[];
  /** Some datasets, and how many there are in all. */
  readonly datasets: readonly PageLink[];
  readonly datasetCount: number;
}

/** The home page of a site. */
export function homePage(published: Published): HomePage {
  const { site } = published;
  const datasets = [...site.datasets.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return {
    head: {
      title: `Committee papers – ${site.council.name}`,
      description: `Meetings, reports and figures of the committees of ${site.council.name}.`,
      crumbs: [],
    },
    council: site.council.name,
    committees: site.committees.map((committee) => ({
      text: committee.name,
      address: `/${committee.slug}/`,
      ...(committee.about === undefined ? {} : { about: firstSentence(committee.about) }),
    })),
    meetings: site.meetings
      .slice(0, shownMeetings)
      .map((meeting) => meetingLine(meeting, committeeOf(meeting, site.committees))),
    papers: site.meetings
      .flatMap((meeting) => meeting.papers)
      .slice(0, shownPapers)
      .map((paper) => paperLine(paper, published)),
    publications: site.publications.map((paper) => paperLine(paper, published)),
    datasets: datasets
      .slice(0, shownDatasets)
      .map((dataset) => ({ text: dataset.title, address: `/data/${dataset.name}/` })),
    datasetCount: datasets.length,
  };
}
