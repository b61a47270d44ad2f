import { isIsoDate } from '../../calendar/plain-date.ts';
import type { Site } from '../../model/site.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Meeting } from '../../model/meeting.ts';

/** What commands about one meeting take without a name. */
export const meetingOperands = {
  name: 'COMMITTEE DATE',
  about: 'The committee by abbreviation, folder or name, and the day of the meeting.',
} as const;

/** The committee and the date that were written. Throws UsageError where it is not these two. */
export function meetingFrom(operands: readonly string[]): { readonly committee: string; readonly date: string } {
  const [committee, date, ...rest] = operands;
  if (committee === undefined || date === undefined || rest.length > 0)
    throw new UsageError('Name a committee and a date, for example cfap 2020-02-04.');
  return { committee, date };
}

/** The meeting that is meant. Throws UsageError, with what there is, where the site has no such committee or meeting. */
export function meetingNamed(site: Site, written: string, date: string): Meeting {
  const name = written.toLowerCase();
  const committee = site.committees.find((one) =>
    [one.slug, one.abbreviation?.toLowerCase(), one.name.toLowerCase()].includes(name),
  );
  if (!committee) {
    const known = site.committees.map((one) => one.abbreviation?.toLowerCase() ?? one.slug);
    throw new UsageError(`"${written}" is not a committee. ${didYouMean(name, known)}`);
  }
  const meeting = site.meetings.find((one) => one.committee === committee.slug && one.date === date);
  if (meeting) return meeting;
  const dates = site.meetings.filter((one) => one.committee === committee.slug).map((one) => one.date);
  if (!isIsoDate(date)) throw new UsageError(`"${date}" is not a date: write it as 2020-02-04.`);
  const known = dates.length === 0 ? 'It has no meeting yet.' : `It has: ${dates.join(', ')}.`;
  throw new UsageError(`The ${committee.name} has no meeting on ${date}. ${known}`);
}
