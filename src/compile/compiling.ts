import type { PaperExtract } from '../checks/extract.ts';
import type { Datasets } from '../data/dataset.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../document/paper.ts';
import type { PaperSource, ResolveContext } from '../document/resolving.ts';
import type { Templates } from '../document/templates.ts';
import type { CouncilFiles } from './council-files.ts';
import type { Shelf } from './shelf.ts';
import type { Tree } from './tree.ts';

/** Everything a step of compiling may need. */
export interface Compiling {
  readonly tree: Tree;
  readonly collector: Collector;
  readonly files: CouncilFiles;
  readonly datasets: Datasets;
  readonly templates: Templates;
  /** What the checks of several papers know of each; filled while papers are resolved. */
  readonly extracts: PaperExtract[];
  /** Where the words of papers are put; absent where they are not put away. */
  readonly shelf: Shelf | undefined;
  /** False for a paper that nobody asked for. */
  isWanted(file: string): boolean;
  /** Resolves one paper of a committee, or of none. */
  resolve(source: PaperSource, more?: Partial<Pick<ResolveContext, 'committee' | 'nextMinute'>>): Paper | undefined;
}
