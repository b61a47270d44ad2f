/** The words of a passage one by one: read once, for every check that goes through them. */
import type { Passage } from './words.ts';

/** A word of a text with its 0-based index. */
export interface PlacedWord {
  readonly text: string;
  readonly index: number;
}

/** The words of a text; a stop between two sentences is a word of its own, so that no name runs over it. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'&-]*|[.;:!?()“”"\uFFFC]/gu)].map(({ 0: word, index }) => ({
    text: word,
    index,
  }));
}

/** The same for a passage. */
export function wordsOf(passage: Passage): readonly PlacedWord[] {
  const known = read.get(passage) ?? placedWords(passage.text);
  read.set(passage, known);
  return known;
}

const read = new WeakMap<Passage, readonly PlacedWord[]>();

/** True for a word that begins with a capital letter. */
export function beginsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}
