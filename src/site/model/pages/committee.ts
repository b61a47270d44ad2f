import type { SiteCommittee } from '../../../model/site.ts';
import type { Published } from '../../../outputs/published.ts';
import { decisionsAddress } from '../../../outputs/addresses/addresses.ts';
import { siteWording } from '../../words.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { committeesPart, titleBar, type PageHead, type PageLink } from '../frame.ts';
import { calendarLinks, meetingLine, paperLine, type MeetingLine, type PaperLine } from '../listing.ts';
import type { SiteIndex } from '../site-index.ts';

const shownDecisions = 5;

/** A committee's page. */
export interface CommitteePage {
  readonly slug: string;
  readonly head: PageHead;
  readonly name: string;
  /** "Board", "Panel": what the page calls the committee. */
  readonly kind: string;
  readonly about?: string;
  /** Titles of the seats in order: no names. */
  readonly seats: readonly string[];
  /** How many must be present, and how long before a meeting its agenda is published. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Meetings by year, both newest first. */
  readonly years: readonly { readonly year: string; readonly meetings: readonly MeetingLine[] }[];
  /** The newest first. */
  readonly decisions: readonly DecisionLine[];
  /** Address of all of them. */
  readonly decisionsAddress: string;
  /** Its calendar and its feed. */
  readonly follow: readonly PageLink[];
  /** Standing documents that name the committee. */
  readonly publications: readonly PaperLine[];
}

/** The page of a committee. */
export function committeePage(committee: SiteCommittee, published: Published, index: SiteIndex): CommitteePage {
  const { site } = published;
  const words = siteWording(published);
  const meetings = index.meetingsOf(committee.slug).map((meeting) => meetingLine(meeting, published));
  const byYear = Map.groupBy(meetings, (meeting) => meeting.isoDate.slice(0, 4));
  return {
    slug: committee.slug,
    head: {
      title: titleBar(committee.name, site.council.name),
      ...(committee.about === undefined ? {} : { description: committee.about }),
      crumbs: [{ text: words.frame.home, address: '/' }, { text: committee.name }],
      part: committeesPart,
    },
    name: committee.name,
    kind: words.kinds[committee.kind],
    ...(committee.about === undefined ? {} : { about: committee.about }),
    seats: committee.seats.map(({ title, from, until }) =>
      words.committee.seatOf(title, from && words.date(from), until && words.date(until)),
    ),
    facts: [
      ...(committee.quorum === undefined
        ? []
        : [{ label: words.committee.quorum, value: words.committee.quorumBody(committee.quorum) }]),
      { label: words.committee.notice, value: words.committee.noticeBody(committee.clearDays) },
    ],
    years: [...byYear].map(([year, list]) => ({ year, meetings: list })),
    decisions: index.decisions
      .filter(({ committees }) => committees.some(({ slug }) => slug === committee.slug))
      .slice(0, shownDecisions)
      .map((decision) => decisionLine(decision, words)),
    decisionsAddress: decisionsAddress({ committee: committee.slug }),
    follow: [
      // A committee that has not met yet has no calendar.
      ...calendarLinks(index.meetingsOf(committee.slug), published, committee.slug),
      // A committee that has published nothing has no feed.
      ...(index.hasFeed(committee.slug)
        ? [{ text: words.committee.feed, address: `/${committee.slug}/feed.xml` }]
        : []),
    ],
    publications: site.publications
      .filter((paper) => paper.committees?.some(({ slug }) => slug === committee.slug) === true)
      .map((paper) => paperLine(paper, published)),
  };
}
