/** The meetings of one committee against one another: two of a day, their files, and minutes of one that was not held. */
import { formatDate } from '../../../calendar/plain-date.ts';
import { formatFolder } from '../../../calendar/meeting-day.ts';
import type { Collector, Place } from '../../../diagnostics/diagnostic.ts';
import { isHeld } from '../../../meetings/meeting-state.ts';
import type { Meeting } from '../../../model/meeting.ts';
import { datePart } from '../../../schema/meeting/meeting-folder.ts';

/** Checks the meetings of one committee, in the order in which they were held. */
export function checkMeetingsOfCommittee(meetings: readonly Meeting[], collector: Collector): void {
  for (const ofDay of Map.groupBy(meetings, ({ date }) => date).values()) {
    if (ofDay.length < 2) continue;
    checkNames(ofDay, collector);
    checkFileNames(ofDay, collector);
  }
  const byFolder = new Map(meetings.map((meeting) => [meeting.folder, meeting]));
  for (const meeting of meetings) checkMinutes(meeting, byFolder, collector);
}

/** Of two meetings of a day all but one must be told apart by a name, and no two have the same. */
function checkNames(ofDay: readonly Meeting[], collector: Collector): void {
  const seen = new Map<string | undefined, Meeting>();
  for (const meeting of ofDay) {
    const { facts, date } = meeting;
    // A file that is missing or does not hold is reported for that.
    if (!facts) continue;
    const other = seen.get(facts.name?.toLowerCase());
    seen.set(facts.name?.toLowerCase(), meeting);
    if (!other) continue;
    const day = formatDate(date);
    const reason =
      facts.name === undefined
        ? `this is the second meeting of the committee on ${day}, and it has no name`
        : `two meetings of the committee on ${day} have the name "${facts.name}": this one and that of ${other.folder}`;
    const hint = 'Write name: and what tells it apart in lists and calendars, for example name: Extraordinary meeting.';
    collector.warning('meeting-file', fileOf(meeting), reason, hint);
  }
}

/** Files keep their meaning when they are saved, all in one folder: no two have one name. */
function checkFileNames(ofDay: readonly Meeting[], collector: Collector): void {
  const seen = new Map(ofDay.flatMap((meeting) => ownNames(meeting).map((name) => [name, fileOf(meeting).file])));
  for (const { folder, papers } of ofDay)
    for (const { slug, file } of papers) {
      const name = `${folder}-${slug}`;
      const other = seen.get(name);
      seen.set(name, file);
      if (other === undefined) continue;
      const reason = `its files would have the same name as those of ${other}: …-${name}`;
      const hint = 'Rename the paper, or give the folder of its meeting another word.';
      collector.error('tree-layout', { file, line: 1, column: 1 }, reason, hint);
    }
}

/** What the files of a meeting itself are called, without the committee before and the ending after it. */
function ownNames({ folder, facts }: Meeting): readonly string[] {
  const supplements = (facts?.supplements ?? []).map((_one, index) => `supplement-${index + 1}`);
  return ['agenda', 'agenda-pack', 'consolidated-pack', 'record', ...supplements].map((name) => `${folder}-${name}`);
}

/** Minutes record a meeting that was held, by the name of its folder. */
function checkMinutes(meeting: Meeting, byFolder: ReadonlyMap<string, Meeting>, collector: Collector): void {
  for (const { minutes } of meeting.papers) {
    if (!minutes) continue;
    const place = minutes.places.meeting;
    const recorded = byFolder.get(minutes.meeting);
    if (!recorded) {
      const others = otherFoldersOf(minutes.meeting, [...byFolder.keys()]);
      if (others.length === 0) continue;
      const reason = `the committee has no meeting "${minutes.meeting}", but on that day ${others.map((one) => `"${one}"`).join(', ')}`;
      collector.error('date-order', place, reason, `Write meeting: ${others.join(' or ')}.`);
    } else if (!isHeld(recorded.facts)) {
      const state = recorded.facts?.state ?? '';
      const reason = `the meeting of ${formatFolder(recorded.folder)} was ${state}, so there are no minutes of it`;
      collector.error(
        'date-order',
        place,
        reason,
        'Correct "meeting", or the state in the meeting.yml of that meeting.',
      );
    }
  }
}

/** The folders of the same day as one that is not there. */
export function otherFoldersOf(folder: string, folders: readonly string[]): readonly string[] {
  return folders.filter((one) => one !== folder && datePart(one) === datePart(folder));
}

function fileOf({ committee, folder }: Meeting): Place {
  return { file: `content/meetings/${committee}/${folder}/meeting.yml`, line: 1, column: 1 };
}
