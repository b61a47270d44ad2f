import { countOf } from './count.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Findings for other programs (authoring.md section 7): files relative to the root, an empty hint where there is none. */
export function diagnosticsAsJson(diagnostics: readonly Diagnostic[]): string {
  const listed = diagnostics.map(({ rule, severity, place, reason, hint = '', isDraft }) => {
    const { file, line, column } = place;
    return { rule, severity, file, line, column, reason, hint, ...(isDraft ? { draft: true } : {}) };
  });
  return `${JSON.stringify({ ...countOf(diagnostics), diagnostics: listed }, undefined, 2)}\n`;
}
