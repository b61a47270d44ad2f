/** What a passage quotes: the words between quotation marks are somebody else's. */
import type { Passage } from './words.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Pairs of quotation marks of every form. A single one opens where no letter stands before it and closes where none stands after,
 * so that apostrophes are passed over: "the committee’s ‘quick wins’".
 */
const quoted =
  /“[^“”]+”|"[^"]+"|«[^«»]+»|(?<![\p{L}\p{N}])‘.+?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'[^']+?'(?![\p{L}\p{N}])/gu;

/** True for a letter, by its 0-based index, that stands between quotation marks of the passage. */
export function isQuoted(passage: Passage, index: number): boolean {
  const known = read.get(passage) ?? rangesIn(passage.text);
  read.set(passage, known);
  return known.some(({ from, to }) => index > from && index < to);
}

/** Several words of one passage are asked for. */
const read = new WeakMap<Passage, readonly Range[]>();

function rangesIn(text: string): readonly Range[] {
  return [...text.matchAll(quoted)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
}
