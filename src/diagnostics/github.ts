import { markedReason } from './count.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isStyle } from './style.ts';

/**
 * Findings as GitHub Actions' workflow commands, which stand as remarks on the changed lines: one line for each, matters of style
 * as notices. What is found in a draft stops nothing, and is a step milder.
 * `folder` is the root's path in the repository, '' where it is the repository itself.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions".
 */
export function diagnosticsForGitHub(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic, folder)}\n`).join('');
}

function commandOf(diagnostic: Diagnostic, folder: string): string {
  const { place, rule, hint } = diagnostic;
  const reason = markedReason(diagnostic);
  const file = folder === '' ? place.file : `${folder}/${place.file}`;
  const properties = Object.entries({ file, line: place.line, col: place.column, title: rule });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${levelOf(diagnostic)} ${written}::${escapeMessage(hint === undefined ? reason : `${reason}. ${hint}`)}`;
}

function levelOf(diagnostic: Diagnostic): 'error' | 'warning' | 'notice' {
  if (isStyle(diagnostic)) return 'notice';
  if (!diagnostic.isDraft) return diagnostic.severity;
  return diagnostic.severity === 'error' ? 'warning' : 'notice';
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
