/** The sentences of a paper in which figures are looked for, and how numbers stand in them. */
import { letter } from '../../../data/numbers/letters.ts';
import { placedNumbersIn, type PlacedNumber } from '../../../data/numbers/written-numbers.ts';
import type { Place } from '../../../diagnostics/diagnostic.ts';
import { monthNames } from '../../../calendar/plain-date.ts';
import type { Passage } from '../../words.ts';

/** One sentence of a passage. */
export interface Sentence {
  readonly text: string;
  /** Where the letter at a 0-based index of the sentence stands in the file. */
  placeAt(index: number): Place;
  /** The passage it is part of, and where it begins there. */
  readonly passage: Passage;
  readonly start: number;
}

/** Longer stretches are no sentences that somebody wrote, and would take long to look through. */
const longestPassage = 20_000;

/** True for words that are published as sentences: the notes of a speaker are not. */
export function isPublished({ within, text }: Passage): boolean {
  return text.length <= longestPassage && !within.includes('Notes');
}

/** The sentences of a passage; abbreviations such as "e.g." and decimal points end none. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const known = split.get(passage) ?? splitSentences(passage);
  split.set(passage, known);
  return known;
}

/** Several checks ask for the sentences of the same passage. */
const split = new WeakMap<Passage, readonly Sentence[]>();

function splitSentences(passage: Passage): readonly Sentence[] {
  const sentences: Sentence[] = [];
  // The stop comes first, so that what may not stand before it is looked at there alone.
  const end =
    /[.?!](?<!\b(?:e\.g|i\.e|no|approx|para|paras|Mr|Mrs|Ms|Dr|St)[.?!])[”’"')\]]*(?=\s+[\p{Lu}\p{N}“‘"'(£\uFFFC]|$)/gu;
  let start = 0;
  const add = (stop: number): void => {
    const text = passage.text.slice(start, stop);
    const from = start + (text.length - text.trimStart().length);
    if (text.trim() !== '')
      sentences.push({ text: text.trim(), passage, start: from, placeAt: (index) => passage.placeAt(from + index) });
    start = stop;
  };
  for (const match of passage.text.matchAll(end)) add(match.index + match[0].length);
  add(passage.text.length);
  return sentences;
}

/** "5 April", "5th to 7 April", "10.30am", "16 to 18 year olds", "12-month": what follows shows that a number is a name. */
const namedAfter = new RegExp(
  [
    String.raw`^(?:\s?(?:st|nd|rd|th)?(?:\s?(?:to|and|or|,|-|–|&)\s?\d{1,2}(?:st|nd|rd|th)?)*\s(?:${monthNames.join('|')})\b)`,
    String.raw`^(?:[.:]\d\d)?\s?[ap]\.?m\b`,
    String.raw`^(?:\s?(?:to|and|or|-|–)\s?\d{1,3})?[\s-]years?[\s-]olds?\b`,
    String.raw`^-[${letter}]`,
    String.raw`^[/:]\d`,
  ].join('|'),
  'i',
);
const named = new RegExp(
  String.raw`(?:\b(?:paragraphs?|paras?|sections?|parts?|regulations?|articles?|appendix|appendices|tables?|figures?|schedules?|chapters?|rules?|levels?|phases?|items?|minutes?|numbers?|nos?\.?|version|page|pages|outcome|option|stage|ward|unit|order|key stage|standing order)\s(?:\d+(?:\.\d+)*(?:,| and| to| or|–|-)\s?)*|[${letter}]\d*/|§\s?|\baged?\s(?:of\s|from\s|between\s)?(?:\d+(?:\sto\s|\sand\s|-|–))?|\d[/:]|\b(?:19|20)\d\d[-–]|\b(?:per|every)\s)$`,
  'i',
);
/** Of these a number of one or two digits may be the name: "week 12", "year 6". */
const namedPeriod = /\b(?:quarter|month|period|week|year|day|band|grade|tier)\s$/i;

/** The numbers of a text that count or measure: years, days of a month and numbers of paragraphs are names. */
export function figuresIn(text: string): readonly PlacedNumber[] {
  return placedNumbersIn(text).filter((number) => !isName(number, text));
}

/** The same for a sentence, read once: several checks ask for them. */
export function figuresOf(sentence: Sentence): readonly PlacedNumber[] {
  const known = figures.get(sentence) ?? figuresIn(sentence.text);
  figures.set(sentence, known);
  return known;
}

const figures = new WeakMap<Sentence, readonly PlacedNumber[]>();

function isName(number: PlacedNumber, text: string): boolean {
  if (number.unit !== undefined) return false;
  // A name stands right before its number.
  const before = text.slice(Math.max(0, number.index - 80), number.index);
  const after = text.slice(number.index + number.text.length);
  if (isYear(number) || namedAfter.test(after) || named.test(before)) return true;
  return (number.text.length <= 2 && namedPeriod.test(before)) || isRatio(number, before, after);
}

/** Either number of "1 in 4" and "3 in every 10". */
function isRatio({ value }: PlacedNumber, before: string, after: string): boolean {
  const whole = /^\sin\s(?:every\s)?(\d{1,3})(?![\d,/%.])/.exec(after)?.[1];
  if (whole !== undefined) return value < 10 && value < Number(whole);
  const part = /(?<![\d,.])(\d)\sin\s(?:every\s)?$/.exec(before)?.[1];
  return part !== undefined && Number(part) < value && value <= 100;
}

/** True for a year without a thousands separator: 2019. */
export function isYear({ text, value, unit }: PlacedNumber): boolean {
  return unit === undefined && /^\d{4}$/.test(text) && value >= 1800 && value <= 2200;
}

/** True where the words before a number say that it is not exact. */
export function isAbout(before: string): boolean {
  return /\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|c\.|in the region of|just (?:over|under|above|below)|more than|over|under|up to|at least|an estimated|estimated at|close to)\s(?:a (?:further|total of) )?$/i.test(
    before.slice(-60),
  );
}
