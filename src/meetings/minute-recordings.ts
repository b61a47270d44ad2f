import type { Wording } from '../locales/en-GB/locale.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Paper } from '../model/paper.ts';
import { isSameTitle, minutesIn } from './decisions.ts';
import { recordingAt } from './meeting-state.ts';

/** A link to a place of a recording. */
export interface RecordingLink {
  /** "Recording of item 6" */
  readonly text: string;
  readonly address: string;
}

/**
 * Where the recording of a meeting begins at each minute whose heading is the title of an item, by the ids of these headings;
 * `meeting` is the one that the minutes record.
 */
export function recordingsInMinutes(
  minutes: Pick<Paper, 'body'>,
  { facts, items }: Pick<Meeting, 'facts' | 'items'>,
  words: Wording,
): ReadonlyMap<string, RecordingLink> {
  const recording = facts?.recording;
  if (!recording) return new Map();
  return new Map(
    minutesIn(minutes).flatMap(({ title, anchor }): [string, RecordingLink][] => {
      const item = items.find((one) => isSameTitle(one.title, title));
      const address = item && recordingAt(recording, item.number);
      return item && address !== undefined ? [[anchor, { text: words.meeting.watchItem(item.number), address }]] : [];
    }),
  );
}
