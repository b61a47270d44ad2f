/** Sentences and headings that are hard to read, and typing errors. */
import { letter, numeral } from '../../data/numbers/letters.ts';
import type { WarningCheck } from '../check.ts';
import { printed, type Passage } from '../words.ts';
import { wordsOf, type PlacedWord } from '../words-of.ts';

/** GOV.UK asks for 25 words; half of the sentences in real papers are longer. From here on readers lose the thread. */
const longest = 45;
/** More warnings of long sentences than this in one paper help nobody. */
const mostReported = 3;

/** Sentences that are far too long. */
export const checkSentenceLength: WarningCheck = (_resolved, { words, collector }) => {
  let reported = 0;
  for (const passage of words) {
    if (!isProse(passage) || passage.text.length < longest * 3) continue;
    for (const { start, text } of sentencesOf(passage.text)) {
      // As many words need a letter each, and a space between them.
      if (text.length < longest * 2) continue;
      const count = wordsIn(text);
      if (count <= longest || ++reported > mostReported) continue;
      const reason = `the sentence that begins "${firstWords(text)} …" has ${count} words`;
      const hint = 'Split it into two or three sentences, or use a list. Aim for 25 words or fewer.';
      collector.warning('long-sentence', passage.placeAt(start), reason, hint);
    }
  }
};

function isProse({ kind, name, within }: Passage): boolean {
  // Speaker notes are not published; a quotation is somebody else's.
  if (within.includes('Notes') || within.includes('blockquote')) return false;
  return kind === 'paragraph' || name.endsWith('.statement') || name.endsWith('.noLink');
}

/** After a full stop that ends a sentence; those of abbreviations and initials end none. */
const sentenceEnd =
  /[.!?](?<!\b(?:[Ee]\.g|[Ii]\.e|etc|cf|vs|viz|approx|incl|[Nn]os?|[Pp]aras?|[Pp]p?|Cllrs?|Mr|Mrs|Ms|Dr|St|[Ff]ig|[Rr]ef|\p{Lu})[.!?])[”’")\]]*\s+(?=[“‘"([]?[\p{Lu}\p{N}\uFFFC])/gu;

/** The sentences of a text with the 0-based index of their first letter. */
export function sentencesOf(text: string): { readonly start: number; readonly text: string }[] {
  const sentences: { start: number; text: string }[] = [];
  let start = 0;
  for (const end of text.matchAll(sentenceEnd)) {
    const next = end.index + end[0].length;
    sentences.push({ start, text: text.slice(start, next) });
    start = next;
  }
  return [...sentences, { start, text: text.slice(start) }];
}

function wordsIn(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}\uFFFC][^\s]*/gu)?.length ?? 0;
}

function firstWords(sentence: string): string {
  return sentence.replaceAll(printed, '…').split(' ').slice(0, 5).join(' ');
}

const twice = new RegExp(
  String.raw`(?<![${letter}${numeral}’'-])([${letter}]+) (\1)(?![${letter}${numeral}’'-])`,
  'gi',
);
/** Words that a sound sentence may have twice in a row. */
const soundTwice = new Set(['had', 'that', 'very', 'no', 'many', 'so', 'far', 'ha', 'bye', 'night', 'blah', 'who']);

/** "Those who can can help", "What it is is a pilot": the second of the two begins another clause. */
function isTwoClauses(word: string, before: string): boolean {
  const clause = /[^.?!;:]*$/.exec(before)?.[0] ?? '';
  if (/^(?:can|do|did|will|may|must|have)$/i.test(word)) return /\b(?:who|what|that|those|whatever) $/i.test(clause);
  return /^(?:is|was)$/i.test(word) && /^\s*[“"‘]?(?:what|all|where|who)\b/i.test(clause);
}

/** A word typed twice. */
export const checkRepeatedWords: WarningCheck = (_resolved, { words, collector }) => {
  for (const passage of words) {
    if (!mayRepeat(wordsOf(passage))) continue;
    let told = 0;
    for (const match of passage.text.matchAll(twice)) {
      const [both, first = '', second = ''] = match;
      // "Baden Baden" is a name; at the start of a sentence only the first begins with a capital.
      if (soundTwice.has(first.toLowerCase()) || second !== second.toLowerCase()) continue;
      if (isTwoClauses(first, passage.text.slice(0, match.index))) continue;
      // A text of one word again and again is reported three times, not a thousand.
      if (++told > 3) break;
      const at = match.index + both.length - second.length;
      const reason = `the word "${second}" appears twice`;
      collector.warning('repeated-word', passage.placeAt(at), reason, 'Delete one of the two.');
    }
  }
};

/** True where two words that follow each other may be the same: most passages need no closer look. */
function mayRepeat(words: readonly PlacedWord[]): boolean {
  return words.some(({ text, index }, at) => {
    const next = words[at + 1];
    if (next?.index !== index + text.length + 1) return false;
    if (text.includes('&') || next.text.includes('&')) return true;
    if (text.length !== next.text.length) return false;
    return text.toLowerCase() === next.text.toLowerCase() || /[^\x20-\x7e]/.test(text);
  });
}

/** Headings and titles in capitals. */
export const checkCapitals: WarningCheck = (_resolved, { words, collector, glossary }) => {
  for (const passage of words) {
    const isHeading = passage.kind === 'heading' || /(?:^|\.)title$/.test(passage.name);
    if (!isHeading || /\p{Ll}/u.test(passage.text)) continue;
    const shouted = passage.text
      .split(/[^\p{L}\p{N}&’']+/u)
      .filter((word) => /\p{Lu}{2}/u.test(word) && !Object.hasOwn(glossary, word.replace(/S$/, '')));
    if (shouted.join('').length < 6 || (shouted.length === 1 && passage.text.length < 8)) continue;
    const sentence = passage.text.charAt(0) + passage.text.slice(1).toLowerCase();
    const reason = `"${passage.text}" is in capitals, which are hard to read and may be read out letter by letter by screen readers`;
    collector.warning(
      'heading-capitals',
      passage.placeAt(0),
      reason,
      `Write "${sentence}", with capitals for names only.`,
    );
  }
};
