import type { Diagnostic } from './diagnostic.ts';

/** How many of the findings stop a build, how many do not, and how many concern drafts alone, which are in neither. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly drafts: number;
}

/** Counts findings. */
export function countOf(diagnostics: readonly Diagnostic[]): FindingCounts {
  const published = diagnostics.filter(({ isDraft }) => isDraft !== true);
  const errors = published.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: published.length - errors, drafts: diagnostics.length - published.length };
}

/** A finding's sentence with the mark of what concerns drafts alone, for faces that have no other place for it. */
export function markedReason({ reason, isDraft }: Pick<Diagnostic, 'reason' | 'isDraft'>): string {
  return isDraft ? `draft: ${reason}` : reason;
}
