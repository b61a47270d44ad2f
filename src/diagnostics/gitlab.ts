import { createHash } from 'node:crypto';
import { markedReason } from './count.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isStyle } from './style.ts';

/**
 * Findings as a report for GitLab's merge requests. `folder` is the root's path in the repository, '' where it is the
 * repository itself. What is found in a draft stops nothing, and is a step milder. Source: GitLab Docs, "Code Quality report format".
 */
export function diagnosticsForGitLab(diagnostics: readonly Diagnostic[], folder: string): string {
  return `${JSON.stringify(
    diagnostics.map((diagnostic) => findingOf(diagnostic, folder)),
    undefined,
    2,
  )}\n`;
}

function findingOf(diagnostic: Diagnostic, folder: string): object {
  const { place, rule, reason, hint } = diagnostic;
  const said = markedReason(diagnostic);
  const path = folder === '' ? place.file : `${folder}/${place.file}`;
  return {
    description: hint === undefined ? said : `${said}. ${hint}`,
    check_name: rule,
    // The same for the same finding, so that GitLab knows which a change brings: two of one file differ in their reason or place.
    fingerprint: createHash('sha256').update([rule, path, place.line, place.column, reason].join('\n')).digest('hex'),
    severity: levelOf(diagnostic),
    location: { path, lines: { begin: place.line } },
  };
}

function levelOf(diagnostic: Diagnostic): 'info' | 'minor' | 'major' {
  if (isStyle(diagnostic)) return 'info';
  if (diagnostic.severity === 'error') return diagnostic.isDraft ? 'minor' : 'major';
  return diagnostic.isDraft ? 'info' : 'minor';
}
