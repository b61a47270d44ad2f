import type { DeclaredSection } from '../schema/council/standard-sections.ts';

/** A line of `standardSections` and where it is reported. */
export interface DeclaredLine {
  readonly declared: DeclaredSection;
  /** Reports an error at one of its keys, or at the line. */
  readonly report: (key: keyof DeclaredSection | undefined, reason: string, hint: string) => void;
}
