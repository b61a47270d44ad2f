/**
 * Everything an author can put right is a Diagnostic: collected, never thrown, all printed at once.
 * This room knows nothing of papers or data; every other room reports through it.
 */
import type { RuleId } from './rules.ts';

/** Where something stands in a file of the content root. Lines and columns are 1-based; columns count UTF-16 units. */
export interface Place {
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How grave a finding is: errors stop a build, warnings do not and can be waived. */
export type Severity = 'error' | 'warning';

/** What is wrong, and what to do about it: of a diagnostic what is known before its rule and its place. */
export interface Finding {
  /** In one sentence without a full stop and without the file name. */
  readonly reason: string;
  /** In one or two full sentences. */
  readonly hint: string;
}

/** One thing an author can read, find and put right. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop and without the file name. */
  readonly reason: string;
  /** What to do about it, in one or two full sentences; after a line feed, lines to be pasted as they are. */
  readonly hint?: string;
  readonly place: Place;
  /** It concerns drafts alone: it is reported, and stops nothing. */
  readonly isDraft?: true;
  /** It stands for so many findings of its rule in its file, which are counted and not listed. */
  readonly further?: number;
}

/** A hint in its two parts: sentences, and what is to be pasted as it is, with its line breaks; '' where there is nothing. */
export function hintParts(hint: string): { readonly text: string; readonly pasted: string } {
  const at = hint.indexOf('\n');
  return at < 0 ? { text: hint, pasted: '' } : { text: hint.slice(0, at), pasted: hint.slice(at).replace(/^\n+/, '') };
}

/** Gathers diagnostics while content is read; the only mutable thing that is handed round. */
export class Collector {
  readonly #found = new Map<string, Diagnostic>();
  readonly #listeners = new Set<Diagnostic[]>();

  /** Notes a finding. The same finding at the same place is kept once. */
  add(diagnostic: Diagnostic): void {
    const { rule, reason, place } = diagnostic;
    const key = JSON.stringify([rule, place.file, place.line, place.column, reason]);
    if (!this.#found.has(key)) this.#found.set(key, diagnostic);
    for (const captured of this.#listeners) captured.push(diagnostic);
  }

  /** Runs `work`, and gives beside its value everything that was noted meanwhile, also what had been found before. */
  capture<Value>(work: () => Value): { readonly value: Value; readonly captured: readonly Diagnostic[] } {
    const captured: Diagnostic[] = [];
    this.#listeners.add(captured);
    try {
      return { value: work(), captured };
    } finally {
      this.#listeners.delete(captured);
    }
  }

  /** Notes an error: the build will write nothing. */
  // oxlint-disable-next-line max-params -- the four parts of every finding, written in hundreds of places
  error(rule: RuleId, place: Place, reason: string, hint?: string): void {
    this.add({ rule, severity: 'error', place, reason, ...(hint === undefined ? {} : { hint }) });
  }

  /** Notes a warning: printed, but the build goes on. */
  // oxlint-disable-next-line max-params -- as above
  warning(rule: RuleId, place: Place, reason: string, hint?: string): void {
    this.add({ rule, severity: 'warning', place, reason, ...(hint === undefined ? {} : { hint }) });
  }

  /** Everything found so far, in order of file, line and column. */
  all(): readonly Diagnostic[] {
    return [...this.#found.values()].sort(byPlace);
  }
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}
