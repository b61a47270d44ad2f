import { letter } from '../../../../data/numbers/letters.ts';
import { exactSum } from '../../../../data/numbers/numbers.ts';
import type { PlacedNumber, WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import { placedNumbersIn } from '../../../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import type { Passage } from '../../../words.ts';
import { roundingOf, writtenLike } from '../../amounts.ts';
import { numberWord } from '../../../../data/numbers/number-words.ts';
import { smallNumbers } from '../../../../locales/en-GB/numbers.ts';
import { figuresIn, figuresOf, isAbout, isPublished, sentencesOf, type Sentence } from '../sentences.ts';

/** Sums that are written out in a sentence, or as a total with its list, checked against their parts. */
export const checkSumsInWords: PaperCheck = (_, context) => {
  const passages = context.words.filter((one) => isPublished(one) && one.kind !== 'heading' && /\d/.test(one.text));
  for (const passage of passages) {
    for (const sentence of sentencesOf(passage)) {
      checkPlus(sentence, context);
      checkInAll(sentence, context);
      checkBreakdown(sentence, context);
      checkColonList(sentence, context);
    }
  }
  checkLists(context.words.filter(isPublished), context);
};

const hint = 'Correct the total or its parts.';

type Sum = {
  readonly total: PlacedNumber;
  readonly parts: readonly WrittenNumber[];
  readonly isSure: boolean;
  readonly hint?: string;
};

function reportSum(
  { total, parts, isSure, hint: other }: Sum,
  sentence: Sentence,
  { collector }: PaperCheckContext,
): void {
  const sum = exactSum(parts.map(({ value }) => value));
  const slack = isAbout(sentence.text.slice(0, total.index)) ? total.value / 20 : roundingOf([...parts, total]);
  if (Math.abs(sum - total.value) <= slack) return;
  const listed = parts.map(({ text }) => text);
  const words = `${listed.slice(0, -1).join(', ')} and ${listed.at(-1) ?? ''}`;
  const reason = `${words} make ${writtenLike(sum, total)}, not ${total.text}`;
  const place = sentence.placeAt(total.index);
  if (isSure) collector.error('stated-sum', place, reason, other ?? hint);
  else collector.warning('stated-sum', place, reason, other ?? hint);
}

const plus = /£?\d[\d,.]*(?:\s(?:million|thousand))?%?(?:\s?\+\s?£?\d[\d,.]*(?:\s(?:million|thousand))?%?)+/gi;

/** "42 (28 + 12 + 2)" and "28 + 12 + 2 = 42". */
function checkPlus(sentence: Sentence, context: PaperCheckContext): void {
  const { text } = sentence;
  if (!text.includes('+')) return;
  const numbers = placedNumbersIn(text);
  for (const match of text.matchAll(plus)) {
    const end = match.index + match[0].length;
    const parts = numbers.filter(({ index }) => index >= match.index && index < end);
    const after = numbers.find(
      ({ index }) => index >= end && /^\s?(?:=|makes?|is|equals)\s?$/i.test(text.slice(end, index)),
    );
    const before = numbers.findLast(
      ({ index, text: words }) =>
        index < match.index && /^[^.;()\d]{0,60}[(=:–—]\s?$/.test(text.slice(index + words.length, match.index)),
    );
    const total = after ?? before;
    if (total && parts.length > 1 && parts.every(({ unit }) => unit === total.unit))
      reportSum({ total, parts, isSure: true }, sentence, context);
  }
}

const totalBefore =
  /(?:,|;|:|–|—|\band\b|\bor\b|=|\b(?:makes?|making|gives?|giving|is|are|was|were|being|comes? to)\b)\s(?:(?:this|that|it|which|together|they) (?:is|are|was|were|makes?|gives?|comes? to) )?(?:(?:in|a) )?(?:a )?(?:grand |combined |overall |joint )?total (?:of )?(?:about |around )?$/i;
const allAfter = new RegExp(
  String.raw`^(?:\s[${letter}][${letter}’'-]*){0,3}?\s(?:in all|in total|altogether|all told|all together|between them|combined)\b`,
  'i',
);

/** Words of which both of them have one. */
const telling = /total|altogether|in all|all to|between them|combined/i;

/** "£65,000 and £233,000, £300,000 in all" and "…, a total of £300,000". */
function checkInAll(sentence: Sentence, context: PaperCheckContext): void {
  const { text } = sentence;
  if (!telling.test(text)) return;
  if (/\b(?:each|per|every|times|of a total|including|out of|of which)\b/i.test(text)) return;
  const numbers = figuresOf(sentence);
  const at = numbers.findIndex(
    (number) =>
      totalBefore.test(text.slice(Math.max(0, number.index - 80), number.index)) ||
      allAfter.test(text.slice(number.index + number.text.length)),
  );
  const total = numbers[at];
  if (!total) return;
  const parts = chainBefore(numbers, at, text);
  if (parts.length > 1) reportSum({ total, parts, isSure: total.unit === 'money' }, sentence, context);
}

/** The numbers of the total's unit before it that are joined by commas, "and" or "plus", up to the first that is not. */
function chainBefore(numbers: readonly PlacedNumber[], at: number, text: string): readonly PlacedNumber[] {
  const total = numbers[at];
  const parts: PlacedNumber[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const number = numbers[index];
    const next = numbers[index + 1];
    if (!number || !next || number.unit !== total?.unit) break;
    const between = text.slice(number.index + number.text.length, next.index);
    const isJoined =
      between.length <= 80 && (index === at - 1 || /,|;|\band\b|\bplus\b|\bwith\b|\+|–|—|:/i.test(between));
    if (!isJoined) break;
    // "398 are let: 200 by the river, …": what stands before the colon of a list is its sum, not a part.
    if (parts.length > 1 && /^[^,;]*:\s?$/.test(between) && index === 0) break;
    parts.unshift(number);
  }
  return parts;
}

const breakdown = new RegExp(
  String.raw`(?<total>£?\d[\d,]*(?:\.\d+)?)(?<noun>(?:\s[${letter}][${letter}’'-]*){0,5}),?\s?(?:\((?<inner>[^()]{0,200}\d[^()]{0,200})\))`,
  'gi',
);
const hasListInBrackets = /\([^()]*\d[^()]*\)/;
/** A list in brackets that makes less of its number than this does not claim to be complete. */
const nearlyAll = 0.8;
const partial =
  /\b(?:including|includes?|of (?:which|whom|these|them)|among|e\.g\.|for example|such as|up|down|compared|previous|was|were|target|out of|\d\s?%|per|from|to|a week|a month|a year|equal|aged?|paragraphs?|see|figure|table)\b|%/i;

/** "42 households (28 county carers, 12 connected carers and two respite carers)": every part begins with a number. */
function checkBreakdown(sentence: Sentence, context: PaperCheckContext): void {
  if (!hasListInBrackets.test(sentence.text)) return;
  const figures = figuresOf(sentence);
  for (const match of sentence.text.matchAll(breakdown)) {
    const { total: written = '', inner = '' } = match.groups ?? {};
    if (partial.test(inner) || inner.includes('+')) continue;
    const total = figures.find(({ index }) => index === match.index);
    const parts = inner.split(/,\s(?:and\s)?|;\s(?:and\s)?|\sand\s|\splus\s/).map(partOf);
    if (!total || total.text !== written || parts.length < 2 || !parts.every((part) => part !== undefined)) continue;
    if (!parts.every((part) => part.unit === total.unit)) continue;
    if (exactSum(parts.map(({ value }) => value)) < total.value * nearlyAll) continue;
    const more = 'Correct the total or its parts; where the list is not complete, write "including" before it.';
    reportSum({ total, parts, isSure: false, hint: more }, sentence, context);
  }
}

const beforeColon = new RegExp(
  String.raw`^(?:[^\d:;,]{0,60}\s)?(?<total>£?\d[\d,]*(?:\.\d+)?|${smallNumbers.slice(3).join('|')})(?:\s[${letter}][${letter}’'-]*){1,8}\s?:\s(?<list>[^:;()]{0,300})$`,
  'i',
);

/** "Eleven letters came: 7 for, 3 against and 2 with questions": every item of the list begins with a number. */
function checkColonList(sentence: Sentence, context: PaperCheckContext): void {
  if (!sentence.text.includes(':')) return;
  const { total: written = '', list = '' } = beforeColon.exec(sentence.text)?.groups ?? {};
  if (list === '' || notCounted.test(sentence.text.slice(0, sentence.text.indexOf(':'))) || partialList.test(list))
    return;
  const index = sentence.text.indexOf(written);
  const value = numberWord(written);
  const total =
    figuresOf(sentence).find((one) => one.index === index) ??
    (value === undefined ? undefined : { text: written, value, step: 1, index });
  const parts = list
    .replace(/[.?!]$/, '')
    .split(/,\s(?:and\s)?|\sand\s|\splus\s/)
    .map(partOf);
  if (!total || parts.length < 2 || !parts.every((part) => part !== undefined && part.unit === total.unit)) return;
  const known = parts.flatMap((part) => part ?? []);
  const sum = exactSum(known.map((part) => part.value));
  if (sum < total.value * nearlyAll || sum > total.value * (2 - nearlyAll)) return;
  const more = 'Correct the total or its parts; where the list is not complete, write "including" before it.';
  reportSum({ total, parts: known, isSure: false, hint: more }, sentence, context);
}

/** What a list of numbers after it does not divide. */
const notCounted =
  /\b(?:at least|about|around|over|more than|up to|questions?|options?|reasons?|points?|pages?|times?|score[sd]?|ratio|dates?|years?|ages?|lots?|rooms?|routes?|bus(?:es)?|roads?|numbers?|plots?|wards?|zones?|phases?|stages?|levels?|bands?|sections?|paragraphs?|recommendations?|objectives?|priorities|days|weeks|months|hours|sizes|winning)\b/i;
const partialList =
  /\b(?:including|includes?|of (?:which|whom|these|them)|among|for example|such as|up|down|compared|previous|target|out of|per|from|to|equal|aged?|respectively|each|street|road|lane|close|avenue|drive|way|square|place|terrace|in (?:19|20)\d\d)\b|%|\d\s?[ap]m\b/i;

function partOf(words: string): WrittenNumber | undefined {
  const numbers = figuresIn(words);
  if (numbers.length > 1) return undefined;
  const [number] = numbers;
  if (number?.index === 0) return number;
  const first = words.trim().split(' ')[0] ?? '';
  const value = number === undefined ? numberWord(first) : undefined;
  return value === undefined ? undefined : { text: first, value, step: 1 };
}

/** A total of money and the list after it, where every item of the list has one amount. */
function checkLists(passages: readonly Passage[], context: PaperCheckContext): void {
  passages.forEach((passage, at) => {
    const isIntroduction =
      passage.kind === 'paragraph' && /(?::|\bas follows\.?|following way\.?|following\.?)$/.test(passage.text.trim());
    if (!isIntroduction || !passage.text.includes('£')) return;
    const amounts = moneyIn(passage);
    const [total] = amounts;
    const list = itemsAfter(passages, at, passage.within.length);
    const parts = list.flatMap((item) => item.slice(0, 1));
    if (!total || amounts.length !== 1 || list.length < 3 || list.some((item) => item.length !== 1)) return;
    const sentence: Sentence = { text: passage.text, passage, start: 0, placeAt: (index) => passage.placeAt(index) };
    const more = 'Correct the total or an item, or add an item for the rest.';
    reportSum({ total, parts, isSure: false, hint: more }, sentence, context);
  });
}

function moneyIn({ text }: Passage): readonly PlacedNumber[] {
  return placedNumbersIn(text).filter(({ unit }) => unit === 'money');
}

/** The amounts of each item of the list that follows a passage: an item may have several paragraphs. */
function itemsAfter(passages: readonly Passage[], at: number, depth: number): readonly (readonly PlacedNumber[])[] {
  const items: PlacedNumber[][] = [];
  for (const passage of passages.slice(at + 1)) {
    if (passage.within[depth] !== 'list') break;
    items.push([...moneyIn(passage)]);
  }
  return items;
}
