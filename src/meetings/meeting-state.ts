/** Whether a meeting is held as planned, and what is said where it is not. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Notice } from '../model/notice.ts';
import type { MeetingFile } from '../schema/meeting/meeting.ts';
import { datePart } from '../schema/meeting/meeting-folder.ts';
import type { ChangedState } from '../schema/meeting/meeting-life.ts';

/** What is said of a meeting that was cancelled, postponed or adjourned. */
export interface MeetingNotice extends Notice {
  readonly state: ChangedState;
  /** Folder of the meeting that takes its place. */
  readonly to?: string;
}

type Life = Pick<MeetingFile, 'state' | 'change'>;

/** The notice of a meeting; undefined for one that is held as planned. */
export function noticeOf(facts: Life | undefined, words: Wording): MeetingNotice | undefined {
  const { state, change } = facts ?? {};
  if (state === undefined || state === 'planned' || !change) return undefined;
  const { meeting } = words;
  const to = change.to === undefined ? undefined : words.date(datePart(change.to));
  const what = meeting.changed[state](words.date(change.date), to);
  return {
    state,
    date: change.date,
    title: meeting.states[state],
    text: `${what} ${words.cameWhen.reason(change.reason)}`,
    ...(change.to === undefined ? {} : { to: change.to }),
  };
}

/** False for a meeting that was cancelled or postponed: nothing is asked of its notice, and nothing was decided at it. */
export function isHeld(facts: Pick<MeetingFile, 'state'> | undefined): boolean {
  return facts?.state !== 'cancelled' && facts?.state !== 'postponed';
}

/** The committee with the meeting's own name: "People and Places Committee: Extraordinary meeting". */
export function nameOfMeeting(committee: string, { facts }: Pick<Meeting, 'facts'>): string {
  return facts?.name === undefined ? committee : `${committee}: ${facts.name}`;
}

/** Where a recording begins at an item: the place of its address that the players of council broadcasts know. */
export function recordingAt(recording: NonNullable<MeetingFile['recording']>, item: number): string | undefined {
  const time = recording.starts?.[String(item)];
  if (time === undefined) return undefined;
  return hasPlaceForTime(recording.url) ? atTime(recording.url, time) : `${recording.url}#t=${secondsOf(time)}`;
}

/** The address of a recording as a whole: its beginning, where the address has a place for the time. */
export function recordingFromStart({ url }: NonNullable<MeetingFile['recording']>): string {
  return hasPlaceForTime(url) ? atTime(url, '0:00:00') : url;
}

function hasPlaceForTime(url: string): boolean {
  return /\{(?:seconds|time)\}/.test(url);
}

function atTime(url: string, time: string): string {
  return url.replace('{seconds}', String(secondsOf(time))).replace('{time}', time);
}

/** "0:12:40" as seconds. */
export function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
