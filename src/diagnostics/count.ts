import type { Diagnostic } from './diagnostic.ts';
import { isStyle } from './style.ts';

/** How many of the findings stop a build, how many do not, and how many concern drafts alone, which are in neither. */
export interface FindingCounts {
  readonly errors: number;
  /** Those of style among them. */
  readonly warnings: number;
  /** How many of the warnings are matters of style. */
  readonly style: number;
  readonly drafts: number;
}

/** Counts findings. */
export function countOf(diagnostics: readonly Diagnostic[]): FindingCounts {
  const published = diagnostics.filter(({ isDraft }) => isDraft !== true);
  const errors = published.filter(({ severity }) => severity === 'error').length;
  const style = published.filter(isStyle).length;
  return { errors, warnings: published.length - errors, style, drafts: diagnostics.length - published.length };
}

/** A finding's sentence with the mark of what concerns drafts alone, for faces that have no other place for it. */
export function markedReason({ reason, isDraft }: Pick<Diagnostic, 'reason' | 'isDraft'>): string {
  return isDraft ? `draft: ${reason}` : reason;
}
