import { exactSum } from '../../../../data/numbers/numbers.ts';
import type { PlacedNumber } from '../../../../data/numbers/written-numbers.ts';
import type { WarningCheck } from '../../../check.ts';
import { figuresOf, isPublished, sentencesOf, type Sentence } from '../sentences.ts';
import { shareHint, sharesMayMiss } from '../../tables/table-percents.ts';

/** Words with which percentages are compared or changed, and are not parts of one whole. */
const compares =
  /\b(?:(?:from|between|by|than|to)\s\d|(?:rose|risen|rise|fell|fallen|fall|increas\w+|decreas\w+|grew|drop\w*|compared|target|growth|improv\w+|respectively)\b|(?:up|down)\s(?:by|from|to|\d))/i;
/** Words that say what the missing part is. */
const namesTheRest =
  /\b(?:the (?:rest|others|remainder|remaining)|not stated|no answer|did not (?:answer|reply|respond|say)|don’t know|other answers)\b/i;

/** Shares of the answers to one question, in a sentence or in one that carries on the sentence before. */
export const checkSharesInWords: WarningCheck = (_, { words, collector }) => {
  for (const passage of words.filter((one) => isPublished(one) && one.kind !== 'heading')) {
    if ((passage.text.match(/%|per ?cent/gi)?.length ?? 0) < 3) continue;
    for (const group of groupsOf(sentencesOf(passage))) {
      const shares = group.flatMap((sentence) =>
        figuresOf(sentence)
          .filter(({ unit }) => unit === 'percent')
          .map((share) => ({ share, sentence })),
      );
      const last = shares.at(-1);
      if (shares.length < 3 || !last || group.some(({ text }) => compares.test(text) || namesTheRest.test(text)))
        continue;
      const sum = missingSum(shares.map(({ share }) => share));
      if (sum === undefined) continue;
      const listed = shares.map(({ share }) => share.text).join(', ');
      const reason = `the shares ${listed} add up to ${sum}%, not to 100%`;
      collector.warning('shares-sum', last.sentence.placeAt(last.share.index), reason, shareHint);
    }
  }
};

/** Their sum, where they should reach 100 and do not; undefined otherwise. */
function missingSum(shares: readonly PlacedNumber[]): number | undefined {
  const sum = exactSum(shares.map(({ value }) => value));
  const rounding = shares.reduce((most, { step }) => most + step / 2, 0) + 1e-6;
  const off = Math.abs(sum - 100);
  return off > rounding && off <= sharesMayMiss ? sum : undefined;
}

function groupsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const before = groups.at(-1);
    if (before && /^(?:a further|another|the other|of the others?)\b/i.test(sentence.text)) before.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}
