import type { PartText } from './recorded-states.ts';
import { rowChanges } from './row-changes.ts';
import { structureChanges } from './structure-changes.ts';
import { textChanges, type TextChange } from './text-changes.ts';

/**
 * The places at which two versions of a part of what was published differ: in its words, then in how it is set out. With `key` they
 * are figures, compared row by row; it names the columns that tell the rows apart.
 */
export function changesBetween(before: PartText, now: PartText, key?: readonly string[]): readonly TextChange[] {
  if (key) return rowChanges(before.lines.join('\n'), now.lines.join('\n'), key);
  const inWords = textChanges(before.lines, now.lines);
  const differ = inWords.length > 0;
  return [...inWords, ...structureChanges(before.structure, now.structure, { differ })];
}
