/** Checks over several papers: those of one meeting, and all papers of the site. They see extracts, never the papers. */
import type { TakenDownList } from '../model/taken-down.ts';
import type { CheckContext, Warnings } from './check.ts';
import type { PaperExtract } from './extract.ts';
import type { WrittenLink } from '../model/written-link.ts';

/** An ordinary page as others link to it. */
export interface LinkedPage {
  readonly slug: string;
  /** Its own links to pages and files of this site. */
  readonly links: readonly WrittenLink[];
  /** Ids of its headings. */
  readonly anchors: ReadonlySet<string>;
}

/** What several papers are checked against. */
export interface PapersContext extends Omit<CheckContext, 'committee'> {
  /** All files of the content root, relative to it. */
  readonly files: readonly string[];
  /** What was taken down; its pages are notices. */
  readonly takenDown: TakenDownList;
  /** The ordinary pages of the site. */
  readonly pages: readonly LinkedPage[];
}

/** Reports what one rule finds over several papers, which come in the order of their files. */
export type PapersCheck = (papers: readonly PaperExtract[], context: PapersContext) => void;

/** The same of a rule that only warns. */
export type PapersWarningCheck = (papers: readonly PaperExtract[], context: { readonly collector: Warnings }) => void;

/** A check in its list. */
export type ListedPapersCheck = PapersCheck | { readonly warns: PapersWarningCheck };
