import { dayNumber, isIsoDate } from '../../../calendar/plain-date.ts';
import { monthNumber } from './month.ts';
import { plainWords } from '../plain-words.ts';
import type { WordsType } from '../column-type.ts';

/** A day, written in any of the forms of isoDateOf; printed as the site's language writes days. */
export const date: WordsType = {
  ...plainWords,
  order: 'given',
  problem: (text) => {
    if (isoDateOf(text) !== undefined) return undefined;
    const reason = `"${text}" is not a date`;
    if (/^\d{1,2}\D\d{1,2}\D\d{2}$/.test(text))
      return { reason, hint: 'Write the year with four digits, for example 04/02/2020: two digits could be the day.' };
    if (isoDateOf(text.replace(/^(\d{1,2})\/(\d{1,2})\//, '$2/$1/')) !== undefined)
      return { reason, hint: 'The day comes before the month: write 2020-02-04 or 04/02/2020.' };
    return { reason, hint: 'Write 2020-02-04 or 04/02/2020.' };
  },
  form: (text) => isoDateOf(text) ?? text,
  print: (text, words) => printed(text, words.day),
  label: (text, words) => printed(text, words.shortDay),
  time: (text) => {
    const day = isoDateOf(text);
    return day === undefined ? undefined : dayNumber(day);
  },
};

function printed(text: string, print: (isoDate: string) => string): string {
  const day = isoDateOf(text);
  return day === undefined ? text : print(day);
}

/** 2020-02-04, as programs export it also with a midnight after it. */
const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
/** 04/02/2020, 4/2/2020, 04.02.2020, 04-02-2020: the day first. */
const dayFirst = /^(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?: 00:00(?::00)?)?$/;
/** 4 February 2020, 04-Feb-2020. */
const worded = /^(?<day>\d{1,2})[ -](?<month>\p{L}{3,9})[ -](?<year>\d{4})$/u;

/**
 * A day as an ISO date; undefined for another word. It is written 2020-02-04, 04/02/2020 or 4 February 2020; a year of two
 * digits and a month before its day are not guessed at.
 */
export function isoDateOf(text: string): string | undefined {
  const plain = iso.exec(text)?.[1];
  if (plain !== undefined) return isIsoDate(plain) ? plain : undefined;
  const { day = '', month = '', year = '' } = (dayFirst.exec(text) ?? worded.exec(text))?.groups ?? {};
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(found) ? found : undefined;
}
