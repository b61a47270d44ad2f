/** What meeting.yml says of a meeting's life: what it is called, whether it is held, how to follow it from elsewhere. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { meetingFolder } from './meeting-folder.ts';
import { isoDate, title, webAddress, words } from '../plain.ts';

const meetingStates = ['planned', 'cancelled', 'postponed', 'adjourned'] as const;

/** What became of a meeting that did not take place as planned. */
export type ChangedState = Exclude<(typeof meetingStates)[number], 'planned'>;

/** "0:12:40" or "12:40": hours, where there are any, minutes, seconds. */
const timeOfRecording = z
  .string()
  .regex(/^(?:\d{1,2}:[0-5]\d|\d{1,2}):[0-5]\d$/, 'is not a time of a recording')
  .register(hints, { hint: 'Write it in quotation marks as hours, minutes and seconds, for example "0:12:40".' });

/** The keys of meeting.yml that tell of its life. */
export const meetingLife = {
  name: title.optional().describe('Printed after the committee’s name, for example Extraordinary meeting.'),
  state: z.enum(meetingStates).optional().describe('planned where it is absent.'),
  change: z
    .strictObject({
      date: isoDate.describe('The day on which it was decided.'),
      reason: words.describe('Why: printed on page and paper.'),
      to: meetingFolder.optional().describe('The folder of the meeting that takes its place.'),
    })
    .optional()
    .describe('When and why it was cancelled, postponed or adjourned.'),
  joint: z
    .array(words)
    .min(1)
    .register(hints, {
      hint: 'Name the files of the other committees without their ending, for example [health-and-wellbeing-board].',
    })
    .optional()
    .describe('Committees that sit as one body with this one, by the names of their files.'),
  remote: z
    .strictObject({
      url: webAddress.describe('Where to attend.'),
      note: words.optional().describe('What to know before.'),
    })
    .optional()
    .describe('How to attend from elsewhere.'),
  recording: z
    .strictObject({
      url: webAddress.describe('Where it can be seen or heard.'),
      starts: z
        .record(z.string(), timeOfRecording)
        .optional()
        .describe('When each item begins, by its printed number.'),
    })
    .optional()
    .describe('The recording of the meeting.'),
};
