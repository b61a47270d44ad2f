import type { Diagnostic } from './diagnostic.ts';

/** How many of the findings stop a build and how many do not. */
export function countOf(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
