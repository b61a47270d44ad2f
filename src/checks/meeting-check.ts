/** Checks over several papers: those of one meeting, and all papers of the site. They see extracts, never the papers. */
import type { CheckContext } from './check.ts';
import type { PaperExtract } from './extract.ts';

/** What several papers are held against. */
export interface PapersContext extends Omit<CheckContext, 'committee'> {
  /** All files of the content root, relative to it. */
  readonly files: readonly string[];
}

/** Reports what one rule finds over several papers, which come in the order of their files. */
export type PapersCheck = (papers: readonly PaperExtract[], context: PapersContext) => void;
