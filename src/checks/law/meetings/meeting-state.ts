import { formatFolder } from '../../../calendar/meeting-day.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import { secondsOf } from '../../../meetings/meeting-state.ts';
import { otherFoldersOf } from './meetings-of-committee.ts';
import { datePart } from '../../../schema/meeting/meeting-folder.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';

/** What the state of a meeting is checked against. */
export interface MeetingStateContext {
  /** Folder of the meeting. */
  readonly folder: string;
  /** Folders of all meetings of its committee. */
  readonly folders: readonly string[];
  readonly collector: Collector;
}

/** A state without its reason, a reason without a state, and a meeting that takes the place of another but cannot. */
export function checkMeetingState(read: YamlRead<MeetingFile>, context: MeetingStateContext): void {
  const { state = 'planned', change } = read.value;
  const { collector } = context;
  if (state === 'planned') {
    if (!change) return;
    const hint = 'Write state: cancelled, postponed or adjourned beside it, or delete change.';
    collector.error('meeting-file', read.placeOf(['change']), 'the meeting is planned, and yet has a change', hint);
    return;
  }
  if (!change) {
    if (read.lacks.has('change')) return;
    const hint = `Write change: { date: …, reason: … }: the day on which it was ${state}, and why.`;
    collector.error('meeting-file', read.placeOf(['state']), `the meeting is ${state} without a reason`, hint);
    return;
  }
  if (change.to !== undefined) checkReplacement({ ...read, to: change.to, state }, context);
}

/** The times at which a recording comes to the items: of items that there are, by their printed numbers, each later than those before it. */
export function checkRecording(
  read: YamlRead<MeetingFile>,
  items: readonly { readonly number: number }[],
  collector: Collector,
): void {
  const { recording } = read.value;
  const numbers = new Set(items.map(({ number }) => String(number)));
  let last: { readonly number: string; readonly seconds: number } | undefined;
  for (const [number, time] of Object.entries(recording?.starts ?? {})) {
    const place = read.placeOf(['recording', 'starts', number]);
    const seconds = secondsOf(time);
    if (!numbers.has(number)) {
      const hint = 'Write the number that is printed before the item.';
      collector.error('meeting-file', place, `no item of the agenda has the number "${number}"`, hint);
    } else if (last && seconds <= last.seconds) {
      const reason = `item ${number} would begin at ${time}, not after item ${last.number}`;
      collector.error('meeting-file', place, reason, 'Correct the time; the items of a recording follow one another.');
    }
    last = { number, seconds };
  }
}

function checkReplacement(
  { to, state, placeOf }: Pick<YamlRead<MeetingFile>, 'placeOf'> & { readonly to: string; readonly state: string },
  { folder, folders, collector }: MeetingStateContext,
): void {
  const place = placeOf(['change', 'to']);
  if (state === 'cancelled') {
    const hint = 'Delete to, or write state: postponed.';
    collector.error('meeting-file', place, 'a cancelled meeting has none that takes its place', hint);
  } else if (!folders.includes(to)) {
    const [other] = otherFoldersOf(to, folders);
    const hint =
      other === undefined
        ? 'Begin it with npm run new -- meeting, or leave to out until its day is known.'
        : `On that day it has "${other}": write to: ${other}.`;
    collector.error('meeting-file', place, `this committee has no meeting on ${formatFolder(to)}`, hint);
  } else if (to === folder || datePart(to) < datePart(folder)) {
    const reason = `the meeting that takes its place, on ${formatFolder(to)}, is not later than this one`;
    collector.error('meeting-file', place, reason, 'Name the folder of a later meeting.');
  }
}
