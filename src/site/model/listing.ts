/** Papers and meetings as lines of a list. */
import type { SiteCommittee } from '../../model/site.ts';
import { isDraft, meetingTitle, type Paper } from '../../model/paper.ts';
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import type { MadeFile } from '../../outputs/files/made-file.ts';
import { paperDocument, type SiteDocument } from '../../outputs/documents.ts';
import { pdfPath } from '../../outputs/pdf/output.ts';
import type { Published } from '../../outputs/published.ts';
import { outputsOf } from '../../outputs/registry.ts';
import { fileSize, siteWording } from '../words.ts';
import { nameOfMeeting, noticeOf } from '../../meetings/meeting-state.ts';
import { committeesOf } from '../../meetings/sitting.ts';
import { calendarsOffered } from '../../exports/calendars/calendars.ts';
import type { PageLink } from './frame.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Meeting, MeetingKey } from '../../model/meeting.ts';

/** A made file with the words of its link. */
export interface FileLink {
  readonly address: string;
  /** "PDF, 12 pages, 310 kB"; what is not accessible in it is said too. */
  readonly facts: string;
}

/** A paper as a line of a list. */
export interface PaperLine {
  readonly title: string;
  readonly address: string;
  /** "Report", "Draft minutes". */
  readonly kind: string;
  readonly isDraft: boolean;
  readonly pdf?: FileLink;
  /** "Corporate Parenting Board, 7 December 2022"; the period of a publication. */
  readonly where?: string;
}

/** A meeting as a line of a list. */
export interface MeetingLine {
  readonly address: string;
  /** "4 February 2020" */
  readonly date: string;
  /** ISO date. */
  readonly isoDate: string;
  readonly committee: string;
  /** "4 February 2020: Extraordinary meeting", for lists of one committee. */
  readonly title: string;
  /** "Cancelled": what became of it, where it was not held as planned. */
  readonly state?: string;
  /** Facts in short: "1:30pm", "5 papers". */
  readonly facts: readonly string[];
  /** The agenda pack, where there is one. */
  readonly pack?: FileLink;
}

/** Links to the calendar of some meetings (the newest first), and to those of older years where it has no room for them. */
export function calendarLinks(
  meetings: readonly Meeting[],
  published: Published,
  committee?: string,
): readonly PageLink[] {
  const { calendar, olderCalendar } = siteWording(published).committee;
  return calendarsOffered(meetings, published.site, committee).map(({ path, years }) => ({
    text: years === undefined ? calendar : olderCalendar(years),
    address: `/${path}`,
  }));
}

/** The link to a paper's PDF. */
export function pdfLink(paper: Paper, published: Published): FileLink | undefined {
  const file = published.files.get(pdfPath(paperDocument(paper)));
  return file && fileLink(file, siteWording(published));
}

/** Links to the files of a document in other formats than PDF. */
export function otherFormats(document: SiteDocument, published: Published): readonly FileLink[] {
  return outputsOf(document, published.site).flatMap((output) => {
    const file = output.format === 'pdf' ? undefined : published.files.get(output.path(document));
    return file ? [fileLink(file, siteWording(published))] : [];
  });
}

/** The link to a file of a document. */
export function fileLink({ path, format, pages, bytes, conformance }: MadeFile, words: Wording): FileLink {
  const length = pages === undefined ? [] : [words.pages(pages)];
  const foreign = conformance?.length === 0 ? [words.foreignPages] : [];
  const facts = [words.formats[format].name, ...length, fileSize(bytes, words), ...foreign];
  return { address: `/${path}`, facts: words.facts(facts) };
}

/** A paper as a line of a list. */
export function paperLine(paper: Paper, published: Published): PaperLine {
  const pdf = pdfLink(paper, published);
  const where = placeWords(paper, siteWording(published));
  return {
    title: paper.title,
    address: paperAddress(paper),
    kind: paper.cover.kindLabel,
    isDraft: isDraft(paper),
    ...(pdf ? { pdf } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

function placeWords({ home, cover }: Paper, words: Wording): string | undefined {
  return home.in === 'meeting' ? words.facts([meetingTitle(home), words.date(home.date)]) : cover.period;
}

/** A meeting as a line of a list. */
export function meetingLine(meeting: Meeting, published: Published): MeetingLine {
  const words = siteWording(published);
  const pack = published.packs.get(`${meeting.committee}/${meeting.folder}`)?.pack;
  const notice = noticeOf(meeting.facts, words);
  return {
    address: meetingAddress(meeting),
    date: words.date(meeting.date),
    isoDate: meeting.date,
    committee: nameOfMeeting(committeeOf(meeting, published.site.committees).name, meeting),
    title: nameOfMeeting(words.date(meeting.date), meeting),
    ...(notice ? { state: notice.title } : {}),
    facts: [
      ...(meeting.facts ? [words.time(meeting.facts.time)] : []),
      ...jointly(meeting, published, words),
      papersWords(meeting, words),
    ],
    ...(pack ? { pack: fileLink(pack, words) } : {}),
  };
}

/** How many papers there are; where there are none, whether any are still to come. */
function papersWords({ facts, papers, items, isPlanned }: Meeting, { meeting }: Wording): string {
  if (papers.length > 0) return meeting.papers(papers.length);
  const isOwed = facts === undefined || isPlanned === true || items.some(({ isToFollow }) => isToFollow);
  return isOwed ? meeting.noPapersYet : meeting.noPapers;
}

/** "Sitting jointly with the …", for a joint meeting. */
function jointly(meeting: Meeting, { site }: Published, words: Wording): readonly string[] {
  const all = committeesOf(meeting).map((slug) => committeeOf({ committee: slug }, site.committees).name);
  return all.length < 2 ? [] : [words.meeting.jointMeeting(words.list(all))];
}

/** Address of a meeting's page. */
export function meetingAddress(meeting: MeetingKey): string {
  return `/${meeting.committee}/${meeting.folder}/`;
}

/** The committee of a meeting. Throws where the compiled site does not hold together. */
export function committeeOf(meeting: Pick<Meeting, 'committee'>, committees: readonly SiteCommittee[]): SiteCommittee {
  const committee = committees.find(({ slug }) => slug === meeting.committee);
  if (!committee) throw new Error(`A meeting of "${meeting.committee}" has been compiled, but no such committee.`);
  return committee;
}
