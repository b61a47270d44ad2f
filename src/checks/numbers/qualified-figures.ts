import type { WarningCheck } from '../check.ts';
import { figuresOf, isPublished, isYear, sentencesOf, type Sentence } from './sentences/sentences.ts';
import type { PlacedNumber } from '../../data/numbers/written-numbers.ts';

type Found = { readonly number: PlacedNumber; readonly sentence: Sentence; readonly about: string | undefined };

/** Large amounts that are "about" in one place of a paper and exact in another. */
export const checkQualifiedFigures: WarningCheck = (_, { words, collector }) => {
  const found = words
    .filter((one) => isPublished(one) && one.kind === 'paragraph')
    .flatMap((passage) => sentencesOf(passage).flatMap(amountsIn));
  const byAmount = Map.groupBy(found, ({ number }) => `${number.unit ?? ''} ${number.value}`);
  for (const same of byAmount.values()) {
    const rough = same.find(({ about }) => about !== undefined);
    const exact = same.find(({ about, sentence }) => about === undefined && sentence.text !== rough?.sentence.text);
    if (!rough || !exact) continue;
    const { line } = rough.sentence.placeAt(rough.number.index);
    const reason = `${exact.number.text} is exact here, but "${rough.about ?? ''} ${rough.number.text}" on line ${line}`;
    collector.warning('about-and-exact', exact.sentence.placeAt(exact.number.index), reason, hint);
  }
};

const hint = 'Use the same form in both places: the exact amount, or "about" each time.';
const smallest = 1000;

function amountsIn(sentence: Sentence): readonly Found[] {
  return figuresOf(sentence)
    .filter((number) => number.value >= smallest && !isYear(number) && number.unit !== 'percent')
    .map((number) => {
      const before = sentence.text.slice(0, number.index);
      const about = /\b((?:about|around|approximately|roughly|nearly|almost|in the region of|an estimated))\s$/i.exec(
        before,
      )?.[1];
      return { number, sentence, about };
    });
}
