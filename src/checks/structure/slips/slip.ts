import type { Finding, Severity } from '../../../diagnostics/diagnostic.ts';

/** Something in a text that Markdown reads otherwise than it was meant. Line and column are 1-based. */
export interface Slip extends Finding {
  readonly line: number;
  readonly column: number;
  /** An error where words disappear or become something else. */
  readonly severity: Severity;
}
