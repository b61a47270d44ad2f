/** Days of the calendar as ISO dates (2020-02-04): never a time, never a zone. */

/** How a date is written in words. */
export type DateStyle = 'long' | 'weekday' | 'short';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const millisecondsADay = 86_400_000;

/** Names of the months in full, January first. */
export const monthNames: readonly string[] = months;

/** True for a day that exists, written year-month-day. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).toISOString().startsWith(text);
}

/** Days since 1 January 1970. Throws where the text is not an ISO date. */
export function dayNumber(isoDate: string): number {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`"${isoDate}" is not an ISO date.`);
  return time / millisecondsADay;
}

/** The day a number of days later (earlier where negative). */
export function addDays(isoDate: string, days: number): string {
  return new Date((dayNumber(isoDate) + days) * millisecondsADay).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(isoDate: string): number {
  return (((dayNumber(isoDate) + 4) % 7) + 7) % 7;
}

/** "4 February 2020", "Tuesday 4 February 2020" or "4 Feb 2020". */
export function formatDate(isoDate: string, style: DateStyle = 'long'): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const name = months[Number(month) - 1] ?? month;
  const date = `${Number(day)} ${style === 'short' ? name.slice(0, 3) : name} ${year}`;
  return style === 'weekday' ? `${weekdays[weekdayOf(isoDate)] ?? ''} ${date}` : date;
}
