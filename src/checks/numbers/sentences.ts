/** The sentences of a paper in which figures are looked for, and how numbers stand in them. */
import { letter } from '../../data/letters.ts';
import { placedNumbersIn, type PlacedNumber } from '../../data/written-numbers.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { monthNames } from '../../calendar/plain-date.ts';
import type { Passage } from '../words.ts';

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

const months = new RegExp(`^\\s?(?:st|nd|rd|th)?\\s(?:${monthNames.join('|')})\\b`, 'i');
const named = new RegExp(
  String.raw`(?:\b(?:paragraphs?|paras?|sections?|parts?|regulations?|articles?|appendix|appendices|tables?|figures?|schedules?|chapters?|rules?|levels?|phases?|items?|minutes?|numbers?|nos?\.?|version|page|pages|outcome|option|stage|ward|unit|order|key stage|standing order)\s(?:\d+(?:\.\d+)*(?:,| and| to| or|–|-)\s?)*|[${letter}]\d*/|§\s?)$`,
  'i',
);

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
  return isYear(number) || months.test(after) || named.test(before) || /^[/:]\d/.test(after) || /\d[/:]$/.test(before);
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
