import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Paper } from '../../model/paper.ts';

/** A paper whose front matter does not hold: it is checked for everything else, and stands in no site. */
export interface UnfitPaper {
  readonly paper: Paper;
  /** True where the paper may accept warnings with waivers that cannot be read. */
  readonly hidesWaivers: boolean;
}

/**
 * The findings without those that may only follow from front matter that does not hold: warnings that may have been accepted
 * by waivers that cannot be read, and waivers of warnings about facts that cannot be read.
 */
export function withoutAccepted(found: readonly Diagnostic[], unfit: readonly UnfitPaper[]): Diagnostic[] {
  const files = new Set(unfit.map(({ paper }) => paper.file));
  const hiding = new Set(unfit.flatMap(({ paper, hidesWaivers }) => (hidesWaivers ? [paper.file] : [])));
  return found.filter(({ severity, rule, place }) => {
    if (severity === 'warning' && hiding.has(place.file)) return false;
    return rule !== 'waiver-unused' || !files.has(place.file);
  });
}
