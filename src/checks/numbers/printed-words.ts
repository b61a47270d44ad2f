/** The words of a paper with the figures that the tool prints among them, so that a sentence can be read as its readers will. */
import type { ResolvedPaper } from '../../document/resolving.ts';
import { textOf } from '../../document/text-of.ts';
import { walk } from '../../document/transforms/walk.ts';
import { printed, type Passage } from '../words.ts';

/** The passages of a paper, those of sentences with what their inlines print. Other passages are as they were. */
export function printedWords(resolved: ResolvedPaper, words: readonly Passage[]): readonly Passage[] {
  const known = filled.get(words) ?? fillAll(resolved, words);
  filled.set(words, known);
  return known;
}

/** Several checks read the same words. */
const filled = new WeakMap<readonly Passage[], readonly Passage[]>();

function fillAll({ paper }: ResolvedPaper, words: readonly Passage[]): readonly Passage[] {
  const texts = new Map<number, string>();
  walk(paper.body, (node) => {
    if ((node.type === 'paragraph' || node.type === 'heading') && node.position)
      texts.set(node.position.start.line, textOf(node));
  });
  return words.map((passage) => {
    if (!passage.text.includes(printed) || (passage.kind !== 'paragraph' && passage.kind !== 'heading')) return passage;
    const text = texts.get(passage.placeAt(0).line);
    return (text === undefined ? undefined : fill(passage, text)) ?? passage;
  });
}

/** The passage with what stands in the printed text between its own words; undefined where the two do not agree. */
function fill(passage: Passage, text: string): Passage | undefined {
  const pieces = passage.text.split(printed);
  const found = fillings(pieces, text.replaceAll(/[\s\u00A0]+/g, ' '));
  if (!found) return undefined;
  const whole = pieces.map((piece, at) => `${piece}${found[at] ?? ''}`).join('');
  const original = indexIn(pieces, found);
  return {
    ...passage,
    text: whole,
    placeAt: (index) => passage.placeAt(original(index)),
    inlinesAt: (index) => passage.inlinesAt(original(index)),
  };
}

/** What stands between each piece and the next, in their order. */
function fillings(pieces: readonly string[], text: string): readonly string[] | undefined {
  const [first = '', ...others] = pieces;
  if (!text.startsWith(first.trimStart())) return undefined;
  let at = first.trimStart().length;
  const between: string[] = [];
  for (const [index, piece] of others.entries()) {
    const isLast = index === others.length - 1;
    const start = isLast ? text.length - piece.length : text.indexOf(piece, at);
    // Without a word between them nobody can tell where one figure ends and the next begins.
    if (start < at || (piece === '' && !isLast)) return undefined;
    between.push(text.slice(at, start));
    at = start + piece.length;
  }
  return text.endsWith(others.at(-1) ?? '') ? between : undefined;
}

/** From an index of the filled text to that of the passage, where each filling is one letter. */
function indexIn(pieces: readonly string[], found: readonly string[]): (index: number) => number {
  return (index) => {
    let [rest, at] = [index, 0];
    for (const [place, piece] of pieces.entries()) {
      if (rest < piece.length) return at + rest;
      [rest, at] = [rest - piece.length, at + piece.length];
      const filling = found[place];
      if (filling === undefined) return at;
      if (rest < filling.length) return at;
      [rest, at] = [rest - filling.length, at + printed.length];
    }
    return at;
  };
}
