/** What a meeting's page says of its life: whether it was held, under which name, and where it can be followed. */
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { noticeOf, recordingAt, recordingFromStart, type MeetingNotice } from '../../../meetings/meeting-state.ts';
import type { Meeting } from '../../../model/meeting.ts';
import type { PageLink } from '../frame.ts';
import { meetingAddress } from '../listing.ts';

/** A way to follow a meeting from elsewhere. */
export interface ElsewhereLink extends PageLink {
  /** What to know before. */
  readonly note?: string;
}

/** What its page says of a meeting's life. */
export interface MeetingLife {
  /** "Extraordinary meeting", where it has a name of its own. */
  readonly name?: string;
  /** What became of it, where it was not held as planned. */
  readonly notice?: MeetingNotice;
  /** Where it can be attended from elsewhere, and where it can be seen afterwards. */
  readonly elsewhere: readonly ElsewhereLink[];
}

/** What became of a meeting, what it is called, and how to follow it from elsewhere. */
export function lifeOf({ facts }: Meeting, words: Wording): MeetingLife {
  const notice = noticeOf(facts, words);
  const { remote, recording } = facts ?? {};
  return {
    ...(facts?.name === undefined ? {} : { name: facts.name }),
    ...(notice ? { notice } : {}),
    elsewhere: [
      ...(remote
        ? [
            {
              text: words.meeting.remote,
              address: remote.url,
              ...(remote.note === undefined ? {} : { note: remote.note }),
            },
          ]
        : []),
      ...(recording ? [{ text: words.meeting.watch, address: recordingFromStart(recording) }] : []),
    ],
  };
}

/** The meeting that takes the place of this one or continues it, and the one whose place this takes or that it continues. */
export function replacements(meeting: Meeting, all: readonly Meeting[], words: Wording): readonly PageLink[] {
  const to = meeting.facts?.change?.to;
  const later = all.filter(({ folder }) => folder === to);
  const earlier = all.filter(({ facts }) => facts?.change?.to === meeting.folder);
  const { takesItsPlace, tookPlaceOf, continuesAt, continues } = words.meeting;
  const after = isAdjourned(meeting) ? continuesAt : takesItsPlace;
  return [
    ...later.map((one) => ({ text: after(words.date(one.date)), address: meetingAddress(one) })),
    ...earlier.map((one) => ({
      text: (isAdjourned(one) ? continues : tookPlaceOf)(words.date(one.date)),
      address: meetingAddress(one),
    })),
  ];
}

/** Where the recording of a meeting begins at an item. */
export function recordingOf(number: number, { facts }: Meeting, words: Wording): { readonly recording?: PageLink } {
  const address = facts?.recording && recordingAt(facts.recording, number);
  return address === undefined ? {} : { recording: { text: words.meeting.watchItem(number), address } };
}

function isAdjourned({ facts }: Meeting): boolean {
  return facts?.state === 'adjourned';
}
