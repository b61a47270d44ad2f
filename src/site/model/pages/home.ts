import type { Decision } from '../../../meetings/decisions.ts';
import { decisionsAddress } from '../../../outputs/addresses/addresses.ts';
import { feedsOf } from '../../../exports/feeds/feeds.ts';
import { agendaPublished } from '../../../outputs/publication-dates.ts';
import type { Published } from '../../../outputs/published.ts';
import { firstSentence, siteWording } from '../../words.ts';
import { themesOf } from '../datasets/dataset.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { isHeld } from '../../../meetings/meeting-state.ts';
import type { PageHead, PageLink } from '../frame.ts';
import { calendarLinks, meetingAddress, meetingLine, paperLine, type MeetingLine, type PaperLine } from '../listing.ts';
import type { Meeting } from '../../../model/meeting.ts';

/** Meetings shown on each side of what was published last. */
const shownMeetings = 5;
const shownPapers = 6;
const shownDecisions = 3;

/** The meeting whose agenda came last, with what it is about. */
export interface LeadMeeting extends MeetingLine {
  /** Day, time and place. */
  readonly whenAndWhere: string;
  /** Where the agenda begins on the meeting's page; absent while it has no items. */
  readonly agenda?: string;
  readonly papers: readonly PaperLine[];
}

/** The home page. */
export interface HomePage {
  readonly head: PageHead;
  readonly title: string;
  readonly committees: readonly (PageLink & { readonly about?: string })[];
  /** What most visitors come for: the next meeting, or the latest where none is to come. */
  readonly lead?: LeadMeeting;
  /**
   * The others nearest to the last publication, the latest first: a year's meetings may be planned ahead. A build looks at no
   * clock, so that the same content always gives the same site, and says nothing of today: which of them are still to
   * come is marked in the browser.
   */
  readonly meetings: readonly MeetingLine[];
  /** Papers of the newest of the other meetings. */
  readonly papers: readonly PaperLine[];
  /** The newest first. */
  readonly decisions: readonly DecisionLine[];
  /** Address of all of them. */
  readonly decisionsAddress: string;
  /** The calendar and the feed of all committees; empty where there is nothing to follow. */
  readonly follow: readonly PageLink[];
  readonly publications: readonly PaperLine[];
  /** The themes of the datasets, with how many each has. */
  readonly themes: readonly (PageLink & { readonly count: string })[];
}

/** The home page of a site. `decisions` are those of all committees, newest first. */
export function homePage(published: Published, decisions: readonly Decision[]): HomePage {
  const { site } = published;
  const words = siteWording(published);
  const lead = latestAgenda(site.meetings);
  const others = site.meetings.filter((meeting) => meeting !== lead);
  return {
    head: {
      title: `${words.home.titleBar} – ${site.council.name}`,
      description: words.home.description(site.council.name),
      crumbs: [],
    },
    title: words.home.title(site.council.name),
    committees: site.committees.map((committee) => ({
      text: committee.name,
      address: `/${committee.slug}/`,
      ...(committee.about === undefined ? {} : { about: firstSentence(committee.about) }),
    })),
    ...(lead ? { lead: leadMeeting(lead, published) } : {}),
    meetings: nearestMeetings(site.meetings)
      .filter((meeting) => meeting !== lead)
      .map((meeting) => meetingLine(meeting, published)),
    // A paper of a postponed meeting is one of the meeting that takes its place.
    papers: others
      .filter(({ facts }) => isHeld(facts))
      .flatMap((meeting) => meeting.papers)
      .slice(0, shownPapers)
      .map((paper) => paperLine(paper, published)),
    decisions: decisions.slice(0, shownDecisions).map((decision) => decisionLine(decision, words)),
    decisionsAddress: decisionsAddress({}),
    follow: [
      ...calendarLinks(site.meetings, published),
      ...(feedsOf(site).some(({ folder }) => folder === '') ? [{ text: words.home.feed, address: '/feed.xml' }] : []),
    ],
    publications: site.publications.map((paper) => paperLine(paper, published)),
    themes: themesOf(published).map(({ title, anchor, datasets }) => ({
      text: title,
      address: `/data/#${anchor}`,
      count: words.home.datasets(datasets.length),
    })),
  };
}

/** The meeting whose agenda was published last; of several on one day the later meeting. Undefined before the first agenda. */
export function latestAgenda(meetings: readonly Meeting[]): Meeting | undefined {
  const published = meetings.filter(
    ({ facts, papers }) => isHeld(facts) && (facts?.published !== undefined || papers.length > 0),
  );
  return published.reduce<Meeting | undefined>(
    (last, meeting) => (last && agendaPublished(last) >= agendaPublished(meeting) ? last : meeting),
    undefined,
  );
}

function leadMeeting(meeting: Meeting, published: Published): LeadMeeting {
  const words = siteWording(published);
  const { facts, date, papers, items } = meeting;
  const day = words.date(date, 'weekday');
  return {
    ...meetingLine(meeting, published),
    ...(items.length === 0 ? {} : { agenda: `${meetingAddress(meeting)}#agenda` }),
    whenAndWhere: facts ? words.facts([day, words.time(facts.time), facts.place]) : day,
    papers: papers.map((paper) => paperLine(paper, published)),
  };
}

/** The first meetings after the last publication of an agenda, and the last ones before it; the latest first as given. */
export function nearestMeetings(meetings: readonly Meeting[]): readonly Meeting[] {
  const published = meetings.filter(({ facts, papers }) => facts?.published !== undefined || papers.length > 0);
  const last = published.map(agendaPublished).toSorted().at(-1) ?? '';
  const coming = meetings.filter(({ date }) => date > last);
  const held = meetings.slice(coming.length);
  return [...coming.slice(-shownMeetings), ...held.slice(0, shownMeetings)];
}
