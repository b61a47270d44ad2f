import { letter } from '../../../../data/numbers/letters.ts';
import type { Collector } from '../../../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../../../check.ts';
import { decimalsWritten, isShareOf, plainNumber, writtenLike } from '../../amounts.ts';
import { smallestBase } from '../../data/data-small-bases.ts';
import { numberWord } from '../../../../data/numbers/number-words.ts';
import { isAbout, isPublished, sentencesOf, type Sentence } from '../sentences.ts';
import { numbersIn } from '../../../../data/numbers/written-numbers.ts';

const count = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?![\d%]|\.\d|,\d)`;
const percent = String.raw`(\d+(?:\.\d+)?)\s?(?:%|per cent|percent)`;
const of = String.raw`(?:\s[${letter}][${letter}’'-]*){0,3}?\s(?:out\s)?of\s(?:(?:the|all|a total of|its|our|their)\s){0,2}`;

/** "24 of 111 (21.6%)": part, whole, percentage. */
const countsFirst = new RegExp(
  `(?<![\\d.,£%])${count}${of}${count}(?:\\s[${letter}][${letter}’'-]*){0,5}?,?\\s?[([–—]\\s?(?:or\\s|about\\s|which is\\s)?${percent}(?!\\sof\\b)`,
  'gi',
);
/** "45% (9 of 20)": percentage, part, whole. */
const percentFirst = new RegExp(
  `(?<![\\d.,])${percent}(?:\\s[${letter}][${letter}’'-]*){0,6}?,?\\s?[([–—]\\s?${count}${of}${count}`,
  'gi',
);
/** "50% of the eight carers": percentage, base. */
const percentOf = new RegExp(
  `(?<![\\d.,])${percent}\\sof\\s(?:(?:the|all|our|its|these|those)\\s){0,2}(\\d|two|three|four|five|six|seven|eight|nine)(?![\\d,.%-]|\\s(?:months|weeks|days|years|hours|working)\\b)\\s[${letter}]`,
  'gi',
);

/** Every fraction has a whole, and every percentage of a base its "of": most sentences have neither. */
const ofCount = /\sof\s(?:(?:the|all|a total of|its|our|their)\s){0,2}\d/i;
const percentOfBase = /(?:%|cent)\sof\s/i;

/** Percentages that stand beside their counts in a sentence. */
export const checkPercentsInWords: PaperCheck = (_, { words, collector }) => {
  for (const passage of words.filter((one) => isPublished(one) && /%|per ?cent/i.test(one.text))) {
    for (const sentence of sentencesOf(passage)) {
      for (const found of fractionsIn(sentence)) reportFraction(found, sentence, collector);
      if (!percentOfBase.test(sentence.text)) continue;
      for (const match of sentence.text.matchAll(percentOf)) reportBase(match, sentence, collector);
    }
  }
};

function reportFraction(found: Fraction, sentence: Sentence, collector: Collector): void {
  const { index, text, part, whole, written } = found;
  const place = sentence.placeAt(index);
  if (whole > 0 && part > whole) {
    const reason = `"${text}" counts ${plainNumber(part)} of only ${plainNumber(whole)}`;
    collector.error('percent-of-count', place, reason, 'Correct the counts: a part cannot be larger than the whole.');
  } else if (whole > 0 && !isShareOf(written, part, whole) && !found.isAbout) {
    const share = writtenLike((part * 100) / whole, { ...written, unit: 'percent' }, decimalsWritten(written));
    const reason = `"${text}" says ${written.text}, but ${plainNumber(part)} of ${plainNumber(whole)} is ${share}`;
    collector.error('percent-of-count', place, reason, 'Correct the percentage or the counts.');
  } else if (whole < smallestBase) {
    collector.warning('small-base', place, `"${text}" gives a percentage based on only ${whole}`, smallBaseHint);
  }
}

function reportBase(match: RegExpExecArray, sentence: Sentence, collector: Collector): void {
  const base = numberWord(match[2] ?? '') ?? 0;
  if (base >= smallestBase) return;
  const reason = `"${match[0].slice(0, -2)}" gives a percentage based on only ${base}`;
  collector.warning('small-base', sentence.placeAt(match.index), reason, smallBaseHint);
}

const smallBaseHint = 'Give only the counts, for example "4 of 8", or say in a waiver why the percentage is given.';

interface Fraction {
  /** Where the percentage stands. */
  readonly index: number;
  readonly text: string;
  readonly part: number;
  readonly whole: number;
  readonly written: ReturnType<typeof numbersIn>[number];
  readonly isAbout: boolean;
}

function fractionsIn({ text }: Sentence): readonly Fraction[] {
  if (!ofCount.test(text)) return [];
  const first = [...text.matchAll(countsFirst)].map((match) => ({ match, order: [1, 2, 3] as const }));
  const second = [...text.matchAll(percentFirst)].map((match) => ({ match, order: [2, 3, 1] as const }));
  return [...first, ...second].flatMap(({ match, order }) => {
    const [part, whole, share] = order.map((at) => match[at] ?? '');
    const written = numbersIn(`${share ?? ''}%`)[0];
    if (!written) return [];
    const index = match.index + (order[2] === 1 ? 0 : match[0].lastIndexOf(share ?? ''));
    const closing = text[match.index + match[0].length] === ')' ? ')' : '';
    const numbers = { part: Number(part?.replaceAll(',', '')), whole: Number(whole?.replaceAll(',', '')) };
    return [{ index, text: `${match[0]}${closing}`, written, isAbout: isAbout(text.slice(0, index)), ...numbers }];
  });
}
