import { workingDayBefore } from '../../calendar/clear-days.ts';
import { unknownYear } from '../../meetings/deadlines.ts';
import { isHeld } from '../../meetings/meeting-state.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { Compiling } from '../compiling.ts';

/** Reports deadlines that would have to be counted over a year whose bank holidays are not known. */
export function checkDeadlines(
  read: YamlRead<MeetingFile>,
  { date }: { readonly date: string },
  { files, collector }: Compiling,
): void {
  const { deadlines, bankHolidays } = files.council;
  if (!isHeld(read.value) || deadlines.length === 0) return;
  // A longer time than any of them takes in its working days.
  const longest = Math.max(...deadlines.map(({ days }) => days));
  const year = unknownYear(workingDayBefore(date, longest, bankHolidays), date, bankHolidays);
  if (year === undefined) return;
  const reason = `the bank holidays of ${year} are not known, so the deadlines of this meeting cannot be counted`;
  const hint =
    'List all bank holidays of that year, eight or more, under bankHolidays in council.yml, or correct the date.';
  collector.warning('unknown-year', read.placeOf([]), reason, hint);
}
