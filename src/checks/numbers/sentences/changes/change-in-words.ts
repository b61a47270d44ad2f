import type { PaperCheck, PaperCheckContext } from '../../../check.ts';
import type { Passage } from '../../../words.ts';
import { figure, withoutNames } from '../../figure-words.ts';
import { printedWords } from '../../printed-words.ts';
import { isPublished, sentencesOf } from '../sentences.ts';
import { asidesOfFigures, saidAgain, withoutAsides, type BareText } from '../asides.ts';
import { problemOf, type ChangeProblem } from './told-problems.ts';
import { readChange, tellingsIn, turnsIn, type Telling, type ToldChange } from './told-changes.ts';

const noun = String.raw`(?:rise|increase|growth|gain|fall|decrease|drop|reduction|decline|cut|loss|difference|change)`;
const change = String.raw`(?<about>about |around |some |nearly |almost |over |approximately )?(?<change>${figure})(?<points>\s?(?:percentage\s)?points?\b)?`;

/** Changes that are stated after both figures, in the same sentence or in the next. */
const afterBoth: readonly RegExp[] = [
  // from 493 to 480, a fall of 13 · from 57% to 82.5%, up 25.5% · from 10 to 12 (an increase of 2)
  new RegExp(
    `\\bfrom\\s(?<old>${figure})[^.;:\\d£]{0,60}?\\sto\\s(?<new>${figure})[^.;\\d]{0,60}?(?:,|\\(|\\s[–—-]\\s|—|\\band\\b)\\s?(?:which is|that is|or)?[^.;,\\d]{0,25}?\\b(?<turn>up|down|(?:(?:sharp|small|large|slight|steep|further|net|total)\\s)?${noun})\\s(?:of\\s|by\\s)?${change}`,
    'gi',
  ),
  // 480 carers compared to 493 last quarter. This is a decrease of 13
  new RegExp(
    `(?<new>${figure})[^.;\\d]{0,80}?\\bcompared\\s(?:to|with)\\s(?<old>${figure})[^;\\d]{0,80}?\\b(?<turn>up|down|${noun})\\s(?:of\\s|by\\s)?${change}`,
    'gi',
  ),
];

/** What each of them cannot do without, in their order: they take long to compile, and most passages have none of them. */
const cues: readonly RegExp[] = [/\bfrom\s£?\d.*?\sto\s£?\d/is, /\bcompared\s(?:to|with)\s£?\d/i];
/** What every other telling has: a figure that the change starts from. */
const startsFrom = /\b(?:from|on|than|over|to|with|against|above|below)\b[^.;]{0,60}\d|\bfrom\s/i;

/** Changes that the two figures beside them contradict, and differences of percentages that are called per cent. */
export const checkChangesInWords: PaperCheck = (resolved, context) => {
  for (const passage of printedWords(resolved, context.words).filter(isPublished)) {
    checkPointsSign(passage, context);
    for (const { words, index } of turnsIn(passage.text))
      context.collector.error(
        'stated-sum',
        passage.placeAt(index),
        `"${words}" says both up and down`,
        'Correct the word, or the figures that the change is calculated from.',
      );
    const taken: { readonly start: number; readonly end: number }[] = [];
    for (const { telling, start } of [...toldAfterwards(passage), ...toldInSentences(passage)]) {
      const [first] = telling;
      const problem = firstProblemOf(telling);
      if (!first || !problem) continue;
      const stretch = { start: start + first.start, end: start + first.start + first.text.length };
      if (taken.some((other) => other.start < stretch.end && stretch.start < other.end)) continue;
      taken.push(stretch);
      context.collector.error(problem.rule, passage.placeAt(start + problem.index), problem.reason, problem.hint);
    }
  }
};

/** The problem of its likeliest reading; none where one of its readings is right, and all that is said beside it. */
function firstProblemOf(telling: readonly WrittenChange[]): (ChangeProblem & { readonly index: number }) | undefined {
  const problems = telling.map((told) => {
    const problem = problemOf(told);
    return problem && { ...problem, index: told.index };
  });
  const right = problems.indexOf(undefined);
  if (right < 0) return problems[0];
  for (const again of telling[right]?.again ?? []) {
    const problem = problemOf(again);
    if (problem) return { ...problem, index: again.index };
  }
  return undefined;
}

/** A change in the words of its author, with the other ways in which it is said: "56 (8.2%)", "£2.00 …, or 2.4%". */
type WrittenChange = ToldChange & { readonly again: readonly ToldChange[] };

type Placed = { readonly telling: readonly WrittenChange[]; readonly start: number };

function toldAfterwards({ text }: Passage): readonly Placed[] {
  return afterBoth.flatMap((form, at) => {
    if (!cues[at]?.test(text)) return [];
    const bare = withoutAsides(withoutNames(text));
    return [...bare.text.matchAll(form)].flatMap((match): Placed[] => {
      const told = readChange(match.groups ?? {}, { text: bare.text, words: match[0], index: match.index });
      if (!told) return [];
      const index = match.index + match[0].lastIndexOf(told.change?.text ?? '');
      return [{ telling: asWritten([{ ...told, index }], bare, text), start: 0 }];
    });
  });
}

function toldInSentences(passage: Passage): readonly Placed[] {
  if (!startsFrom.test(passage.text)) return [];
  return sentencesOf(passage).flatMap(({ text, start }) => {
    const bare = withoutAsides(withoutNames(text));
    return tellingsIn(bare.text).map((telling) => ({ telling: asWritten(telling, bare, text), start }));
  });
}

/** With its years and dates in digits again, its figures in brackets, and the readings that these allow. */
function asWritten(telling: Telling, bare: BareText, text: string): readonly WrittenChange[] {
  return telling.flatMap((told) => {
    const end = told.start + told.text.length;
    const start = bare.original(told.start);
    const last = bare.original(end - 1) + 1;
    const written = { ...told, index: bare.original(told.index), start, text: text.slice(start, last) };
    const again = saidAgain(told, bare).map(({ number, isAbout, index, close }) => ({
      ...written,
      change: number,
      isAbout,
      saysPoints: false,
      index,
      text: text.slice(start, Math.max(last, close)),
    }));
    const between = asidesOfFigures(told, bare);
    return [{ ...written, again }, ...(between ? [{ ...written, ...between, again: [] }] : [])];
  });
}

const percentPoints = /\d(?:[\d,]*\d)?(?:\.\d+)?\s?(?:%|per cent)(?:\s|-)?(?:age )?(?:points?|pts?|pp)\b/gi;

function checkPointsSign(passage: Passage, { collector }: PaperCheckContext): void {
  for (const match of passage.text.matchAll(percentPoints)) {
    const amount = /^[\d.,]+/.exec(match[0])?.[0] ?? '';
    const hint = `Write "${amount} percentage points" for the difference between two percentages, and "${amount}%" for a change in proportion.`;
    collector.error(
      'percentage-points',
      passage.placeAt(match.index),
      `"${match[0]}" is neither a percentage nor points`,
      hint,
    );
  }
}
