/** Dates in words: days that exist, the right weekday, and ranges that run forwards. */
import { formatDate, isIsoDate, monthNames, weekdayOf } from '../../calendar/plain-date.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../check.ts';
import type { Passage } from '../words.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = monthNames.map((name) => `${name}|${name.slice(0, 3)}\\b\\.?`).join('|');
const begun = monthNames.map((name) => name.slice(0, 3)).join('|');
const cue = new RegExp(`${begun}|\\d{1,2}/\\d{1,2}/\\d{4}|(?:19|20)\\d\\d ?(?:to|[–-]|until) ?(?:19|20)\\d\\d`);

const dayInWords = new RegExp(
  `(?:\\b((?:Sun|Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur)(?:day)?)\\b,? (?:the )?)?(?<![\\d.,/£])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?,? (${months})(?:,? (\\d{4}))?(?![\\d,]\\d)`,
  'g',
);
const dayCue = new RegExp(`\\d(?:st|nd|rd|th)?(?: of)?,? (?:${begun})`);
const dayInFigures = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;
const range = new RegExp(
  `(?<![\\d.,/£])(?:(\\d{1,2})(?:st|nd|rd|th)?(?: (${months}))?(?:,? (\\d{4}))?|(${months}),? (\\d{4})) ?(?:to|until|–|-|and) ?(?:(\\d{1,2})(?:st|nd|rd|th)? (${months}),? (\\d{4})|(${months}),? (\\d{4}))(?!\\d)`,
  'g',
);
const rangeCue = new RegExp(`(?:to|until|–|-|and) ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${begun})`);
const years = /(?<![\d.,/£-])((?:19|20)\d\d) ?(?:to|–|-|until) ?((?:19|20)\d\d)(?![\d/-]|[.,]\d)/g;

/** Dates that do not exist, weekdays that are others, ranges that run backwards. */
export const checkDates: PaperCheck = (_resolved, { words, collector }) => {
  for (const passage of words) {
    if (!cue.test(passage.text)) continue;
    for (const match of matchesOf(dayInWords, dayCue, passage)) checkDay(match, passage, collector);
    for (const match of matchesOf(dayInFigures, /\//, passage)) {
      const [written, day = '', month = '', year = ''] = match;
      if (Number(month) > 12 || !isIsoDate(isoOf(year, Number(month), day)))
        reportNoDay(written, passage.placeAt(match.index), collector);
    }
    for (const match of matchesOf(range, rangeCue, passage)) checkRange(match, passage, collector);
    for (const match of passage.text.matchAll(years)) {
      const [written, from = '', to = ''] = match;
      if (Number(from) > Number(to)) reportBackwards(written, passage.placeAt(match.index), collector);
    }
  }
};

/** The matches of a long pattern, looked for only where a short one says that there may be any. */
function matchesOf(pattern: RegExp, hint: RegExp, { text }: Passage): Iterable<RegExpExecArray> {
  return hint.test(text) ? text.matchAll(pattern) : [];
}

function checkDay(match: RegExpExecArray, passage: Passage, collector: Collector): void {
  const [written, weekday, day = '', month = '', year] = match;
  const number = monthNumber(month);
  const at = match.index + written.indexOf(day);
  // Without its year 29 February may exist.
  const iso = isoOf(year ?? '2020', number, day);
  if (!isIsoDate(iso)) {
    reportNoDay(written.slice(written.indexOf(day)), passage.placeAt(at), collector);
    return;
  }
  if (weekday === undefined || year === undefined) return;
  const right = weekdays[weekdayOf(iso)] ?? '';
  if (right.startsWith(weekday.slice(0, 3))) return;
  const reason = `${formatDate(iso)} is not a ${weekdays.find((name) => name.startsWith(weekday.slice(0, 3))) ?? weekday}`;
  const hint = `Write "${formatDate(iso, 'weekday')}", or correct the date.`;
  collector.error('weekday', passage.placeAt(match.index), reason, hint);
}

function reportNoDay(written: string, place: ReturnType<Passage['placeAt']>, collector: Collector): void {
  const hint = 'Correct the day, the month or the year.';
  collector.error('impossible-date', place, `there is no date "${written.trim()}"`, hint);
}

function reportBackwards(written: string, place: ReturnType<Passage['placeAt']>, collector: Collector): void {
  collector.warning('date-range', place, `"${written}" ends before it begins`, 'Correct one of the two, or swap them.');
}

function checkRange(match: RegExpExecArray, passage: Passage, collector: Collector): void {
  const [
    written,
    day,
    month,
    year,
    monthAlone,
    yearOfMonth,
    lastDay = '1',
    lastMonth,
    lastYear,
    lastMonthAlone,
    lastYearOfMonth,
  ] = match;
  if (/ and /.test(written) && !/\bbetween $/i.test(passage.text.slice(0, match.index))) return;
  const endYear = lastYear ?? lastYearOfMonth ?? '';
  const endMonth = monthNumber(lastMonth ?? lastMonthAlone ?? '');
  // "20 December to 5 January 2020": the year that is left out may be the one before.
  if (monthAlone === undefined && month !== undefined && year === undefined && monthNumber(month) > endMonth) return;
  if (day !== undefined && lastMonth === undefined) return;
  const start = isoOf(
    yearOfMonth ?? year ?? endYear,
    monthNumber(monthAlone ?? month ?? monthNames[endMonth - 1] ?? ''),
    day ?? '1',
  );
  const end = isoOf(endYear, endMonth, monthAlone === undefined ? lastDay : lastDay);
  if (start > end) reportBackwards(written, passage.placeAt(match.index), collector);
}

function monthNumber(name: string): number {
  return monthNames.findIndex((month) => name !== '' && month.startsWith(name.slice(0, 3))) + 1;
}

function isoOf(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
