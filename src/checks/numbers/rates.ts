import { letter } from '../../data/numbers/letters.ts';
import { formatNumber } from '../../data/numbers/format.ts';
import { roundHalfUp } from '../../data/numbers/numbers.ts';
import { numbersIn, type WrittenNumber } from '../../data/numbers/written-numbers.ts';
import type { WarningCheck, Warnings } from '../check.ts';
import { isPublished, sentencesOf, type Sentence } from './sentences/sentences.ts';

/** How many of a period there are in a year, at least and at most: days are working days or all days. */
const inYear = { day: [250, 366], week: [52, 52.2], month: [12, 12], quarter: [4, 4], year: [1, 1] } as const;
type Period = keyof typeof inYear;

const word = String.raw`(?!per\b|an?\b|each\b|every\b)[${letter}][${letter}’'-]*`;
const number = String.raw`(£?\d[\d,]*(?:\.\d+)?(?:\s(?:million|thousand))?)(?:\s(${word}(?:\s${word}){0,4}?))?`;
const period = String.raw`\s?(?:per|an?|each|every)\s(day|week|month|quarter|year)\b`;
const link = String.raw`\s?(?:,|\(|–|—|=|which is|that is|i\.e\.|or|and so|totalling)[\s,(]*(?:(?:or|that is|which is|which makes|making|totalling|equal to|equivalent to|i\.e\.|so|about|around|roughly|approximately|some|nearly|almost|just (?:over|under))\s)*`;
const twoRates = new RegExp(`(?<![\\d.,£])${number}${period}${link}${number}${period}`, 'gi');

/** Without two periods there are no two rates. */
const twoPeriods = new RegExp(`${period}.*?${period}`, 'is');

/** "8 referrals a week (around 350 a year)": two rates for one thing that cannot both be right. */
export const checkRates: WarningCheck = (_, { words, collector }) => {
  for (const passage of words.filter(
    (one) => isPublished(one) && /\b(?:day|week|month|quarter|year)\b/.test(one.text),
  )) {
    if (!twoPeriods.test(passage.text)) continue;
    for (const sentence of sentencesOf(passage))
      for (const match of sentence.text.matchAll(twoRates)) reportRates(match, sentence, collector);
  }
};

function reportRates(match: RegExpExecArray, sentence: Sentence, collector: Warnings): void {
  const [, first = '', noun, firstPeriod = '', second = '', otherNoun, secondPeriod = ''] = match;
  const isSameThing = otherNoun === undefined || firstWord(noun) === firstWord(otherNoun);
  const [one] = numbersIn(first);
  const [other] = numbersIn(second);
  // Prices for a day or a week are two offers.
  const isPrice = one?.unit === 'money' && /\bor\s£/.test(match[0]);
  if (
    !isSameThing ||
    isPrice ||
    one?.unit !== other?.unit ||
    !one ||
    !other ||
    !isPeriod(firstPeriod) ||
    !isPeriod(secondPeriod)
  )
    return;
  if (firstPeriod === secondPeriod || areAlike(one, firstPeriod, { rate: other, period: secondPeriod })) return;
  const made = roundHalfUp((one.value * inYear[firstPeriod][0]) / inYear[secondPeriod][0], 0);
  const closing = sentence.text[match.index + match[0].length] === ')' ? ')' : '';
  const makes = formatNumber(made, { type: one.unit ?? 'number', decimals: 0 });
  const reason = `"${match[0]}${closing}" gives two rates that do not match: ${first} a ${firstPeriod} is about ${makes} a ${secondPeriod}, not ${second}`;
  collector.warning('rate-differs', sentence.placeAt(match.index), reason, 'Correct one of the two, or give only one.');
}

function firstWord(words = ''): string {
  return words.toLowerCase().split(' ')[0] ?? '';
}

function isPeriod(word: string): word is Period {
  return Object.hasOwn(inYear, word);
}

/** Rates are rounded: each may be off by half its step, and the second by a tenth. */
function areAlike(one: WrittenNumber, period: Period, other: { rate: WrittenNumber; period: Period }): boolean {
  const [least, most] = inYear[period];
  const [fewest, greatest] = inYear[other.period];
  const low = ((one.value - one.step / 2) * least) / greatest;
  const high = ((one.value + one.step / 2) * most) / fewest;
  const slack = other.rate.value / 10 + other.rate.step / 2;
  return high >= other.rate.value - slack && low <= other.rate.value + slack;
}
