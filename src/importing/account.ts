/** What became of every word of a Word file: what was not taken over is named, never just gone. */
import { isDrawn, type WordPart } from './word/file/parts.ts';

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
 * purpose and reported. A word counts once for each time it was made; paragraphs that came out whole are found first, so that no other is
 * taken to have their words.
 */
export function lostWords(parts: readonly WordPart[], made: readonly string[]): readonly LostWords[] {
  const texts = new Map<string, number>();
  for (const text of made) count(texts, wordsOf(text).join(' '), 1);
  const whole = new Set<string>();
  const place = (part: number, paragraph: number): string => `${String(part)} ${String(paragraph)}`;
  parts.forEach(({ name, paragraphs }, part) =>
    paragraphs.forEach((paragraph, at) => {
      if (!isDrawn(name) && takeText(texts, wordsOf(paragraph).join(' '))) whole.add(place(part, at));
    }),
  );
  const left = new Map<string, number>();
  for (const [text, times] of texts) for (const word of text.split(' ')) count(left, word, times);
  return parts.flatMap(({ name, paragraphs }, part) =>
    paragraphs.flatMap((paragraph, at): LostWords[] => {
      if (isDrawn(name)) return [{ part: name, paragraph, words: wordsOf(paragraph) }];
      if (whole.has(place(part, at))) return [];
      const words = wordsOf(paragraph).filter((word) => {
        const times = left.get(word) ?? 0;
        if (times > 0) left.set(word, times - 1);
        return times === 0;
      });
      return words.length === 0 ? [] : [{ part: name, paragraph, words }];
    }),
  );
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

/** True where a text is there; it is one less then. */
function takeText(texts: Map<string, number>, text: string): boolean {
  const times = texts.get(text) ?? 0;
  if (times > 0) texts.set(text, times - 1);
  return times > 0;
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
