import { exactSum, roundHalfUp } from '../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../data/numbers/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../check.ts';
import type { Passage } from '../../words.ts';
import { decimalsWritten, roundingOf, writtenLike } from '../amounts.ts';
import { figure, withoutNames } from '../figure-words.ts';
import { printedWords } from '../printed-words.ts';
import { isPublished, sentencesOf } from './sentences.ts';
import { readChange, tellingsIn, turnsIn, type Telling, type ToldChange } from './told-changes.ts';

const noun = String.raw`(?:rise|increase|growth|gain|fall|decrease|drop|reduction|decline|cut|loss|difference|change)`;
const change = String.raw`(?<about>about |around |some |nearly |almost |over |approximately )?(?<change>${figure})(?<points>\s?(?:percentage\s)?points?\b)?`;

/** Changes that are told after both figures, in the same sentence or in the next. */
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
        `"${words}" goes up and down at once`,
        'Correct the word, or the figures that the change is reckoned from.',
      );
    const taken: { readonly start: number; readonly end: number }[] = [];
    for (const { telling, start } of [...toldAfterwards(passage), ...toldInSentences(passage)]) {
      const problems = telling.map(problemOf);
      const [first] = telling;
      const [problem] = problems;
      // What one of its readings makes true is told well.
      if (!first || !problem || !problems.every((one) => one !== undefined)) continue;
      const stretch = { start: start + first.start, end: start + first.start + first.text.length };
      if (taken.some((other) => other.start < stretch.end && stretch.start < other.end)) continue;
      taken.push(stretch);
      context.collector.error(problem.rule, passage.placeAt(start + first.index), problem.reason, problem.hint);
    }
  }
};

type Placed = { readonly telling: Telling; readonly start: number };

function toldAfterwards({ text }: Passage): readonly Placed[] {
  return afterBoth.flatMap((form, at) => {
    if (!cues[at]?.test(text)) return [];
    const plain = withoutNames(text);
    return [...plain.matchAll(form)].flatMap((match): Placed[] => {
      const told = readChange(match.groups ?? {}, { text: plain, words: match[0], index: match.index });
      if (!told) return [];
      const index = match.index + match[0].lastIndexOf(told.change?.text ?? '');
      return [{ telling: [asWritten({ ...told, index }, text)], start: 0 }];
    });
  });
}

function toldInSentences(passage: Passage): readonly Placed[] {
  if (!startsFrom.test(passage.text)) return [];
  return sentencesOf(passage).flatMap(({ text, start }) =>
    tellingsIn(withoutNames(text)).map((telling) => ({ telling: telling.map((told) => asWritten(told, text)), start })),
  );
}

/** With its years and dates in digits again. */
function asWritten(told: ToldChange, text: string): ToldChange {
  return { ...told, text: text.slice(told.start, told.start + told.text.length) };
}

const percentPoints = /\d(?:[\d,]*\d)?(?:\.\d+)?\s?(?:%|per cent)(?:\s|-)?(?:age )?(?:points?|pts?|pp)\b/gi;

function checkPointsSign(passage: Passage, { collector }: PaperCheckContext): void {
  for (const match of passage.text.matchAll(percentPoints)) {
    const amount = /^[\d.,]+/.exec(match[0])?.[0] ?? '';
    const hint = `Write "${amount} percentage points" for the difference of two percentages, and "${amount}%" for a change in proportion.`;
    collector.error(
      'percentage-points',
      passage.placeAt(match.index),
      `"${match[0]}" is neither a percentage nor points`,
      hint,
    );
  }
}

interface ChangeProblem {
  readonly rule: 'stated-sum' | 'percentage-points';
  readonly reason: string;
  readonly hint: string;
}

function problemOf(told: ToldChange): ChangeProblem | undefined {
  const { from, to, change, direction } = told;
  const difference = exactSum([to.value, -from.value]);
  const isWrongWay = direction !== undefined && direction !== (difference > 0 ? 'up' : 'down');
  if (isWrongWay && (difference !== 0 || change === undefined)) {
    const compared = difference === 0 ? 'the same as' : difference > 0 ? 'more than' : 'less than';
    const reason = `"${told.text}" goes ${direction}, but ${to.text} is ${compared} ${from.text}`;
    return { rule: 'stated-sum', reason, hint: 'Correct the word or the figures.' };
  }
  return change && amountProblem({ ...told, change }, Math.abs(difference));
}

type WithAmount = ToldChange & { readonly change: WrittenNumber };

function amountProblem(told: WithAmount, right: number): ChangeProblem | undefined {
  const { from, to, change } = told;
  const isPercents = from.unit === 'percent';
  const slack = told.isAbout ? right / 20 + change.step : roundingOf([from, to, change]);
  const holds =
    Math.abs(change.value - right) <= slack ||
    Math.abs(roundHalfUp(right, decimalsWritten(change)) - change.value) < change.step / 1000;
  if (isPercents && change.unit === 'percent' && !told.saysPoints && holds && !isRelative(told)) {
    const hint = `Write "${change.text.replace(/\s?(?:%|per cent|percent)$/, '')} percentage points": ${change.text} of ${from.text} would be something else.`;
    return { rule: 'percentage-points', reason: `"${told.text}" calls percentage points per cent`, hint };
  }
  if (holds && (isPercents || change.unit === from.unit)) return undefined;
  if (change.unit === 'percent' && !told.saysPoints && isRelative(told)) return undefined;
  // Nothing is a percentage of nothing, and an amount in another unit measures something else.
  if (change.unit === 'percent' && !isPercents && from.value === 0) return undefined;
  if (change.unit !== from.unit && change.unit !== 'percent' && !isPercents) return undefined;
  return wrongAmount(told, right);
}

function wrongAmount(told: WithAmount, difference: number): ChangeProblem {
  const { from, to, change } = told;
  const asPercent = change.unit === 'percent' && !told.saysPoints && from.unit !== 'percent';
  const right = asPercent
    ? writtenLike((difference * 100) / from.value, change, Math.max(1, decimalsWritten(change)))
    : writtenLike(
        difference,
        { ...from, ...(from.unit === 'percent' ? { unit: undefined } : {}) } as WrittenNumber,
        Math.max(decimalsWritten(from), decimalsWritten(to)),
      );
  const unit = from.unit === 'percent' ? ' percentage points' : '';
  const said = `${change.text}${told.saysPoints ? ' points' : ''}`;
  const reason = `"${told.text}" says ${said}, but from ${from.text} to ${to.text} is ${right}${unit}`;
  return { rule: 'stated-sum', reason, hint: 'Correct the change or the figures.' };
}

/** True where the change is the percentage of the old figure. */
function isRelative({ from, to, change, isAbout: isRough }: WithAmount): boolean {
  if (from.value === 0) return false;
  const percent = Math.abs(((to.value - from.value) * 100) / from.value);
  if (isRough) return Math.abs(percent - change.value) <= percent / 20 + change.step;
  return Math.abs(roundHalfUp(percent, decimalsWritten(change)) - change.value) < change.step / 1000;
}
