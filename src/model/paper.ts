/** A paper once it is resolved: everything that is printed, in order, with nothing left to look up. */
import type { FootnoteDefinition } from 'mdast';
import type { BlockNode } from './nodes.ts';
import type { ComingDown, Notice } from './notice.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Waiver } from '../data/dataset.ts';
import type { PaperVersion } from './version.ts';
import { kindOf, type PaperKind } from '../kinds/registry.ts';

/** The facts at the head of a paper, printed alike on the page and in the PDF. */
export interface Cover {
  /** Name of the council. */
  readonly council: string;
  /** "Report", "Minutes", "Draft minutes", "Presentation", "Strategy". */
  readonly kindLabel: string;
  readonly title: string;
  /** In order: Board/Panel/Committee, Date, Report from, Contact; labels without colon. */
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
  /** A strategy's period, for example "2018 to 2021". */
  readonly period?: string;
  /** The council's banner line. */
  readonly banner?: string;
}

/** One heading of the outline: bookmarks and contents are made from it. */
export interface OutlineEntry {
  readonly id: string;
  /** Text with its number, for example "4.1 Health". */
  readonly text: string;
  /** 2 to 6. */
  readonly depth: number;
  readonly children: readonly OutlineEntry[];
}

/** A committee as it is named and addressed. */
export interface CommitteeName {
  readonly slug: string;
  readonly name: string;
}

/** Where a paper belongs. */
export type PaperHome =
  | {
      readonly in: 'meeting';
      /** Folder name of the committee: also its address. */
      readonly committee: string;
      /** "Children and Families Advisory Panel" */
      readonly committeeName: string;
      /** "CFAP" */
      readonly abbreviation: string;
      /** ISO date of the meeting. */
      readonly date: string;
      /** Name of the meeting's folder: its date, and a word for a second meeting of a day. */
      readonly folder: string;
      /** The meeting's own name, "Extraordinary meeting". */
      readonly meetingName?: string;
      /** The committees that sit with that one. */
      readonly joint?: readonly CommitteeName[];
    }
  | { readonly in: 'publications' };

/** One line of the attendance of minutes. */
export interface AttendanceLine {
  /** Title of the seat; of a substitute, who came. */
  readonly seat: string;
  readonly mark: 'present' | 'apologies' | 'absent' | 'substitute';
  /** Seat that a substitute came for. */
  readonly standsFor?: string;
  readonly isChair: boolean;
  /** Where the seat is written. */
  readonly place: Place;
}

/** What minutes record of the meeting that they are of, with where it is written. */
export interface MinutesRecord {
  /** Folder of that meeting, which is held before the one whose papers they are among. */
  readonly meeting: string;
  /** ISO date of that meeting. */
  readonly date: string;
  /** The committees that sat at it with the one whose minutes these are. */
  readonly joint?: readonly CommitteeName[];
  readonly attendance: readonly AttendanceLine[];
  /** `attendance` is where the list's name stands; `firstMinute` is the head of the paper where it is not written. */
  readonly places: { readonly meeting: Place; readonly firstMinute: Place; readonly attendance: Place };
}

/** A paper as the renderers get it. */
export interface Paper {
  readonly kind: PaperKind;
  /** File name without ending. */
  readonly slug: string;
  /** Source file relative to the root. */
  readonly file: string;
  readonly home: PaperHome;
  readonly title: string;
  /** The post that it comes from, else that presents it; absent where its front matter names neither. */
  readonly from?: string;
  readonly status: 'working' | 'draft' | 'published' | 'confirmed';
  /** Its meeting is only planned: it is as little published as a draft, whatever its status. */
  readonly isPlanned?: true;
  readonly language: string;
  readonly cover: Cover;
  readonly body: readonly BlockNode[];
  /** In the order of their first reference; number is 1-based position. */
  readonly footnotes: readonly FootnoteDefinition[];
  readonly outline: readonly OutlineEntry[];
  /** Names of the datasets whose figures the paper prints, sorted. */
  readonly datasets: readonly string[];
  /** Of each that grows, by its name: how many of its rows the paper uses, and, where they are those of its publication, the day of that. */
  readonly rowsUsed?: Readonly<Record<string, { readonly rows: number; readonly published?: string }>>;
  /** Datasets to attach to the PDF: those of its tables and charts, in order of appearance. */
  readonly attached: readonly string[];
  /** Texts of the recommendations, without numbers. */
  readonly recommendations: readonly string[];
  /** First words of the paper for lists and feeds: the first paragraph of the section that sums it up, else of the body. */
  readonly summary: string;
  /** Of a strategy: slugs of the committees on whose pages it stands, with where each is written. */
  readonly committees?: readonly { readonly slug: string; readonly place: Place }[];
  /** Of minutes only. */
  readonly minutes?: MinutesRecord;
  readonly waivers: readonly Waiver[];
  /** What stands at its head in every format: its meeting was cancelled, it was withdrawn. None is part of what it says. */
  readonly notices?: readonly Notice[];
  /**
   * That figures are those of its publication, where rows have been added to their data since: at its head wherever it is kept apart
   * from the site. Its page says so with the number of rows. None is part of what it says, nor of what became of it.
   */
  readonly figuresOfDay?: readonly Notice[];
  /** That it was withdrawn; or taken down, and then none of its own words are here. Among its notices as well. */
  readonly comingDown?: ComingDown;
  /** Keys of the data, pictures and PDFs taken down that it prints a notice of (`keyOfTakenDown`); absent where there are none. */
  readonly lost?: readonly string[];
  /** True where the record has a workbook of its figures, or does not say, and the paper or data that it prints were taken down: a notice stands there as well. */
  readonly hadWorkbook?: true;
  /** The same for other readers, kept beside it; none is part of what it says. Absent where there are none. */
  readonly versions?: readonly PaperVersion[];
  /** Who cleared it, when, as an ISO date, and where that is written. */
  readonly clearances?: readonly { readonly by: string; readonly date: string; readonly place: Place }[];
}

/** The committee of a paper with the own name of its meeting: "People and Places Committee: Extraordinary meeting". */
export function meetingTitle({ committeeName, meetingName }: Extract<PaperHome, { readonly in: 'meeting' }>): string {
  return meetingName === undefined ? committeeName : `${committeeName}: ${meetingName}`;
}

/** All committees that a paper is for, its own first: those that sit jointly with it, and of minutes those that sat. */
export function committeesOfPaper({ home, minutes }: Pick<Paper, 'home' | 'minutes'>): readonly CommitteeName[] {
  if (home.in === 'publications') return [];
  const own = { slug: home.committee, name: home.committeeName };
  const all = [own, ...(home.joint ?? []), ...(minutes?.joint ?? [])];
  return [...new Map(all.map((one) => [one.slug, one])).values()];
}

/** The name by which meeting.yml calls a paper: that of its file. */
export function fileOf({ slug, file }: Pick<Paper, 'slug' | 'file'>): string {
  return `${slug}${file.endsWith('.pdf') ? '.pdf' : '.mdx'}`;
}

/**
 * True for a paper that is not published yet: a draft, minutes that are still worked on, or any paper of a meeting that is only
 * planned. Draft minutes are published.
 */
export function isDraft(paper: Pick<Paper, 'kind' | 'status' | 'isPlanned'>): boolean {
  return paper.isPlanned === true || isDraftItself(paper);
}

/** True for a paper whose own front matter keeps it from being published. */
export function isDraftItself({ kind, status }: Pick<Paper, 'kind' | 'status'>): boolean {
  return status === kindOf(kind).status.unpublished;
}
