import type { WarningCheck } from '../check.ts';
import { isQuoted } from '../quotations.ts';
import { wordsOf } from '../words-of.ts';
import { britishFor, mayBeAmerican, wordsToLookUp } from './british-words.ts';

/** American spellings in British English. Names keep their own, "World Health Organization", and so do the words of others in quotation marks. */
export const checkSpelling: WarningCheck = ({ paper }, { words, collector }) => {
  if (!/^en(?:-GB)?$/i.test(paper.language)) return;
  for (const passage of words) {
    if (passage.within.includes('blockquote') || !wordsOf(passage).some(({ text }) => mayBeAmerican(text))) continue;
    for (const match of passage.text.matchAll(wordsToLookUp)) {
      const [word] = match;
      const british = britishFor(word);
      if (british === undefined || isName(passage.text, match) || isQuoted(passage, match.index)) continue;
      const reason = `"${word}" is an American spelling`;
      collector.warning('spelling', passage.placeAt(match.index), reason, `Write "${british}".`);
    }
  }
};

/** A capital in the middle of a sentence begins a name, and so does one before another: "Organization for Economic Co-operation". */
function isName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const isInside = index > 0 && !/[.!?:]["”’)]?\s+["“‘(]?$/.test(text.slice(Math.max(0, index - 8), index));
  const after = text.slice(index + word.length);
  // "Organizing for Winter" is what somebody does; a name is made of things.
  const isThing = !/iz(?:e|es|ed|ing)$/i.test(word);
  return isInside || /^ \p{Lu}/u.test(after) || (isThing && /^ (?:of|for|and|&) (?:the )?\p{Lu}/u.test(after));
}
