import { agendaWordingOn, type Site } from '../../../model/site.ts';
import type { BlockNode } from '../../../model/nodes.ts';
import { textOf } from '../../../document/text-of.ts';
import type { Decision } from '../../../meetings/decisions.ts';
import type { Published, PublishedPack } from '../../../outputs/published.ts';
import { excerptHtml } from '../../../render/excerpt.ts';
import { wordingOf } from '../../../locales/locales.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { meetingDownloads, type MeetingDownload } from '../meeting-downloads.ts';
import { siteWording } from '../../words.ts';
import { decisionLine, type DecisionLine } from './decisions.ts';
import { committeesPart, titleBar, type PageHead, type PageLink } from '../frame.ts';
import { packPages, type ItemPages } from '../pack-pages.ts';
import type { SiteIndex } from '../site-index.ts';
import { versionLines, type VersionLine } from '../versions.ts';
import { whatCameWhen, type CameLine } from '../what-came-when.ts';
import { committeeOf, meetingAddress, paperLine, type PaperLine } from '../listing.ts';
import type { AgendaItem } from '../../../model/agenda-item.ts';
import { jointFacts, memberFacts } from '../../../meetings/attending.ts';
import { deadlinesOf } from '../../../meetings/deadlines.ts';
import { nameOfMeeting, type MeetingNotice } from '../../../meetings/meeting-state.ts';
import { lifeOf, recordingOf, replacements, type ElsewhereLink } from './meeting-life.ts';
import type { Meeting } from '../../../model/meeting.ts';

/** An item of the agenda with what the page leads to. */
export interface AgendaLine extends Omit<AgendaItem, 'paper'> {
  readonly paper?: PaperLine;
  /** "pages 7 to 16 of the pack" */
  readonly pages?: string;
  /** "Added on 31 January 2020 (supplement 1)" */
  readonly addedNote?: string;
  /** Where the recording begins at the item. */
  readonly recording?: PageLink;
  /** What the item's paper asks the Members to decide; empty once it is decided. */
  readonly recommendations: readonly string[];
  /** The item's paper for other readers. */
  readonly versions: readonly VersionLine[];
  /** What was decided on the item's paper, once the minutes are here. */
  readonly decisions: readonly DecisionLine[];
}

/** The minutes of a meeting, which are among the papers of a later one. */
export interface MinutesLine {
  readonly paper: PaperLine;
  /** False while they are a draft. */
  readonly isConfirmed: boolean;
  /** "Among the papers of 4 February 2020" */
  readonly among: PageLink;
}

/** Standard wording under its heading. */
export interface Notice {
  readonly title: string;
  /** HTML, made when the page is drawn. */
  readonly html: () => string;
}

/** A meeting's page. */
export interface MeetingPage {
  readonly committeeSlug: string;
  /** Name of its folder, which is also in its address. */
  readonly folder: string;
  /** ISO date. */
  readonly date: string;
  readonly head: PageHead;
  readonly committee: string;
  /** "Extraordinary meeting", where it has a name of its own. */
  readonly name?: string;
  /** What became of it, where it was not held as planned. */
  readonly notice?: MeetingNotice;
  /** The meeting that takes its place, or whose place it takes. */
  readonly related: readonly PageLink[];
  /** Where it can be attended from elsewhere, and where it can be seen afterwards. */
  readonly elsewhere: readonly ElsewhereLink[];
  /** "4 February 2020" */
  readonly dateWords: string;
  /** Date, time, place, when the agenda was published, the state of the minutes; the date alone where there is no meeting.yml. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Agenda and agenda pack as PDFs, where the meeting has them. */
  readonly downloads: readonly MeetingDownload[];
  /** Days by which something is due: "Reports due", "Thursday 29 February 2024". */
  readonly deadlines: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly AgendaLine[];
  /** Every page of the packs that can be read here, by item. */
  readonly packPages: readonly ItemPages[];
  /** Empty where everything came with the first pack. */
  readonly cameWhen: readonly CameLine[];
  /** Papers that no item of the agenda names. */
  readonly otherPapers: readonly PaperLine[];
  /** Absent until they are published with the papers of a later meeting. */
  readonly minutes?: MinutesLine;
  /** What the meeting decided, once its minutes are here. */
  readonly decisions: readonly DecisionLine[];
  /** What the agenda says of every meeting: filming, other formats, access. */
  readonly notices: readonly Notice[];
  /** The meetings of the committee before and after this one. */
  readonly previous?: PageLink;
  readonly next?: PageLink;
}

/** The page of a meeting. */
export function meetingPage(meeting: Meeting, published: Published, index: SiteIndex): MeetingPage {
  const { site } = published;
  const words = siteWording(published);
  const committee = committeeOf(meeting, site.committees);
  const dateWords = words.date(meeting.date);
  const onAgenda = new Set(meeting.items.map((item) => item.paper?.file));
  const minutes = minutesOf(meeting, published, index);
  const own = index.decisionsOf(meeting);
  return {
    committeeSlug: committee.slug,
    folder: meeting.folder,
    date: meeting.date,
    head: {
      title: titleBar(words.meeting.title(dateWords), nameOfMeeting(committee.name, meeting), site.council.name),
      description: words.meeting.description(nameOfMeeting(committee.name, meeting), dateWords),
      hasCard: true,
      crumbs: [
        { text: words.frame.home, address: '/' },
        { text: committee.name, address: `/${committee.slug}/` },
        { text: nameOfMeeting(dateWords, meeting) },
      ],
      part: committeesPart,
    },
    committee: committee.name,
    ...lifeOf(meeting, words),
    related: replacements(meeting, index.meetingsOf(meeting.committee), words),
    dateWords,
    facts: factsOf(meeting, minutes, site),
    downloads: meetingDownloads(meeting, published),
    deadlines: deadlinesOf(meeting, site.council).map(({ what, date }) => ({
      label: what,
      value: words.date(date, 'weekday'),
    })),
    items: meeting.items.map((item) => agendaLine(item, { meeting, published, decisions: own })),
    packPages: packPages(meeting, packOf(meeting, published)),
    cameWhen: whatCameWhen(meeting, packOf(meeting, published), {
      words,
      chair: words.packs.chair(committee.seats),
    }),
    otherPapers: meeting.papers
      .filter((paper) => !onAgenda.has(paper.file))
      .map((paper) => paperLine(paper, published)),
    ...(minutes ? { minutes } : {}),
    decisions: own.map((decision) => decisionLine(decision, words)),
    notices: meeting.facts ? noticesOf(published.site, meeting, words) : [],
    ...neighboursOf(meeting, index.meetingsOf(meeting.committee), words),
  };
}

function factsOf(own: Meeting, minutes: MinutesLine | undefined, site: Site): MeetingPage['facts'] {
  const { date, facts } = own;
  const words = wordingOf(site.council.language);
  const { meeting } = words;
  const state = minutes?.isConfirmed === true ? meeting.minutesConfirmed : meeting.minutesDraft;
  return [
    { label: meeting.date, value: words.date(date, 'weekday') },
    ...(facts
      ? [
          { label: meeting.time, value: words.time(facts.time) },
          { label: meeting.place, value: facts.place },
        ]
      : []),
    ...jointFacts(own, site.committees, words),
    ...memberFacts(own, site.committees, words),
    ...(facts?.published === undefined ? [] : [{ label: meeting.published, value: words.date(facts.published) }]),
    ...(minutes ? [{ label: meeting.minutesFact, value: state }] : []),
  ];
}

function packOf(meeting: Meeting, { packs }: Published): PublishedPack | undefined {
  return packs.get(`${meeting.committee}/${meeting.folder}`);
}

function minutesOf(meeting: Meeting, published: Published, index: SiteIndex): MinutesLine | undefined {
  const words = siteWording(published);
  const found = index.minutesOf(meeting);
  if (!found) return undefined;
  const { paper, among } = found;
  return {
    paper: paperLine(paper, published),
    isConfirmed: paper.status === 'confirmed',
    among: { text: words.meeting.amongPapers(words.date(among.date)), address: meetingAddress(among) },
  };
}

function noticesOf(site: Site, meeting: Meeting, words: Wording): readonly Notice[] {
  const { before, after } = agendaWordingOn(site, meeting.date);
  const notices: { title: string; nodes: BlockNode[] }[] = [];
  for (const node of [...before, ...after]) {
    if (node.type === 'heading') notices.push({ title: textOf(node), nodes: [] });
    else notices.at(-1)?.nodes.push(node);
  }
  return notices.map(({ title, nodes }) => ({
    title,
    html: () => excerptHtml(nodes, { page: '', anchor: '', words }),
  }));
}

/** `all` are those of the committee, newest first. */
function neighboursOf(
  meeting: Meeting,
  all: readonly Meeting[],
  words: Wording,
): Pick<MeetingPage, 'previous' | 'next'> {
  const at = all.indexOf(meeting);
  const [next, previous] = [all[at - 1], all[at + 1]].map(
    (other) => other && { text: nameOfMeeting(words.date(other.date), other), address: meetingAddress(other) },
  );
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

interface AgendaSources {
  readonly meeting: Meeting;
  readonly published: Published;
  /** Those of the meeting. */
  readonly decisions: readonly Decision[];
}

function agendaLine(item: AgendaItem, { meeting, published, decisions }: AgendaSources): AgendaLine {
  const words = siteWording(published);
  const { paper, ...facts } = item;
  const pages = pagesOf(item, packOf(meeting, published), words);
  const decided = decisions.filter((decision) => paper !== undefined && decision.paper === paper);
  return {
    ...facts,
    ...(pages === undefined ? {} : { pages }),
    ...addedNote(item, words),
    ...recordingOf(item.number, meeting, words),
    ...(paper ? { paper: paperLine(paper, published) } : {}),
    versions: paper ? versionLines(paper, words) : [],
    recommendations: decided.length === 0 ? (paper?.recommendations ?? []) : [],
    decisions: decided.map((decision) => decisionLine(decision, words)),
  };
}

function addedNote({ added }: AgendaItem, words: Wording): Pick<AgendaLine, 'addedNote'> {
  return added ? { addedNote: words.packs.added(words.date(added.published), added.supplement) } : {};
}

function pagesOf(item: AgendaItem, made: PublishedPack | undefined, words: Wording): string | undefined {
  const range = made?.ranges.get(item.number);
  if (range) return words.meeting.inPack(range.first, range.last);
  const late = made?.supplements.find(({ ranges }) => ranges.has(item.number));
  const lateRange = late?.ranges.get(item.number);
  return late && lateRange
    ? words.meeting.inSupplement(lateRange.first, lateRange.last, late.supplement.number)
    : undefined;
}

/** A paper's place on the agenda of its meeting: "Item 6 of the agenda of 4 February 2020", with its pages in the pack. */
export function placeOnAgenda(
  file: string,
  meeting: Meeting,
  published: Published,
): { readonly item: PageLink; readonly pages?: string } | undefined {
  const words = siteWording(published);
  const item = meeting.items.find(({ paper }) => paper?.file === file);
  if (!item) return undefined;
  const pages = pagesOf(item, packOf(meeting, published), words);
  const text = words.paper.item(item.number, words.date(meeting.date));
  return {
    item: { text, address: `${meetingAddress(meeting)}#item-${item.number}` },
    ...(pages === undefined ? {} : { pages }),
  };
}
