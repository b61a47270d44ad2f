/** Breaking labels into lines. */
import { greatest } from '../data/numbers/numbers.ts';
import type { MeasureText } from './drawing.ts';

/** Room and type of a label. */
export interface WrapOptions {
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly measureText: MeasureText;
}

/** Distance from baseline to baseline, as a share of the size. */
export const leading = 1.2;

/**
 * The lines of a label, as few as fit the width and then as even as can be, broken at spaces; a word that is wider
 * than the room is broken after a slash or hyphen inside it, and else stands on a line of its own, too wide.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const greedy = fill(text, options);
  if (greedy.length < 2) return greedy;
  let [narrow, wide] = [options.width / 2, options.width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = fill(text, { ...options, width: middle });
    const isAsGood = lines.length === greedy.length && widestOf(lines, options) <= options.width;
    if (isAsGood) wide = middle;
    else narrow = middle;
  }
  return fill(text, { ...options, width: wide });
}

/** Width of the widest line. */
export function widestOf(
  lines: readonly string[],
  { size, measureText }: Pick<WrapOptions, 'size' | 'measureText'>,
): number {
  return greatest(
    lines.map((line) => measureText(line, size, 400)),
    0,
  );
}

/** The lines of a label, each filled as far as it goes. */
function fill(text: string, options: WrapOptions): string[] {
  const fits = (line: string): boolean => options.measureText(line, options.size, 400) <= options.width;
  const lines: string[] = [];
  // A dash or slash between words stays with the word before it.
  for (const word of text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/ (?![/–—-](?: |$))/)) {
    for (const [at, part] of (fits(word) ? [word] : word.split(/(?<=[/\-–])(?=.)/)).entries()) {
      const line = lines.at(-1);
      const joined = line === undefined ? part : `${line}${at === 0 ? ' ' : ''}${part}`;
      if (line !== undefined && fits(joined)) lines[lines.length - 1] = joined;
      else lines.push(part);
    }
  }
  return lines;
}
