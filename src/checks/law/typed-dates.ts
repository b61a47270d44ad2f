/** Dates as they are typed in sentences: "12 June 2024", "Thursday 12th June, 2024". */
import { isIsoDate, monthNames } from '../../calendar/plain-date.ts';

/** Source of a pattern for a day with its month and year. It has no groups. */
export const typedDatePattern = String.raw`\d{1,2}(?:st|nd|rd|th)?\s(?:${monthNames.join('|')}),?\s\d{4}`;

const parts = new RegExp(String.raw`(\d{1,2})(?:st|nd|rd|th)?\s(${monthNames.join('|')}),?\s(\d{4})`, 'i');

/** The first date of a text as an ISO date; undefined where it has none, or one that no calendar has. */
export function typedDate(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = parts.exec(text) ?? [];
  const number = monthNames.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
