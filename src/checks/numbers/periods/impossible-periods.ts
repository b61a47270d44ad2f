/** Quarters, months, financial years and times of day that no calendar and no clock has. */
import { smallNumbers } from '../../../locales/en-GB/numbers.ts';
import type { PaperCheck, PaperCheckContext } from '../../check.ts';
import type { Passage } from '../../words.ts';
import { isPublished } from '../sentences/sentences.ts';

/** Reports what one pattern finds in a passage. */
type PeriodCheck = (passage: Passage, context: PaperCheckContext) => void;

/** Periods that are written as if they were there. */
export const checkImpossiblePeriods: PaperCheck = (_, context) => {
  for (const passage of context.words.filter(isPublished)) for (const check of checks) check(passage, context);
};

const year = String.raw`(?:19|20)\d\d`;
/** Q5 of a year; without one it may be the fifth question. */
const quarterOfYear = new RegExp(
  String.raw`\bQ(?:[05-9]|1\d)(?=(?:\s(?:of|in))?,?\s\(?${year}|\s(?:outturn|budget|forecast|monitoring|performance))|(?<=${year}(?:[/-]\d\d(?:\d\d)?)?,?\s)Q(?:[05-9]|1\d)\b|\b(?:${year}\s)?quarter\s(?:[05-9]|five|six)\b(?!\s?[%,.]?\d)`,
  'gi',
);
const ordinalQuarter =
  /\b(?:the\s)(?:fifth|sixth|5th|6th)\squarter\b(?!\s(?:running|in a row|in succession|of growth|since))/gi;

function checkQuarters(passage: Passage, { collector }: PaperCheckContext): void {
  if (!/\bq(?:\d|uarter)/i.test(passage.text)) return;
  const hint = 'A year has four quarters. Correct the quarter, or write the first quarter of the next year.';
  for (const match of [...passage.text.matchAll(quarterOfYear), ...passage.text.matchAll(ordinalQuarter)])
    collector.error('impossible-period', passage.placeAt(match.index), `there is no quarter "${match[0]}"`, hint);
}

const months = new RegExp(
  String.raw`\b(?:(?:1[3-9]|[2-9]\d)th\smonth|(?:${smallNumbers.slice(13).join('|')})th\smonth|month\s(?:1[3-9]|[2-9]\d))\b(?!\s(?:old|running|in a row|since|after|from|of (?:the )?(?:contract|project|programme|work|scheme|pilot|pandemic)))`,
  'gi',
);

/** A month of a project may be the 13th; a month of the year cannot. */
function checkMonths(passage: Passage, { collector }: PaperCheckContext): void {
  if (!/\bmonth\b/i.test(passage.text)) return;
  const hint = 'A year has twelve months. Correct the month, or say when the count starts.';
  for (const match of passage.text.matchAll(months))
    collector.warning(
      'impossible-period',
      passage.placeAt(match.index),
      `there is no month "${match[0]}" in a year`,
      hint,
    );
}

const times =
  /(?<![\d:.,£/])(?:(?:2[5-9]|[3-9]\d):[0-5]\d(?=\s?(?:hours|hrs|[ap]\.?m)\b)|(?<=\b(?:at|until|till|from|by|before|after|to|between|and|or)\s)(?:(?:2[5-9]|3\d):[0-5]\d|24:(?:0[1-9]|[1-5]\d)|(?:[01]?\d|2[0-3]):[6-9]\d)|(?:1[3-9]|2\d|0)[.:]?(?:[0-5]\d)?(?=\s?[ap]\.?m\b)|1?\d[.:][6-9]\d(?=\s?[ap]\.?m\b))(?!\d|:\d)/gi;

function checkTimes(passage: Passage, { collector }: PaperCheckContext): void {
  if (!/\d[:.]\d\d|\d\s?[ap]\.?m\b/i.test(passage.text)) return;
  const hint = 'Write the hour from 00:00 to 24:00, or from 1 to 12 with am or pm.';
  for (const match of passage.text.matchAll(times)) {
    const after = passage.text.slice(match.index + match[0].length);
    // "A ratio of 30:70 to 25:75" is no time.
    if (/\bratio|\bsplit|\bscore|\bshare/i.test(passage.text) && !/^\s?[ap]\.?m\b/i.test(after)) continue;
    const half = /^\s?[ap]\.?m\b/i.exec(after)?.[0] ?? '';
    collector.error('impossible-period', passage.placeAt(match.index), `there is no time "${match[0]}${half}"`, hint);
  }
}

const financialYear = new RegExp(String.raw`(?<![\w/.£-])((?:19|20)\d\d)/(\d{2}|(?:19|20)\d\d)(?![\d/]|[-–]\d)`, 'g');
/** Numbers of applications, decisions and minutes have the same form. */
const isReference =
  /\b(?:applications?|decisions?|minutes?|reference|ref\.?|nos?\.?|number|case|order|report|regulations?|bulletin|circular|S\.?I\.?)\s(?:\S+\s)?$/i;
/** What may run over several years. */
const runsOver =
  /\b(?:plan|strategy|programme|framework|period|agreement|contract|fund|settlement|cycle|two[- ]year|three[- ]year|biennial|scheme|years|round)\b/i;

/** "2023/25" jumps a year and "2024/23" ends before it begins; a plan may be for two years, and says so with its words. */
function checkFinancialYears(passage: Passage, { collector }: PaperCheckContext): void {
  if (!/\d{4}\/\d/.test(passage.text)) return;
  for (const match of passage.text.matchAll(financialYear)) {
    const [written, first = '', second = ''] = match;
    const next = (Number(first) + 1) % 100;
    if (Number(second.slice(-2)) === next) continue;
    const [before, after] = [
      passage.text.slice(Math.max(0, match.index - 30), match.index),
      match.index + written.length,
    ];
    if (isReference.test(before)) continue;
    if (runsOver.test(before) || runsOver.test(passage.text.slice(after, after + 25))) continue;
    const right = `${first}/${String(next).padStart(2, '0')}`;
    const hint = `Write ${right} for the year, or "${first} to …" for a period of several years.`;
    collector.warning('impossible-period', passage.placeAt(match.index), `"${written}" is not a financial year`, hint);
  }
}

const checks: readonly PeriodCheck[] = [checkQuarters, checkMonths, checkTimes, checkFinancialYears];
