/** Places of findings as editors know them: on a line that is there, and no further than its end. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The findings with their places within their files; `textOf` gives undefined for what is no text. */
export function withinLines(
  found: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): readonly Diagnostic[] {
  const lines = new Map<string, readonly string[] | undefined>();
  const linesOf = (file: string): readonly string[] | undefined => {
    if (!lines.has(file)) lines.set(file, textOf(file)?.split(/\r\n?|\n/));
    return lines.get(file);
  };
  return found.map((diagnostic) => {
    const { place } = diagnostic;
    const own = linesOf(place.file);
    if (!own) return diagnostic;
    const line = Math.min(place.line, own.length);
    // Behind the last letter something may be missing.
    const end = (own[line - 1]?.length ?? 0) + 1;
    const column = Math.max(1, line < place.line ? end : Math.min(place.column, end));
    return line === place.line && column === place.column
      ? diagnostic
      : { ...diagnostic, place: { ...place, line, column } };
  });
}
