import { formatDate } from '../../calendar/plain-date.ts';
import type { SiteAgendaItem, SiteMeeting } from '../../compile/site.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { eventPath } from '../../publish/calendars/write-calendars.ts';
import type { Published, PublishedPack } from '../../publish/published.ts';
import { clockTime } from '../words.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { titleBar, type PageHead } from './frame.ts';
import { pageWords, whatCameWhen, type CameLine } from './what-came-when.ts';
import { committeeOf, fileLink, paperLine, type FileLink, type PaperLine } from './listing.ts';

/** A line of the agenda. */
export interface AgendaLine {
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  readonly paper?: PaperLine;
  readonly isToFollow: boolean;
  /** "pages 7 to 16 of the pack" */
  readonly pages?: string;
  /** True where the paper is exempt: `details` say why. */
  readonly isExempt: boolean;
  /** Paragraphs below the purpose. */
  readonly details: readonly string[];
}

/** A meeting's page. */
export interface MeetingPage {
  readonly committeeSlug: string;
  /** ISO date. */
  readonly date: string;
  readonly head: PageHead;
  readonly committee: string;
  /** "4 February 2020" */
  readonly dateWords: string;
  /** Date, time, place and when the agenda was published; the date alone where there is no meeting.yml. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Agenda and agenda pack as PDFs, where the meeting has them. */
  readonly downloads: readonly (FileLink & { readonly text: string })[];
  readonly items: readonly AgendaLine[];
  /** Empty where everything came with the first pack. */
  readonly cameWhen: readonly CameLine[];
  /** Papers that no item of the agenda names. */
  readonly otherPapers: readonly PaperLine[];
  /** What the meeting decided, once its minutes are here. */
  readonly decisions: readonly DecisionLine[];
}

/** The page of a meeting. `decisions` are those of all meetings. */
export function meetingPage(meeting: SiteMeeting, published: Published, decisions: readonly Decision[]): MeetingPage {
  const { site } = published;
  const committee = committeeOf(meeting, site.committees);
  const dateWords = formatDate(meeting.date);
  const onAgenda = new Set(meeting.items.map((item) => item.paper?.file));
  return {
    committeeSlug: committee.slug,
    date: meeting.date,
    head: {
      title: titleBar(`Meeting of ${dateWords}`, committee.name, site.council.name),
      description: `Agenda and papers of the ${committee.name}, ${dateWords}.`,
      crumbs: [
        { text: 'Home', address: '/' },
        { text: committee.name, address: `/${committee.slug}/` },
        { text: dateWords },
      ],
    },
    committee: committee.name,
    dateWords,
    facts: factsOf(meeting),
    downloads: [...downloadsOf(meeting, published), calendarLink(meeting, published)],
    items: meeting.items.map((item) => agendaLine(item, { pages: pagesOf(item, meeting, published), published })),
    cameWhen: whatCameWhen(meeting, packOf(meeting, published)),
    otherPapers: meeting.papers
      .filter((paper) => !onAgenda.has(paper.file))
      .map((paper) => paperLine(paper, published)),
    decisions: decisions
      .filter((decision) => decision.committee === meeting.committee && decision.date === meeting.date)
      .map(decisionLine),
  };
}

function factsOf({ date, facts }: SiteMeeting): MeetingPage['facts'] {
  const day = { label: 'Date', value: formatDate(date, 'weekday') };
  if (!facts) return [day];
  return [
    day,
    { label: 'Time', value: clockTime(facts.time) },
    { label: 'Place', value: facts.place },
    ...(facts.published === undefined ? [] : [{ label: 'Agenda published', value: formatDate(facts.published) }]),
  ];
}

function packOf(meeting: SiteMeeting, { packs }: Published): PublishedPack | undefined {
  return packs.get(`${meeting.committee}/${meeting.date}`);
}

function downloadsOf(meeting: SiteMeeting, published: Published): MeetingPage['downloads'] {
  const made = packOf(meeting, published);
  if (!made) return [];
  return [
    { text: 'Download the agenda pack', ...fileLink(made.pack) },
    { text: 'Download the agenda alone', ...fileLink(made.agenda) },
  ];
}

/** The meeting as an event for one's own calendar. */
function calendarLink(meeting: SiteMeeting, { site }: Published): MeetingPage['downloads'][number] {
  return { text: 'Add to calendar', address: `/${eventPath(meeting, site.committees)}`, facts: 'iCalendar' };
}

function pagesOf(item: SiteAgendaItem, meeting: SiteMeeting, published: Published): string | undefined {
  const made = packOf(meeting, published);
  const range = made?.ranges.get(item.number);
  if (range) return `${pageWords(range)} of the pack`;
  const late = made?.supplements.find(({ ranges }) => ranges.has(item.number));
  const lateRange = late?.ranges.get(item.number);
  return late && lateRange ? `${pageWords(lateRange)} of supplement ${late.supplement.number}` : undefined;
}

function agendaLine(item: SiteAgendaItem, from: { pages: string | undefined; published: Published }): AgendaLine {
  const { pages, published } = from;
  return {
    number: item.number,
    title: item.title,
    purpose: item.purpose,
    isToFollow: item.isToFollow,
    isExempt: item.isExempt === true,
    details: item.details ?? [],
    ...(pages === undefined ? {} : { pages }),
    ...(item.paper ? { paper: paperLine(item.paper, published) } : {}),
  };
}
