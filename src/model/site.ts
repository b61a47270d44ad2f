/** The whole content tree once it is read, checked and resolved: what every page, PDF and file is drawn from. */
import type { WrittenLink } from '../checks/extract.ts';
import type { Datasets } from '../data/dataset.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../document/paper.ts';
import type { BlockNode } from '../document/nodes.ts';
import type { AgendaWording } from '../meetings/wording.ts';
import type { Committee } from '../schema/committee.ts';
import { councilOn, enquiriesOf, type Council, type Glossary } from '../schema/council.ts';
import type { MeetingFile } from '../schema/meeting.ts';
import type { PublicationRecord } from '../schema/publication-record.ts';
import type { YamlRead } from '../schema/yaml.ts';
import type { AcceptedWarning } from './waivers.ts';

/** A committee with its address. */
export interface SiteCommittee extends Committee {
  /** File name without ending: first part of its addresses. */
  readonly slug: string;
}

/** A line of the agenda as the meeting's page shows it. */
export interface SiteAgendaItem {
  /** Printed number; kept when the agenda is republished. */
  readonly number: number;
  readonly title: string;
  /** "To receive a report from …", from the item or its default wording. */
  readonly purpose: string;
  /** The item's paper, where it has one that is published. */
  readonly paper?: Paper;
  /** True where the first pack leaves its paper out: it had not come, or came with a supplement. */
  readonly isToFollow: boolean;
  /** What the first agenda printed for a paper that came later; absent for any other item. */
  readonly announced?: { readonly title: string; readonly purpose: string };
  /** True where the paper is exempt: `details` say why, and nothing else of it is known here. */
  readonly isExempt?: boolean;
  /** Paragraphs below the purpose, of an exempt item and of the resolution to exclude the public. */
  readonly details?: readonly string[];
}

/** Papers that came after the pack, together. */
export interface SiteSupplement {
  /** 1-based, in order of publication. */
  readonly number: number;
  /** ISO date. */
  readonly published: string;
  readonly reason: string;
  /** The chairman agreed that the papers are urgent. */
  readonly isAgreed: boolean;
  /** Numbers of the agenda's items whose papers it brings, in agenda order. */
  readonly items: readonly number[];
  /** What its cover says. */
  readonly wording: readonly BlockNode[];
}

/** All supplements of a meeting. */
export interface SiteSupplements {
  readonly list: readonly SiteSupplement[];
  /** What the pack that brings everything together says of itself. */
  readonly consolidatedWording: readonly BlockNode[];
}

/** The record of publication with where each part of it is written. */
export type ReadRecord = YamlRead<PublicationRecord>;

/** A meeting and its papers. */
export interface SiteMeeting {
  /** Slug of the committee. */
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  /** meeting.yml; absent where the meeting has none yet. */
  readonly facts?: MeetingFile;
  readonly items: readonly SiteAgendaItem[];
  /** Absent where every paper came with the first pack. */
  readonly supplements?: SiteSupplements;
  /** What was published, as meeting.lock.json records it; absent before the first publication. */
  readonly record?: ReadRecord;
  /** In agenda order; papers that no item names come last, by file name. Drafts are there only where asked for. */
  readonly papers: readonly Paper[];
}

/** An ordinary page of the site. */
export interface SitePage {
  readonly slug: string;
  /** Relative to the root. */
  readonly file: string;
  /** The file as it was read: what is drawn is what was checked, whatever happens to the file meanwhile. */
  readonly text: string;
  readonly title: string;
  readonly description?: string;
  readonly order: number;
  /** Links to pages and files of this site. */
  readonly links: readonly WrittenLink[];
  /** Ids of its headings. */
  readonly anchors: ReadonlySet<string>;
  /** ISO date on which its words were last checked against the site, with where it is written. */
  readonly reviewed?: { readonly date: string; readonly place: Place };
}

/** Everything that is to be published. */
export interface Site {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly council: Council;
  readonly glossary: Glossary;
  /** By slug, sorted by name. */
  readonly committees: readonly SiteCommittee[];
  /** Newest first. */
  readonly meetings: readonly SiteMeeting[];
  /** By slug, sorted by title. */
  readonly publications: readonly Paper[];
  readonly datasets: Datasets;
  /** Standard wording round the items of agendas, by whom readers were told to ask. */
  readonly agendaWordings: ReadonlyMap<string, AgendaWording>;
  /** In their own order, then by title. */
  readonly pages: readonly SitePage[];
  /** Links of authors and templates to pages and files of this site; of drafts none, since they may link to one another. */
  readonly links: readonly WrittenLink[];
  /** Addresses of the files that are published beside the pages of papers. */
  readonly filesBeside: ReadonlySet<string>;
}

/** What compiling gives: the site where nothing stops it, and every finding. */
export interface Compiled {
  /** Undefined where there are errors, unless it was asked for in any case. */
  readonly site: Site | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings that somebody has accepted, which are not among the findings. */
  readonly accepted: readonly AcceptedWarning[];
}

/** The wording round the items of an agenda of that day. */
export function agendaWordingOn({ council, agendaWordings }: Site, isoDay: string): AgendaWording {
  return agendaWordings.get(enquiriesOf(councilOn(council, isoDay))) ?? { before: [], after: [] };
}
