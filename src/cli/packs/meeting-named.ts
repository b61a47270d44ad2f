import type { Site } from '../../model/site.ts';
import { isOf } from '../../meetings/sitting.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { dateOfFolder } from '../../schema/meeting/meeting-folder.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Meeting } from '../../model/meeting.ts';

/** What commands about one meeting take without a name. */
export const meetingOperands = {
  name: 'COMMITTEE DATE',
  about:
    'The committee by abbreviation, folder or name, and the day of the meeting; of a second meeting on that day the\nname of its folder, for example 2020-02-04-extraordinary.',
} as const;

/** The committee and the folder that were written. Throws UsageError where it is not these two. */
export function meetingFrom(operands: readonly string[]): { readonly committee: string; readonly folder: string } {
  const [committee, folder, ...rest] = operands;
  if (committee === undefined || folder === undefined || rest.length > 0)
    throw new UsageError('Name a committee and a date, for example cfap 2020-02-04.');
  return { committee, folder };
}

/** The meeting that is meant. Throws UsageError, with what there is, where the site has no such committee or meeting. */
export function meetingNamed(site: Site, written: string, folder: string): Meeting {
  const name = written.toLowerCase();
  const committee = site.committees.find((one) =>
    [one.slug, one.abbreviation?.toLowerCase(), one.name.toLowerCase()].includes(name),
  );
  if (!committee) {
    const known = site.committees.map((one) => one.abbreviation?.toLowerCase() ?? one.slug);
    throw new UsageError(`"${written}" is not a committee. ${didYouMean(name, known)}`);
  }
  const own = site.meetings.filter((one) => isOf(one, committee.slug));
  const meeting = own.find((one) => one.folder === folder);
  if (meeting) return meeting;
  if (dateOfFolder(folder) === undefined) throw new UsageError(`"${folder}" is not a date: write it as 2020-02-04.`);
  const onThatDay = own.filter(({ date }) => date === dateOfFolder(folder)).map((one) => one.folder);
  if (onThatDay.length > 0)
    throw new UsageError(
      `The ${committee.name} has no meeting "${folder}". On that day it has: ${onThatDay.join(', ')}.`,
    );
  const known = own.length === 0 ? 'It has no meeting yet.' : `It has: ${own.map((one) => one.folder).join(', ')}.`;
  throw new UsageError(`The ${committee.name} has no meeting on ${folder}. ${known}`);
}
