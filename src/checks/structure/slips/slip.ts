import type { Severity } from '../../../diagnostics/diagnostic.ts';

/** Something in a text that Markdown reads otherwise than it was meant. Line and column are 1-based. */
export interface Slip {
  readonly line: number;
  readonly column: number;
  /** An error where words disappear or become something else. */
  readonly severity: Severity;
  readonly reason: string;
  readonly hint: string;
}
