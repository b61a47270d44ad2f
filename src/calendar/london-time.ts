/** Times of day in London with their distance from universal time, for formats that want moments (ISO 8601, RFC 3339). */
import { addDays, weekdayOf } from './plain-date.ts';

/**
 * "2020-07-04T13:30:00+01:00" of an ISO date and "13:30". Summer time runs from 1:00 universal time on the last Sunday of
 * March to 1:00 universal time on that of October (Summer Time Order 2002).
 */
export function londonTime(isoDate: string, time: string): string {
  const year = isoDate.slice(0, 4);
  const local = `${isoDate}T${time}`;
  // On the last Sunday of October the hour from 1:00 comes twice; the first of the two is meant.
  const isSummer = local >= `${lastSunday(year, '03')}T01:00` && local < `${lastSunday(year, '10')}T02:00`;
  return `${local}:00${isSummer ? '+01:00' : '+00:00'}`;
}

/** The last Sunday of a month with 31 days. */
function lastSunday(year: string, month: '03' | '10'): string {
  const end = `${year}-${month}-31`;
  return addDays(end, -weekdayOf(end));
}
