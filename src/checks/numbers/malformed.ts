import { numbersIn } from '../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../check.ts';
import type { Passage } from '../words.ts';
import { isPublished } from './sentences/sentences.ts';

interface Slip {
  readonly pattern: RegExp;
  /** What every one of them has: words without it are not looked through. */
  readonly cue: RegExp;
  /** False for what only looks like the mistake. */
  readonly isSlip?: (match: RegExpExecArray, text: string) => boolean;
  readonly what: string;
  readonly hint: string;
}

/** What is counted whole: three digits after a point, or two after a comma, cannot be a part of one. */
const counted = String.raw`(?:children|young people|people|pupils|students|carers|households|families|residents|tenants|patients|visits|visitors|referrals|cases|calls|contacts|homes|houses|dwellings|properties|applications|complaints|responses|respondents|posts|staff|places|trips|journeys|meals|assessments|enquiries|incidents|offences|members|signatures|jobs|vehicles|trees|bins|councillors|voters|electors|users)\b`;
const scale = String.raw`(?:million|billion|thousand|trillion|bn|tn|m|k)\b`;

/** Amounts and percentages that nobody can read with certainty, wherever words are printed. */
const slips: readonly Slip[] = [
  {
    pattern: /£{2,}\s?\d[\d,.]*\d|£{2,}\s?\d/g,
    cue: /££/,
    what: 'has two pound signs',
    hint: 'Write one: £30.',
  },
  {
    pattern: /£\s+\d(?:[\d,.]*\d)?/g,
    cue: /£/,
    what: 'has a space after the pound sign',
    hint: 'Write the amount without it, for example £30.',
  },
  {
    pattern: /£?(?<![\d.,\p{L}])\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d.,])/gu,
    cue: /\.\d{3},\d/,
    what: 'has its points and its comma the wrong way round',
    hint: 'Use a comma for thousands and a point for pence: £2,500.00.',
  },
  {
    pattern: /£\d{1,3}(?:\.\d{3}){2,}(?![\d.,]*\d)/g,
    cue: /£\d+\.\d+\./,
    what: 'is not an amount of money: thousands are set off by commas',
    hint: 'Write £1,234,567.',
  },
  {
    pattern: /£\d+\.\d+\.\d+/g,
    cue: /£\d+\.\d+\./,
    what: 'is not an amount of money: it has more than one point',
    hint: 'Write £3.5 million, or £3.50.',
  },
  {
    pattern: /£\d{1,3}(?:[ \u2009\u202F’'´]\d{3})+(?![\d.,]*\d|[ \u2009\u202F]times\b)/g,
    cue: /£\d+[ \u2009\u202F’'´]\d{3}/,
    what: 'is not written as an amount of money: use a comma before every three digits',
    hint: 'Write £1,200,000, without spaces or apostrophes.',
  },
  {
    pattern: /(?<![\w£.,])£?\d[\d,.]*O[\dO,.]*(?![\w])|£O[\dO,.]*(?![\w])/g,
    cue: /\dO|£O/,
    what: 'has the letter O in place of a nought',
    hint: 'Write it in digits.',
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,£\w])[1-9]\d{0,2}\.\d{3}(?=\s${counted})`, 'g'),
    cue: /\d\.\d{3}\s/,
    what: 'is not a count: thousands are set off by a comma',
    hint: 'Write 1,250.',
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,£\w])\d{1,3},\d{1,2}(?=\s${counted})`, 'g'),
    cue: /\d,\d{1,2}\s/,
    isSlip: (match, text) => !/\b(?:paragraphs?|sections?|tables?|items?|wards?)\s$/i.test(text.slice(0, match.index)),
    what: 'is not written as a count: use a comma before every three digits',
    hint: 'Check whether a digit is missing, or put a space after each comma of a list.',
  },
  {
    pattern: /£\d[\d,]*,\d+(?:\.\d+)?/g,
    cue: /£/,
    isSlip: ([text]) => !/^£\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text),
    what: 'is not written as an amount of money: use a comma before every three digits',
    hint: 'Check whether a digit is missing: £300,000 is three hundred thousand pounds, £300.00 is three hundred.',
  },
  {
    pattern: /£(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+(?![\d,]*\d)/g,
    cue: /£/,
    isSlip: (match, text) => !/\.\d{2}$/.test(match[0]) && !isScaled(text.slice(match.index + match[0].length)),
    what: 'is not an amount of money: pence have two digits',
    hint: 'Write whole pounds, pounds and pence (£12.50), or £12.5 million. Use a comma for thousands (£30,000).',
  },
  {
    pattern: /(?<![£\d,.])\d[\d,]*(?:\.\d+)?\s?£(?!\s?\d)/g,
    cue: /£/,
    isSlip: (match, text) => !isUnitOfHeading(match, text),
    what: 'has the pound sign after the number',
    hint: 'Write it before: £30.',
  },
  {
    pattern: new RegExp(
      String.raw`£?\d[\d,.]*\s?(?:(?:m|bn|k)\s(?:million|billion|thousand)|(million|billion|thousand)\s\1)\b`,
      'gi',
    ),
    cue: /\d.*(?:million|billion|thousand)/is,
    what: 'gives its size twice',
    hint: 'Write £10 million or £10m.',
  },
  {
    pattern: /(?<![\d,.£])\d+,\d{1,2}\s?(?:%|per cent\b|percent\b)/g,
    cue: /\d,\d/,
    what: 'is not written as a percentage: decimals come after a point',
    hint: 'Write 12.5%.',
  },
  {
    pattern: /(?<![\d,.])£?\d+(?:\.{2,3}\d+(?=\s?(?:%|per ?cent\b))|\.\d+\.\d+(?=\s?(?:%|per ?cent\b)))/g,
    cue: /\d\.[\d.]*\d/,
    what: 'is not a number: it has more than one point',
    hint: 'Write 3.5. Write a range as 3 to 5.',
  },
  {
    pattern: /(?<![\d,.£])\d[\d,]*(?:\.\d+)?\s+%/g,
    cue: /%/,
    what: 'has a space before the sign',
    hint: 'Write the percentage without it, for example 12%.',
  },
  {
    pattern: /\d+\.\s?%/g,
    cue: /\.\s?%/,
    what: 'has a point before the sign',
    hint: 'Write 4.5%.',
  },
  {
    pattern: /(?:\d\s?%\s?(?:%|per ?cent\b)|\bper ?cent\s?%)/gi,
    cue: /%/,
    what: 'says per cent twice',
    hint: 'Write 12%.',
  },
  {
    pattern: /(?<![\w%)\d])%\s?\d[\d.,]*\b/g,
    cue: /%/,
    what: 'has the sign before the number',
    hint: 'Write it after: 12%.',
  },
  {
    pattern: /(?<![\d,.£\w/-])\d+(?:,\d+)+(?![\d%]|\.\d|,\d)/g,
    cue: /\d,\d/,
    isSlip: ([text]) => isWronglyGrouped(text.split(',')),
    what: 'is not written as a number: use a comma before every three digits',
    hint: 'Check whether a digit is missing, or put a space after each comma of a list.',
  },
  {
    pattern: /(?<![\d.,\w])\d{1,3}(?:\.\d{3}){2,}(?![\d]|[.,]\d)/g,
    cue: /\.\d{3}\./,
    what: 'is not a number: thousands are set off by commas',
    hint: 'Write 3,456,789.',
  },
];

/** Thousands that were grouped wrongly (1,23,456 or 7,0000), and not a list of small numbers (3,12 or 2018,2019). */
function isWronglyGrouped([first = '', ...groups]: readonly string[]): boolean {
  if (first.length <= 3 && groups.every(({ length }) => length === 3)) return false;
  const last = groups.at(-1) ?? '';
  if (groups.length === 1) return first.length <= 3 && last.length > 3;
  return [first, ...groups].some(({ length }) => length === 3) || groups.some(({ length }) => length > 4);
}

/** "Budget 2024/25 £", "31 March 2025 £m", "Quarter 3 £000": the unit of a column stands behind its period. */
function isUnitOfHeading({ 0: written, index }: RegExpExecArray, text: string): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + written.length)];
  if (/^\s?[’']?(?:000s?|k|m|mn|bn|millions?|thousands?)\b/i.test(after)) return true;
  const number = written.replace(/\s?£$/, '');
  const isYear = (/^(?:19|20)\d\d$/.test(number) || /\d[/–-]$/.test(before)) && /\s£$/.test(written);
  return (
    /^\s?(?:$|[)\]|,;:])/.test(after) &&
    (isYear || /\b(?:quarter|q|period|month|week|year|day|p|note|band)\s?$/i.test(before))
  );
}

/** "£1.5 million", also as the first end of "£1.5 to £2 million". */
function isScaled(after: string): boolean {
  return new RegExp(
    String.raw`^\s?(?:${scale}|(?:-|–|to|and|or)\s?(?:£?\d[\d,.]*)\s?${scale}|\s(?:to|and|or)\s£?\d[\d,.]*\s?${scale})`,
    'i',
  ).test(after);
}

/** Money and percentages that are not written as such: `£300,00`, `12,5%`. Each stretch of words is reported once. */
export const checkMalformed: PaperCheck = (_, context) => {
  const { words, collector } = context;
  for (const passage of words.filter((one) => isPublished(one) && /[%£,.]/.test(one.text))) {
    checkEnds(passage, context);
    const found = slips.flatMap((slip) => matchesOf(slip, passage.text).map((match) => ({ slip, match })));
    found.forEach(({ slip, match }, at) => {
      const isTaken = found.slice(0, at).some((earlier) => overlap(earlier.match, match));
      if (isTaken) return;
      collector.error('malformed-number', passage.placeAt(match.index), `"${match[0]}" ${slip.what}`, slip.hint);
    });
  }
};

const ends = new RegExp(
  String.raw`(?<first>£\d[\d,]*(?:\.\d+)?\s?(?<scale>${scale}))(?<between>[^£\d.;]{0,30}?\s(?:to|and|against|from)\s|\s?[–-]\s?)(?<second>£\d[\d,]*(?:\.\d+)?\s?\k<scale>)`,
  'gi',
);
/** One end of a range that is so many times the other has a comma where a point was meant. */
const fewestTimes = 100;

/** "£8.646m to £6,564m": both in millions, and one a thousand times the other. */
function checkEnds(passage: Passage, { collector }: PaperCheckContext): void {
  const { text } = passage;
  if (!text.includes('£')) return;
  for (const match of text.matchAll(ends)) {
    const { first = '', second = '', between = '' } = match.groups ?? {};
    const [one, other] = [first, second].map((words) => numbersIn(words)[0]);
    if (!one || !other || one.value <= 0 || other.value <= 0) continue;
    const isSecond = other.value > one.value;
    const [large, small] = isSecond ? [other, one] : [one, other];
    if (large.value < small.value * fewestTimes || !/\d,\d{3}/.test(large.text) || !small.text.includes('.')) continue;
    const at = match.index + (isSecond ? first.length + between.length : 0);
    const reason = `"${large.text}" is next to "${small.text}" and is hundreds of times larger`;
    collector.error(
      'malformed-number',
      passage.placeAt(at),
      reason,
      `Check whether its comma should be a point: ${large.text.replace(',', '.')}.`,
    );
  }
}

function matchesOf({ pattern, cue, isSlip }: Slip, text: string): readonly RegExpExecArray[] {
  if (!cue.test(text)) return [];
  return [...text.matchAll(pattern)].filter((match) => isSlip?.(match, text) !== false);
}

function overlap(one: RegExpExecArray, other: RegExpExecArray): boolean {
  return one.index < other.index + other[0].length && other.index < one.index + one[0].length;
}
