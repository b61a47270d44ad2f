import { countOf } from './count.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isStyle } from './style.ts';

/** All findings, marked where they are matters of style, for other programs: files relative to the root, an empty hint where there is none. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[]): string {
  const listed = diagnostics.map((diagnostic) => {
    const { rule, severity, place, reason, hint = '', isDraft } = diagnostic;
    const { file, line, column } = place;
    const marks = { ...(isDraft ? { draft: true } : {}), ...(isStyle(diagnostic) ? { style: true } : {}) };
    return { rule, severity, file, line, column, reason, hint, ...marks };
  });
  return `${JSON.stringify({ ...countOf(diagnostics), diagnostics: listed }, undefined, 2)}\n`;
}
