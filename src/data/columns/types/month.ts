import { monthNames } from '../../../calendar/plain-date.ts';
import { plainWords } from '../plain-words.ts';
import type { WordsType } from '../column-type.ts';

/** A month without its year: Jan, January or 1; printed Jan. */
export const month: WordsType = {
  ...plainWords,
  order: 'given',
  problem: (text) =>
    monthNumber(text) === undefined
      ? { reason: `"${text}" is not a month`, hint: 'Write Jan, January or 1.' }
      : undefined,
  form: (text) => String(monthNumber(text) ?? text),
  print: (text, words) => {
    const number = monthNumber(text);
    return number === undefined ? text : words.month(number);
  },
  time: monthNumber,
};

/** Number of a month from 1, written Jan, January or 1; undefined for another word. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  if (text.length < 3) return undefined;
  const at = monthNames.findIndex(
    (name) => name.toLowerCase() === text.toLowerCase() || name.slice(0, 3).toLowerCase() === text.toLowerCase(),
  );
  return at < 0 && text.toLowerCase() !== 'sept' ? undefined : at < 0 ? 9 : at + 1;
}
