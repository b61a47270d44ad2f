/** The name of a meeting's folder: its date, and for a second meeting of a day a word besides. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';

/** Days that exist, as zod's own date has them, then perhaps a word. */
const folder = new RegExp(`${z.regexes.date.source.replace(/\$$/, '')}(?:-[a-z][a-z0-9-]*)?$`);

/** The ISO date of a meeting's folder: "2020-02-04" of "2020-02-04-extraordinary"; undefined for any other name. */
export function dateOfFolder(name: string): string | undefined {
  return folder.test(name) ? datePart(name) : undefined;
}

/** The same of a name that has been found to be a meeting's folder. */
export function datePart(folderName: string): string {
  return folderName.slice(0, 'yyyy-mm-dd'.length);
}

/** A meeting of the same committee, by its folder. */
export const meetingFolder = z.string().regex(folder, 'is not the folder of a meeting').register(hints, {
  hint: 'Name the folder of the meeting, for example 2020-02-18, or 2020-02-18-extraordinary for a second meeting of that day.',
});
