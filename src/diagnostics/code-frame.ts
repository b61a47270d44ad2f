/** The longest stretch of a line that is shown; paragraphs are one line of a file, however long. */
const shownWidth = 66;
/** How much of the line is shown before the place, where the line is longer than that. */
const shownBefore = 33;

/**
 * The line of a finding with its number, and under it carets: below the words at the place that the reason quotes, or one
 * at the column. Two lines without a last line feed. Line and column are 1-based, columns in UTF-16 units. Undefined where
 * the text has no such line.
 */
export function codeFrame(
  text: string,
  place: { readonly line: number; readonly column: number },
  reason = '',
): string | undefined {
  const line = linesOf(text)[place.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const column = Math.min(place.column, line.length + 1) - 1;
  const start = line.length <= shownWidth ? 0 : Math.max(0, Math.min(column - shownBefore, line.length - shownWidth));
  const end = Math.min(line.length, start + shownWidth);
  const before = start > 0 ? '…' : '';
  const shown = `${before}${plain(line.slice(start, end))}${end < line.length ? '…' : ''}`;
  const number = String(place.line);
  const carets = '^'.repeat(Math.max(1, Math.min(quotedLength(line.slice(column), reason), end - column)));
  const space = ' '.repeat(before.length + column - start);
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${space}${carets}`;
}

/** Findings of one file are shown one after another: its lines are found once. */
let latest: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

function linesOf(text: string): readonly string[] {
  if (latest.text !== text) latest = { text, lines: text.split(/\r\n|\r|\n/) };
  return latest.lines;
}

/** How many letters of a text a reason quotes, the longest quotation first; 0 where it begins with none of them. */
function quotedLength(text: string, reason: string): number {
  const quoted = [...reason.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
  return Math.max(0, ...quoted.filter((words) => text.startsWith(words)).map((words) => words.length));
}

/** One column for each character, and nothing that moves a terminal's cursor. */
function plain(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
