/** One proper name in two spellings in one paper: "Built on Love" and "Build on Love". */
import type { WarningCheck } from '../check.ts';
import type { Passage } from '../words.ts';
import { beginsWithCapital, wordsOf, type PlacedWord } from '../words-of.ts';
import { likeness } from './near-names.ts';
import { namesOf } from './names.ts';

const joining = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'on', 'with', 'at', 'by']);
/** Pairs of which both are right: one child, several children. */
const bothRight = /^(?:child|children|person|people|man|men|woman|women)$/;

/** A name as a passage writes it. */
export interface Written {
  readonly words: readonly PlacedWord[];
  readonly text: string;
  readonly passage: Passage;
  count: number;
}

/** Names of three words and more that a paper spells in two ways. */
export const checkOwnNames: WarningCheck = (_resolved, { words, collector, ...context }) => {
  const names = new Map<string, Written>();
  for (const passage of words) {
    // Posts and titles of the front matter are checked against the text by their own check.
    if (passage.kind === 'setting' || passage.kind === 'fact' || passage.within.includes('Notes')) continue;
    for (const phrase of phrasesIn(passage)) {
      const known = names.get(phrase.text);
      if (known) known.count++;
      else names.set(phrase.text, phrase);
    }
  }
  const all = [...names.values()];
  // Names of the council's files are compared with those: a text may have them wrong more often than right.
  const known = namesOf(context).map(({ name }) => name.toLowerCase());
  const isKnown = ({ text }: Written): boolean => known.some((name) => name.includes(text.toLowerCase()));
  const reported = new Set<string>();
  all.forEach((one, index) => {
    for (const other of all.slice(0, index)) {
      const [usual, rare] = one.count > other.count ? [one, other] : [other, one];
      if (reported.has(rare.text) || !isDrift(rare, usual) || isKnown(rare) || isKnown(usual)) continue;
      reported.add(rare.text);
      const place = rare.passage.placeAt(rare.words[0]?.index ?? 0);
      const reason = `"${rare.text}" is "${usual.text}" elsewhere in this paper`;
      collector.warning('name', place, reason, `Write "${usual.text}" in both places, if they are the same.`);
    }
  });
};

function isDrift(one: Written, other: Written): boolean {
  if (Math.abs(one.words.length - other.words.length) > 1) return false;
  const known = { name: other.text, words: other.words.map(({ text }) => text) };
  if (likeness(one.words, known) !== 'near') return false;
  const differing = one.words.find(({ text }, at) => text.toLowerCase() !== known.words[at]?.toLowerCase());
  const isLonger = one.words.length !== other.words.length;
  return isLonger || !bothRight.test(differing?.text.toLowerCase() ?? '');
}

/** A stretch, and its parts where "and" may join two names. */
function partsOf(words: readonly PlacedWord[]): (readonly PlacedWord[])[] {
  const parts = [words];
  words.forEach(({ text }, at) => {
    if (text === 'and') parts.push(words.slice(0, at), words.slice(at + 1));
  });
  return parts;
}

/** Without small words at its ends. */
function trimmed(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const last = words.findLastIndex(({ text }) => !joining.has(text));
  return words.slice(0, last + 1);
}

/** Words that begin with a capital without being part of a name: first words of sentences, months. */
const noName =
  /^(?:The|A|An|This|That|These|In|On|At|For|By|To|Of|From|With|It|Its|Their|Our|Under|Both|When|If|As|And|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)$/;

/** Stretches of capitalised words with the small words between them; the first word of a sentence may be none of the name's. */
export function phrasesIn(passage: Passage): Written[] {
  const phrases: Written[] = [];
  let open: PlacedWord[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const { text: whole } = passage;
    for (const part of partsOf(trimmed(open))) {
      const counted = part.filter(({ text }) => !joining.has(text));
      const [first, last] = [part[0], part.at(-1)];
      if (part.length < 3 || part.length > 8 || counted.length < 2 || !first || !last) continue;
      // An acronym after it is checked against the glossary by its own rule.
      const end = last.index + last.text.length;
      if (/^\s*\(\p{Lu}{2}/u.test(whole.slice(end))) continue;
      phrases.push({ words: part, text: whole.slice(first.index, end), passage, count: 1 });
    }
    open = [];
  };
  for (const word of wordsOf(passage)) {
    const isCapital = beginsWithCapital(word.text) && /^\p{Lu}\p{Ll}/u.test(word.text) && !noName.test(word.text);
    if (isCapital || (open.length > 0 && joining.has(word.text))) open.push(word);
    else close();
  }
  close();
  return phrases;
}
