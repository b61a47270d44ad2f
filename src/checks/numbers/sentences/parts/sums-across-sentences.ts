/** Sums of money whose parts stand in the sentences before: "One post costs £32,000. The other costs £28,000. Together …". */
import { exactSum } from '../../../../data/numbers/numbers.ts';
import type { PlacedNumber } from '../../../../data/numbers/written-numbers.ts';
import type { WarningCheck } from '../../../check.ts';
import { roundingOf, writtenLike } from '../../amounts.ts';
import { printedWords } from '../../printed-words.ts';
import { figuresOf, isAbout, isPublished, sentencesOf, type Sentence } from '../sentences.ts';

/** How a sentence begins that adds up those before it. */
const addsUp =
  /^(?:together|in total|altogether|in all|combined|taken together)\b|^(?:this|that|these|they|which|it) (?:(?:makes?|gives?) a|is a|(?:come|add|amount)s? (?:up )?to a|makes?|gives?) (?:combined |grand |overall )?total\b|^(?:the|their) (?:combined|overall|grand )?\s?total (?:cost |sum |amount )?(?:is|was|comes to|will be|would be|of)\b/i;
/** Amounts that are not added: prices of one, shares of another, and what is compared. */
const isNoPart =
  /\b(?:per|each|every|of (?:which|whom|this|these|that)|including|includes?|from|rose|fell|compared|against|than|budget|limit|maximum|up to|over|about|around|between|a (?:year|month|week|day|head)|annually|annual|monthly|saving|save[sd]?|less|minus|income|reserves?)\b/i;
/** A total of a time, or one with more in it than the sentences before. */
const holdsMore =
  /\b(?:budget|per|each|with|plus|including|after|before|excluding|without|net|gross|VAT|fees|inflation|also|other|further|contingency)\b/i;
/** A sum that is further off than this, as a part of the total, adds up other things. */
const mayMiss = 0.15;
const mostSentences = 6;

/** Totals of money that the one amount of each sentence before, or the amounts of the sentence before, do not make. */
export const checkSumsAcrossSentences: WarningCheck = (resolved, { words, collector }) => {
  for (const passage of printedWords(resolved, words)) {
    if (passage.kind !== 'paragraph' || !isPublished(passage) || !passage.text.includes('£')) continue;
    const sentences = sentencesOf(passage);
    sentences.forEach((sentence, at) => {
      const [total, ...more] = moneyIn(sentence);
      if (!total || more.length > 0 || !addsUp.test(sentence.text) || holdsMore.test(sentence.text)) return;
      const parts = partsIn(sentences.slice(0, at));
      const sum = exactSum(parts.map(({ value }) => value));
      const off = Math.abs(sum - total.value);
      const slack = isAbout(sentence.text.slice(0, total.index)) ? total.value / 20 : roundingOf([...parts, total]);
      if (parts.length < 2 || off <= slack || off > total.value * mayMiss) return;
      const listed = parts.map(({ text }) => text);
      const reason = `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''} make ${writtenLike(sum, total)}, not ${total.text}`;
      const hint = 'Correct the total or its parts, or say in the sentence what else is in it.';
      collector.warning('stated-sum', sentence.placeAt(total.index), reason, hint);
    });
  }
};

function moneyIn(sentence: Sentence): readonly PlacedNumber[] {
  return figuresOf(sentence).filter(({ unit }) => unit === 'money');
}

/** The amounts of the nearest sentence before where it has several; else one of each sentence, up to the first that has not one. */
function partsIn(before: readonly Sentence[]): readonly PlacedNumber[] {
  const parts: PlacedNumber[] = [];
  for (const sentence of before.slice(-mostSentences).toReversed()) {
    const amounts = moneyIn(sentence);
    const [one] = amounts;
    if (!one || isNoPart.test(sentence.text)) break;
    if (amounts.length > 1) return parts.length === 0 && isAlone(before, sentence) ? amounts : [];
    parts.unshift(one);
  }
  return parts;
}

/** True for a sentence before which no other gives an amount. */
function isAlone(sentences: readonly Sentence[], sentence: Sentence): boolean {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return before === undefined || moneyIn(before).length === 0;
}
