/**
 * Changes whose first figure stands in the sentence before, or in brackets: "There were 612 visits in 2023. In 2024 there
 * were 668, a fall of 56." Which figure a change is worked out from is not said; where its amount shows it, the direction and
 * the percentage stated beside it are checked.
 */
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import { alike, figure, numberOf, withoutNames } from '../../figure-words.ts';
import { printedWords } from '../../printed-words.ts';
import { saidAgain, withoutAsides, type BareText } from '../asides.ts';
import { isPublished, sentencesOf, type Sentence } from '../sentences.ts';
import type { ToldChange } from './told-changes.ts';
import { problemOf } from './told-problems.ts';

const up = 'rise|increase|growth|gain|overspend';
const down = 'fall|decrease|drop|reduction|decline|cut|underspend';
/** "668, a fall of 56", "668 (up 56)": after a figure, what it rose or fell by, with nothing that says from what. */
const told = new RegExp(
  String.raw`(?<new>${figure})(?<gap>[^\d;:£()]{0,60}?(?:\([^()]{0,40}\))?)(?:,|\s[–—]|—|\s\(|\sand|\sor)\s?(?:(?:this|that|which)\sis\s|or\s|so\s)?(?:an?\s)?(?:(?:sharp|small|large|slight|steep|further|net|total|projected|forecast|expected|likely)\s){0,2}(?<turn>up|down|${up}|${down})\s(?:of\s|by\s)?(?<change>${figure})(?!\s?(?:percentage\s)?points?\b|[^.;]{0,40}\b(?:from|on|over|compared|against|than|since|each|per|a)\b)`,
  'gi',
);
/** A sentence without a change in it is not read. */
const cue = new RegExp(String.raw`\b(?:up|down|${up}|${down})\s(?:of\s|by\s)?£?\d`, 'i');
/** What is not worked out from the figures before it. */
const isOtherwise = /\b(?:not|target|average|further|another|additional|respectively|rank\w*|place)\b/i;

/** Directions and percentages that the amount of a change beside them contradicts. */
export const checkChangesAcrossSentences: PaperCheck = (resolved, context) => {
  for (const passage of printedWords(resolved, context.words)) {
    if (passage.kind !== 'paragraph' || !isPublished(passage) || !cue.test(passage.text)) continue;
    const sentences = sentencesOf(passage);
    sentences.forEach((sentence, at) => {
      if (cue.test(sentence.text)) checkSentence(sentence, sentences[at - 1], context);
    });
  }
};

function checkSentence(sentence: Sentence, before: Sentence | undefined, { collector }: PaperCheckContext): void {
  const plain = withoutNames(sentence.text);
  const bare = withoutAsides(plain);
  for (const match of bare.text.matchAll(told)) {
    const { new: now = '', turn = '', change = '', gap = '' } = match.groups ?? {};
    if (isOtherwise.test(gap) || isOtherwise.test(match[0].slice(now.length + gap.length))) continue;
    const [newer, by] = [numberOf(now), numberOf(change)];
    if (!newer || !by || by.unit !== newer.unit || by.value < smallest * by.step) continue;
    const start = match.index;
    const index = start + match[0].lastIndexOf(change);
    const at = bare.original(start);
    const isBefore = before !== undefined && isLater(sentence.text, before.text);
    const inBrackets = bracketAfter(sentence.text, plain, at + now.length);
    const earlier = [
      ...numbersIn(isBefore ? withoutNames(before.text) : '').map((from) => ({ from, isFirm: true })),
      ...numbersIn(inBrackets).map((from) => ({ from, isFirm: true })),
      ...numbersIn(plain.slice(0, at)).map((from) => ({ from, isFirm: false })),
    ];
    const isPlanNew = /\bbudget|\bplan/i.test(sentence.text.slice(0, at));
    const readings = earlier.flatMap(({ from, isFirm }): Reading[] => {
      const pair = alike(from, newer);
      if (!pair) return [];
      const isSpend = /spend$/i.test(turn);
      const [older, later] = isSpend && isPlanNew ? [pair[1], pair[0]] : pair;
      const direction = new RegExp(`^(?:up|${up})$`, 'i').test(turn) ? 'up' : 'down';
      const text = match[0];
      return [
        {
          index,
          start,
          text,
          from: older,
          to: later,
          change: by,
          direction,
          saysPoints: false,
          isAbout: false,
          isFirm,
        },
      ];
    });
    const problem = problemOfAll(readings, bare, sentence.text);
    if (problem) collector.error('stated-sum', sentence.placeAt(bare.original(problem.index)), problem.reason, hint);
  }
}

const hint = 'Correct the word, the change or the figures.';
/** Smaller changes than this many of their last digit agree with two figures by chance. */
const smallest = 10;

/** A change, and whether it may only be meant so: what stands before it in its own sentence may be another thing. */
type Reading = ToldChange & { readonly isFirm: boolean };

const times =
  /\b(?:19|20)\d\d\b|\b(?:now|this|current(?:ly)?|forecast|expected|budget\w*|last|previous|earlier|year)\b/i;
const earlierTimes = /\b(?:last|previous(?:ly)?|prior|earlier|ago|before|had been|formerly|originally|then)\b/i;

/** True where a sentence speaks of a time that is not before that of the sentence before it. */
function isLater(text: string, before: string): boolean {
  const [year, yearBefore] = [text, before].map((words) =>
    Math.max(...[...words.matchAll(/\b(?:19|20)\d\d\b/g)].map(([digits]) => Number(digits))),
  );
  if (year !== undefined && yearBefore !== undefined && Number.isFinite(year) && Number.isFinite(yearBefore))
    return year >= yearBefore;
  return times.test(`${before} ${text}`) && !earlierTimes.test(text);
}

/** "(612 in 2023)" after a figure and its noun. */
function bracketAfter(text: string, plain: string, end: number): string {
  const found = /^(?:\s[\p{L}’'-]+){0,6}\s?\((?<inner>[^()]{0,60})\)/u.exec(text.slice(end));
  return found ? plain.slice(end, end + found[0].length) : '';
}

function numbersIn(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(new RegExp(figure, 'gi'))].flatMap((match) => numberOf(match[0]) ?? []);
}

type Problem = { readonly index: number; readonly reason: string };

/** What the reading whose amount agrees contradicts; nothing where one of them agrees in everything, or none in its amount. */
function problemOfAll(readings: readonly Reading[], bare: BareText, text: string): Problem | undefined {
  const agreeing = readings.filter(({ from, to, change }) => amountAgrees(from, to, change));
  const problems = agreeing.map((reading): Problem | undefined => {
    const end = reading.start + reading.text.length;
    const written = {
      ...reading,
      text: text.slice(bare.original(reading.start), bare.original(end - 1) + 1),
    };
    const wrong = problemOf(written);
    if (wrong) return { index: reading.index, reason: wrong.reason };
    for (const { number, isAbout, close } of saidAgain(reading, bare)) {
      const stretch = text.slice(bare.original(reading.start), Math.max(close, bare.original(end - 1) + 1));
      const again = problemOf({ ...written, change: number, isAbout, text: stretch });
      if (again) return { index: reading.index, reason: again.reason };
    }
    return undefined;
  });
  const isRight = problems.includes(undefined);
  return isRight ? undefined : problems.find((_, at) => agreeing[at]?.isFirm === true);
}

function amountAgrees(from: WrittenNumber, to: WrittenNumber, change: WrittenNumber | undefined): boolean {
  if (!change || from.value === to.value) return false;
  const slack = Math.max(from.step, to.step) / 2 + 1e-9;
  return (
    Math.abs(Math.abs(to.value - from.value) - change.value) <=
    (Math.max(from.step, to.step) > change.step ? slack : 1e-9)
  );
}
