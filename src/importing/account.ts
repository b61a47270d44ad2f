/** What became of every word of a Word file: what was not taken over is named, never just gone. */
import { isDrawn, type WordPart } from './word-file.ts';

/** Words that are nowhere in what was made, with the part of the file that they stood in. */
export interface LostWords {
  readonly part: WordPart['name'];
  /** The paragraph they stood in. */
  readonly paragraph: string;
  /** The words that are missing, in order. */
  readonly words: readonly string[];
}

/**
 * The paragraphs of a Word file that were not taken over whole. `made` are the texts that came out of it, including what was left out on
 * purpose and told. A word counts once for each time it was made.
 */
export function lostWords(parts: readonly WordPart[], made: readonly string[]): readonly LostWords[] {
  const left = new Map<string, number>();
  for (const word of made.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  return parts.flatMap(({ name, paragraphs }) =>
    paragraphs.flatMap((paragraph): LostWords[] => {
      if (isDrawn(name)) return [{ part: name, paragraph, words: wordsOf(paragraph) }];
      const words = wordsOf(paragraph).filter((word) => {
        const count = left.get(word) ?? 0;
        if (count > 0) left.set(word, count - 1);
        return count === 0;
      });
      return words.length === 0 ? [] : [{ part: name, paragraph, words }];
    }),
  );
}

/** Words and numbers, without punctuation and case: how they are written differs between Word and Markdown. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
