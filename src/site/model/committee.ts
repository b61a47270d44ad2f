import type { SiteCommittee } from '../../compile/site.ts';
import type { Published } from '../../publish/published.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { decisionsAddress } from '../../publish/addresses.ts';
import { kindWord } from '../../schema/committee.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { titleBar, type PageHead } from './frame.ts';
import { meetingLine, type MeetingLine } from './listing.ts';

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
  readonly quorum?: number;
  /** Meetings by year, both newest first. */
  readonly years: readonly { readonly year: string; readonly meetings: readonly MeetingLine[] }[];
  /** The newest first. */
  readonly decisions: readonly DecisionLine[];
  /** Address of all of them. */
  readonly decisionsAddress: string;
}

/** The page of a committee. `decisions` are those of all committees, newest first. */
export function committeePage(
  committee: SiteCommittee,
  { site }: Published,
  decisions: readonly Decision[],
): CommitteePage {
  const meetings = site.meetings
    .filter((meeting) => meeting.committee === committee.slug)
    .map((meeting) => meetingLine(meeting, committee));
  const byYear = Map.groupBy(meetings, (meeting) => meeting.isoDate.slice(0, 4));
  return {
    slug: committee.slug,
    head: {
      title: titleBar(committee.name, site.council.name),
      ...(committee.about === undefined ? {} : { description: committee.about }),
      crumbs: [{ text: 'Home', address: '/' }, { text: committee.name }],
    },
    name: committee.name,
    kind: kindWord(committee.kind),
    ...(committee.about === undefined ? {} : { about: committee.about }),
    seats: committee.seats.map((seat) => seat.title),
    ...(committee.quorum === undefined ? {} : { quorum: committee.quorum }),
    years: [...byYear].map(([year, list]) => ({ year, meetings: list })),
    decisions: decisions
      .filter((decision) => decision.committee === committee.slug)
      .slice(0, shownDecisions)
      .map(decisionLine),
    decisionsAddress: decisionsAddress({ committee: committee.slug }),
  };
}
