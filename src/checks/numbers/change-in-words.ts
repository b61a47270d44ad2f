import { letter } from '../../data/letters.ts';
import { exactSum, roundHalfUp } from '../../data/numbers.ts';
import { numbersIn, type WrittenNumber } from '../../data/written-numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../check.ts';
import { decimalsWritten, roundingOf, writtenLike } from './amounts.ts';
import { isAbout, isPublished, isYear } from './sentences.ts';
import type { Passage } from '../words.ts';

const scale = String.raw`(?:\s?(?:million|billion|thousand|m|bn|k)\b)?`;
const figure = String.raw`(?<![\d,.£/])£?\d(?:[\d,]*\d)?(?:\.\d+)?${scale}(?:\s?(?:%|per cent\b|percent\b))?(?![\d/])`;
const words = String.raw`(?:\s(?!and\b|or\b)[${letter}][${letter}’'-]*){0,5}?`;
const noun = String.raw`(?:rise|increase|growth|gain|fall|decrease|drop|reduction|decline|cut|loss|difference|change)`;
const points = String.raw`(?<points>\s?(?:percentage\s)?points?\b)?`;

/** How a change is told; each names its old and new figure and the change. */
const forms: readonly RegExp[] = [
  // from 493 to 480, a fall of 13 · from 57% to 82.5%, up 25.5% · from 10 to 12 (an increase of 2)
  new RegExp(
    `\\bfrom\\s(?<old>${figure})${words}\\sto\\s(?<new>${figure})[^.;\\d]{0,60}?(?:,|\\(|\\s[–—-]\\s|—|\\band\\b)\\s?(?:which is|that is|or)?[^.;,\\d]{0,25}?\\b(?<turn>up|down|(?:(?:sharp|small|large|slight|steep|further|net|total)\\s)?${noun})\\s(?:of\\s|by\\s)?(?<about>about |around |some |nearly |almost |over |approximately )?(?<change>${figure})${points}`,
    'gi',
  ),
  // fell by 13 from 493 to 480 · a fall of 13, from 493 to 480
  new RegExp(
    `\\b(?<turn>rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|declined|went up|went down|up|down|${noun})\\s(?:of\\s|by\\s)?(?<about>about |around |some |nearly |almost |over |approximately )?(?<change>${figure})${points},?(?:\\s[${letter}][${letter}’'-]*){0,4}?,?\\sfrom\\s(?<old>${figure})${words}\\sto\\s(?<new>${figure})`,
    'gi',
  ),
  // 480 carers compared to 493 last quarter. This is a decrease of 13
  new RegExp(
    `(?<new>${figure})[^.;\\d]{0,80}?\\bcompared\\s(?:to|with)\\s(?<old>${figure})[^;\\d]{0,80}?\\b(?<turn>up|down|${noun})\\s(?:of\\s|by\\s)?(?<about>about |around |some |nearly |almost |over |approximately )?(?<change>${figure})${points}`,
    'gi',
  ),
];

/** What each form cannot do without, in their order: the forms take long to compile, and most passages have none of them. */
const fromTo = /\bfrom\s£?\d.*?\sto\s£?\d/is;
const cues: readonly RegExp[] = [fromTo, fromTo, /\bcompared\s(?:to|with)\s£?\d/i];

/** Changes that the two figures beside them contradict, and differences of percentages that are called per cent. */
export const checkChangesInWords: PaperCheck = (_, context) => {
  for (const passage of context.words.filter((one) => isPublished(one) && /\d/.test(one.text))) {
    checkPointsSign(passage, context);
    const told = forms
      .filter((_form, at) => cues[at]?.test(passage.text))
      .flatMap((form) => [...passage.text.matchAll(form)].flatMap((match) => readChange(match, passage.text) ?? []));
    // Two forms may read the same change.
    for (const one of new Map(told.toReversed().map((change) => [change.index, change])).values())
      reportChange(one, passage, context);
  }
};

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

interface ToldChange {
  /** Where the change stands in the passage. */
  readonly index: number;
  readonly text: string;
  readonly from: WrittenNumber;
  readonly to: WrittenNumber;
  readonly change: WrittenNumber;
  /** "up" and "fall" say which way; "change" does not. */
  readonly direction: 'up' | 'down' | undefined;
  readonly saysPoints: boolean;
  readonly isAbout: boolean;
}

const datesAndAges =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|aged?|o’clock)\b/;

function readChange(match: RegExpExecArray, passage: string): ToldChange | undefined {
  const { old = '', new: now = '', change = '', turn = '', about, points: saysPoints } = match.groups ?? {};
  const [from, to, by] = [old, now, change].map((text) => numbersIn(text)[0]);
  if (!from || !to || !by || from.unit !== to.unit || (isYear({ ...from, index: 0 }) && isYear({ ...to, index: 0 })))
    return undefined;
  // A date or an age is no figure that changes.
  const around = passage.slice(Math.max(0, match.index - 12), match.index) + match[0];
  if (datesAndAges.test(around)) return undefined;
  const index = match.index + match[0].lastIndexOf(change);
  const inFront = match[0].indexOf(change) < match[0].indexOf(old) ? match.index + match[0].indexOf(change) : index;
  return {
    index: /^(?:from|£?\d)/i.test(match[0]) ? index : inFront,
    text: match[0],
    from,
    to,
    change: by,
    direction: directionOf(turn),
    saysPoints: saysPoints !== undefined,
    isAbout: about !== undefined || isAbout(passage.slice(0, index)),
  };
}

function directionOf(turn: string): 'up' | 'down' | undefined {
  if (/\b(?:up|rise|rose|risen|increase|increased|growth|gain|grew|grown)\b/i.test(turn)) return 'up';
  return /\b(?:down|fall|fell|fallen|decrease|decreased|drop|dropped|reduction|decline|declined|cut|loss)\b/i.test(turn)
    ? 'down'
    : undefined;
}

function reportChange(told: ToldChange, passage: Passage, { collector }: PaperCheckContext): void {
  const { from, to, change, direction } = told;
  const place = passage.placeAt(told.index);
  const difference = exactSum([to.value, -from.value]);
  if (direction !== undefined && difference !== 0 && direction !== (difference > 0 ? 'up' : 'down')) {
    const reason = `"${told.text}" goes ${direction}, but ${to.text} is ${difference > 0 ? 'more' : 'less'} than ${from.text}`;
    collector.error('stated-sum', place, reason, 'Correct the word or the figures.');
    return;
  }
  const isPercents = from.unit === 'percent';
  const right = Math.abs(difference);
  const slack = told.isAbout ? right / 20 + change.step : roundingOf([from, to, change]);
  const holds =
    Math.abs(change.value - right) <= slack ||
    Math.abs(roundHalfUp(right, decimalsWritten(change)) - change.value) < change.step / 1000;
  if (isPercents && change.unit === 'percent' && !told.saysPoints && holds && !isRelative(told)) {
    const hint = `Write "${change.text.replace(/\s?(?:%|per cent|percent)$/, '')} percentage points": ${change.text} of ${from.text} would be something else.`;
    collector.error('percentage-points', place, `"${told.text}" calls percentage points per cent`, hint);
    return;
  }
  if (holds && (isPercents || change.unit === from.unit)) return;
  if (change.unit === 'percent' && !told.saysPoints && isRelative(told)) return;
  // An amount in another unit measures something else.
  if (change.unit !== from.unit && change.unit !== 'percent' && !isPercents) return;
  reportAmount(told, place, collector);
}

function reportAmount(
  told: ToldChange,
  place: ReturnType<Passage['placeAt']>,
  collector: PaperCheckContext['collector'],
): void {
  const { from, to, change } = told;
  const difference = Math.abs(exactSum([to.value, -from.value]));
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
  collector.error('stated-sum', place, reason, 'Correct the change or the figures.');
}

/** True where the change is the percentage of the old figure. */
function isRelative({ from, to, change, isAbout: isRough }: ToldChange): boolean {
  if (from.value === 0) return false;
  const percent = Math.abs(((to.value - from.value) * 100) / from.value);
  if (isRough) return Math.abs(percent - change.value) <= percent / 20 + change.step;
  return Math.abs(roundHalfUp(percent, decimalsWritten(change)) - change.value) < change.step / 1000;
}
