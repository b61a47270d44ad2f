/** What resolving a paper needs: the paper as it stands on disk, and what it is resolved against. */
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Datasets } from '../data/dataset.ts';
import type { Committee } from '../schema/council/committee.ts';
import type { Council } from '../schema/council/council.ts';
import type { BlockRegistry } from './blocks/block.ts';
import type { ExemptAppendix } from './exempt-appendix.ts';
import type { Expansion, UnusableFile } from './expanding/expansion.ts';
import type { ForeignPdf } from '../model/foreign-pdf.ts';
import type { VersionFile } from '../model/version.ts';
import type { FrontMatter } from './parsing/front-matter.ts';
import type { SiteCommittee } from '../model/site.ts';
import type { TakenDownList } from '../model/taken-down.ts';
import type { Paper, PaperHome } from '../model/paper.ts';
import type { ParsedMdx } from './parse.ts';
import type { PaperSections, SectionsOf } from './standard-section.ts';
import type { Templates } from './templates.ts';

/** A paper as it stands on disk. */
export interface PaperSource {
  /** Relative to the root. */
  readonly file: string;
  readonly slug: string;
  readonly text: string;
  readonly home: PaperHome;
}

/** A resolved paper beside what its author wrote, for the checks of its words. */
export interface ResolvedPaper {
  readonly paper: Paper;
  readonly parsed: ParsedMdx;
  readonly frontMatter: FrontMatter;
  /** The standard sections that hold for it. */
  readonly sections: PaperSections;
}

/** What a paper is resolved against. */
export interface ResolveContext {
  readonly council: Council;
  /** The council's standard sections. */
  readonly sections: SectionsOf;
  readonly committee?: Committee;
  readonly datasets: Datasets;
  readonly templates: Templates;
  readonly registry: BlockRegistry;
  readonly missingGlyphs: Expansion['missingGlyphs'];
  readonly picture: Expansion['picture'];
  readonly foreignPdf: Expansion['foreignPdf'];
  /** A file of a companion version by its path relative to the root, or what is wrong with it; of a PDF, how it is published. */
  readonly versionFile: (file: string) => (VersionFile & { readonly pdf?: ForeignPdf }) | UnusableFile;
  /** What was taken down; nothing where absent. */
  readonly takenDown?: TakenDownList;
  readonly collector: Collector;
  /** Minutes without a number of their own carry on from the committee's last minutes with this one. */
  readonly nextMinute?: number;
  /** Of minutes: the own name of the meeting that they record, "Extraordinary meeting". */
  readonly meetingName?: string;
  /** What its agenda item says of an appendix of a public report that is kept from the public. */
  readonly exemptAppendix?: ExemptAppendix;
  /** Of minutes: the committees that sat with this one; the attendance has their seats with the name of the committee. */
  readonly joint?: readonly Pick<SiteCommittee, 'slug' | 'name'>[];
}
