import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Paper } from '../document/paper.ts';

/** What a paper under work may still lack: it is told, but it stops nobody else's paper from being published. */
const unfinished: ReadonlySet<RuleId> = new Set([
  'placeholder',
  'required-section',
  'empty-section',
  'empty-statement',
]);

/** The findings, with those warnings that only say that a draft is not finished. Draft minutes are published, and get no leave. */
export function leaveToDrafts(found: readonly Diagnostic[], papers: readonly Paper[]): Diagnostic[] {
  const drafts = new Set(
    papers.flatMap(({ kind, status, file }) => (status === 'draft' && kind !== 'minutes' ? [file] : [])),
  );
  return found.map((diagnostic) =>
    unfinished.has(diagnostic.rule) && drafts.has(diagnostic.place.file)
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic,
  );
}
