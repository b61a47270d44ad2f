/** Papers and meetings as lines of a list. */
import { formatDate } from '../../calendar/plain-date.ts';
import type { SiteCommittee, SiteMeeting } from '../../compile/site.ts';
import type { Paper } from '../../document/paper.ts';
import { paperAddress } from '../../publish/addresses.ts';
import type { PdfFile, Published } from '../../publish/published.ts';
import { counted, fileSize } from '../words.ts';

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
  /** "3 reports, minutes and 1 presentation" in short: "5 papers". */
  readonly papers: string;
}

/** The link to a paper's PDF. */
export function pdfLink(paper: Paper, published: Published): FileLink | undefined {
  const file = published.pdfs.get(paper.file);
  return file && fileLink(file);
}

/** The link to a PDF. */
export function fileLink(file: PdfFile): FileLink {
  const foreign = file.conformance.length > 0 ? '' : ', contains pages of another document that are not accessible';
  return { address: `/${file.path}`, facts: `PDF, ${counted(file.pages, 'page')}, ${fileSize(file.bytes)}${foreign}` };
}

/** A paper as a line of a list. */
export function paperLine(paper: Paper, published: Published): PaperLine {
  const pdf = pdfLink(paper, published);
  const where = placeWords(paper);
  return {
    title: paper.title,
    address: paperAddress(paper),
    kind: paper.cover.kindLabel,
    isDraft: isMarkedDraft(paper),
    ...(pdf ? { pdf } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

/** True for a draft that its kind does not name: "Draft minutes" needs no tag. */
export function isMarkedDraft(paper: Pick<Paper, 'status' | 'kind'>): boolean {
  return paper.status === 'draft' && paper.kind !== 'minutes';
}

function placeWords({ home, cover }: Paper): string | undefined {
  return home.in === 'meeting' ? `${home.committeeName}, ${formatDate(home.date)}` : cover.period;
}

/** A meeting as a line of a list. */
export function meetingLine(meeting: SiteMeeting, committee: SiteCommittee): MeetingLine {
  return {
    address: meetingAddress(meeting),
    date: formatDate(meeting.date),
    isoDate: meeting.date,
    committee: committee.name,
    papers: meeting.papers.length === 0 ? 'no papers yet' : counted(meeting.papers.length, 'paper'),
  };
}

/** Address of a meeting's page. */
export function meetingAddress(meeting: Pick<SiteMeeting, 'committee' | 'date'>): string {
  return `/${meeting.committee}/${meeting.date}/`;
}

/** The committee of a meeting. Throws where the compiled site does not hold together. */
export function committeeOf(
  meeting: Pick<SiteMeeting, 'committee'>,
  committees: readonly SiteCommittee[],
): SiteCommittee {
  const committee = committees.find(({ slug }) => slug === meeting.committee);
  if (!committee) throw new Error(`A meeting of "${meeting.committee}" has been compiled, but no such committee.`);
  return committee;
}
