import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Paper } from '../../model/paper.ts';

/** A file whose facts do not hold. */
export interface UnfitFile {
  readonly file: string;
  /** True where it may accept warnings with waivers that cannot be read. */
  readonly hidesWaivers: boolean;
}

/** A paper whose front matter does not hold: it is checked for everything else, and stands in no site. */
export interface UnfitPaper extends Omit<UnfitFile, 'file'> {
  readonly paper: Paper;
}

/** Their files. */
export function unfitFilesOf(papers: readonly UnfitPaper[]): UnfitFile[] {
  return papers.map(({ paper: { file }, hidesWaivers }) => ({ file, hidesWaivers }));
}

/**
 * The findings without those that may only follow from facts that do not hold, in front matter or meeting.yml: warnings that may have been accepted
 * by waivers that cannot be read, and waivers of warnings about facts that cannot be read.
 */
export function withoutAccepted(found: readonly Diagnostic[], unfit: readonly UnfitFile[]): Diagnostic[] {
  const files = new Set(unfit.map(({ file }) => file));
  const hiding = new Set(unfit.flatMap(({ file, hidesWaivers }) => (hidesWaivers ? [file] : [])));
  return found.filter(({ severity, rule, place }) => {
    if (severity === 'warning' && hiding.has(place.file)) return false;
    return rule !== 'waiver-unused' || !files.has(place.file);
  });
}
