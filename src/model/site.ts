/** The whole content tree once it is read, checked and resolved: what every page, PDF and file is drawn from. */
import type { Datasets } from '../data/dataset.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Committee } from '../schema/council/committee.ts';
import { councilOn, enquiriesOf, type Council, type Glossary } from '../schema/council/council.ts';
import type { AgendaWording, Meeting } from './meeting.ts';
import type { Paper } from './paper.ts';
import type { TakenDown } from './taken-down.ts';
import type { AcceptedWarning } from './waivers.ts';
import type { WrittenLink } from './written-link.ts';

/** A committee with its address. */
export interface SiteCommittee extends Committee {
  /** File name without ending: first part of its addresses. */
  readonly slug: string;
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
  /** False for a page of facts about the site that leaves them out. */
  readonly hasFacts?: boolean;
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
  readonly meetings: readonly Meeting[];
  /** By slug, sorted by title. */
  readonly publications: readonly Paper[];
  readonly datasets: Datasets;
  /** Standard wording round the items of agendas, by whom readers were told to ask. */
  readonly agendaWordings: ReadonlyMap<string, AgendaWording>;
  /** In their own order, then by title. */
  readonly pages: readonly SitePage[];
  /** Links of authors and templates to pages and files of this site; of drafts none, since they may link to one another. */
  readonly links: readonly WrittenLink[];
  /** What was taken down, of which no word is in this site. */
  readonly takenDown: readonly TakenDown[];
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
