import { printDiagnostics, type PrintOptions } from '../../diagnostics/print.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sourceText } from '../lint/source-files.ts';

/** Findings as text for a stream: coloured on a terminal, unless its user asked for none (no-color.org). */
export function findingsFor(
  stream: NodeJS.WriteStream,
  diagnostics: readonly Diagnostic[],
  { root, ...how }: { root: string } & Pick<PrintOptions, 'files' | 'isSummedUp' | 'showsStyle'>,
): string {
  const isColoured = stream.isTTY && !process.env['NO_COLOR'];
  return printDiagnostics(diagnostics, { textOf: sourceText(root), isColoured, ...how });
}
