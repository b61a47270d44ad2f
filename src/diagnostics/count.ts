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
  const errors = numberOf(published.filter(({ severity }) => severity === 'error'));
  const style = numberOf(published.filter(isStyle));
  const all = numberOf(published);
  return { errors, warnings: all - errors, style, drafts: numberOf(diagnostics) - all };
}

/** How many findings there are, those with them that one of them stands for. */
export function numberOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.reduce((sum, { further = 1 }) => sum + further, 0);
}

/** "1 finding in drafts", "6 findings in drafts"; an empty text where there are none. */
export function draftWords(count: number): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'finding' : 'findings'} in drafts`;
}

/** A finding's sentence with the mark of what concerns drafts alone, for output that has no other place for it. */
export function markedReason({ reason, isDraft }: Pick<Diagnostic, 'reason' | 'isDraft'>): string {
  return isDraft ? `draft: ${reason}` : reason;
}
