/** One proper name in two spellings in one paper: "Built on Love" and "Build on Love". */
import type { PaperCheck } from '../check.ts';
import type { Passage } from '../words.ts';
import { likeness, nameWords, type NameWord } from './near-names.ts';

const joining = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'on', 'with', 'at', 'by']);
/** Pairs of which both are right: one child, several children. */
const bothRight = /^(?:child|children|person|people|man|men|woman|women)$/;

interface Written {
  readonly words: readonly NameWord[];
  readonly text: string;
  readonly passage: Passage;
  count: number;
}

/** Names of three words and more that a paper spells in two ways. */
export const checkOwnNames: PaperCheck = (_resolved, { words, collector }) => {
  const names = new Map<string, Written>();
  for (const passage of words) {
    if (passage.kind === 'setting' || passage.within.includes('Notes')) continue;
    for (const phrase of phrasesIn(passage)) {
      const known = names.get(phrase.text);
      if (known) known.count++;
      else names.set(phrase.text, phrase);
    }
  }
  const all = [...names.values()];
  all.forEach((one, index) => {
    for (const other of all.slice(0, index)) {
      if (!isDrift(one, other)) continue;
      const [usual, rare] = one.count > other.count ? [one, other] : [other, one];
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

/** Stretches of capitalised words with the small words between them; the first word of a sentence may be none of the name's. */
function phrasesIn(passage: Passage): Written[] {
  const phrases: Written[] = [];
  let open: NameWord[] = [];
  const close = (): void => {
    while (joining.has(open.at(-1)?.text ?? '')) open.pop();
    const counted = open.filter(({ text }) => !joining.has(text));
    const [first, last] = [open[0], open.at(-1)];
    if (open.length >= 3 && counted.length >= 2 && first && last)
      phrases.push({
        words: open,
        text: passage.text.slice(first.index, last.index + last.text.length),
        passage,
        count: 1,
      });
    open = [];
  };
  for (const word of nameWords(passage.text)) {
    const isCapital = /^\p{Lu}\p{Ll}/u.test(word.text);
    if (
      isCapital &&
      !/^(?:The|A|An|This|That|These|In|On|At|For|By|To|Of|From|With|It|Its|Their|Our|Under|Both|When|If|As|And)$/.test(
        word.text,
      )
    )
      open.push(word);
    else if (open.length > 0 && joining.has(word.text)) open.push(word);
    else close();
  }
  close();
  return phrases;
}
