import type { PaperExtract } from '../checks/extract.ts';
import type { Datasets } from '../data/dataset.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { PaperSource, ResolveContext } from '../document/resolving.ts';
import type { Templates } from '../document/templates.ts';
import type { CouncilFiles } from '../content/council-files.ts';
import type { PaperNeeds } from './papers/paper-needs.ts';
import type { MadePaper } from '../cache/disk-cache.ts';
import type { PackedPapers } from '../cache/packed-papers.ts';
import type { Tree } from '../content/tree.ts';
import type { PlannedMeetings } from './meetings/planned-meetings.ts';
import type { UnfitPaper } from './papers/unfit-papers.ts';

/** Everything a step of compiling may need. */
export interface Compiling {
  readonly tree: Tree;
  readonly collector: Collector;
  readonly files: CouncilFiles;
  readonly datasets: Datasets;
  readonly templates: Templates;
  /** Papers that are checked, but stand in no site, because their front matter does not hold; filled while papers are resolved. */
  readonly unfit: UnfitPaper[];
  /** What each paper asks for; filled while papers are resolved. */
  readonly needs: PaperNeeds[];
  /** The meetings that are only planned. */
  readonly planned: PlannedMeetings;
  /** What the checks of several papers know of each; filled while papers are resolved. */
  readonly extracts: PaperExtract[];
  /** Where the words of papers are put; absent where they are not put away. */
  readonly packedPapers: PackedPapers | undefined;
  /** A PDF of somebody else by its path relative to the root, or what is wrong with it. */
  readonly foreignPdf: ResolveContext['foreignPdf'];
  /** False for a paper that nobody asked for. */
  isWanted(file: string): boolean;
  /** Resolves and checks one paper of a committee, or of none; undefined where nothing says what kind of paper it is. */
  resolve(
    source: PaperSource,
    more?: Partial<Pick<ResolveContext, 'committee' | 'nextMinute' | 'meetingName' | 'joint' | 'exemptAppendix'>>,
  ): MadePaper | undefined;
}
