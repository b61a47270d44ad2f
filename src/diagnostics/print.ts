/** Findings as people read them in a terminal. */
import { styleText } from 'node:util';
import { codeFrame } from './code-frame.ts';
import { countOf } from './count.ts';
import type { Diagnostic } from './diagnostic.ts';

/** How findings are printed. */
export interface PrintOptions {
  /** The text of a file by its path relative to the root; undefined where it cannot be shown. */
  readonly textOf: (file: string) => string | undefined;
  /** With the colours of a terminal. */
  readonly isColoured: boolean;
  /** How many files were checked, for the last line. */
  readonly files: number;
}

/** All findings with the line each stands in, and the sum of them: ends with a line feed. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const paragraphs = diagnostics.map((diagnostic) => paragraphOf(diagnostic, options));
  return [...paragraphs, `${summaryOf(diagnostics, options.files)}\n`].join('\n');
}

/** "2 errors, 1 warning in 14 files" */
export function summaryOf(diagnostics: readonly Diagnostic[], files: number): string {
  const { errors, warnings } = countOf(diagnostics);
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => part !== '').join(', ');
  return `${found === '' ? 'No problems' : found} in ${counted(files, 'file') || '0 files'}`;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

function paragraphOf(diagnostic: Diagnostic, { textOf, isColoured }: PrintOptions): string {
  const { place, severity, reason, hint, rule } = diagnostic;
  const style = isColoured ? styleText : (_style: unknown, text: string): string => text;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const frame = codeFrame(textOf(place.file) ?? '', place, reason);
  return [
    `${style('cyan', `${place.file}:${place.line}:${place.column}`)} ${style([colour, 'bold'], severity)} ${style('bold', reason)}`,
    ...(frame === undefined ? [] : [style('dim', indented(frame))]),
    ...(hint === undefined ? [] : [indented(hint)]),
    indented(style('dim', `rule ${rule}`)),
    '',
  ].join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
