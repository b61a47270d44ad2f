import { z } from 'zod';
import { clearances, contact, type SectionShapes } from '../../schema/paper/front-matter.ts';
import { datePart, meetingFolder } from '../../schema/meeting/meeting-folder.ts';
import { waivers, words as text } from '../../schema/plain.ts';
import { versions } from '../../schema/paper/versions.ts';
import { yesNo } from '../../schema/yaml/yaml.ts';
import type { KindDefinition } from '../kind.ts';

/** One line of the attendance of minutes. */
const attendance = z.strictObject({
  seat: text.describe('The seat, as the committee’s file names it; of a substitute, who came.'),
  mark: z.enum(['present', 'apologies', 'absent', 'substitute']).describe('Whether the member was there.'),
  for: text.optional().describe('The seat that a substitute came for.'),
  chair: yesNo.optional().describe('yes for the member who chaired the meeting.'),
});

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('minutes').describe('Minutes of an earlier meeting.'),
    meeting: meetingFolder.describe(
      'The meeting that these minutes record: its date, or its folder where two met on that day.',
    ),
    place: text.describe('Where the meeting that the minutes record was held.'),
    firstMinute: z
      .int()
      .min(1)
      .optional()
      .describe('Number of the first minute; carried on from the committee’s last minutes where absent.'),
    attendance: z.array(attendance).min(1).describe('Every seat with its mark.'),
    status: z
      .enum(['working', 'draft', 'confirmed'])
      .default('draft')
      .describe(
        'working while they are written, which is not published; draft; confirmed once the committee has agreed them.',
      ),
    contact: contact.optional(),
    ...(sections as object),
    clearances,
    versions,
    waivers,
  });

/** Front matter of minutes as it holds. */
export type MinutesFacts = z.output<ReturnType<typeof schema>>;

/** The day of the meeting that minutes record, as an ISO date. */
function heldOn({ meeting }: MinutesFacts): string {
  return datePart(meeting);
}

/** The record of an earlier meeting: a committee's minutes are numbered on from meeting to meeting. */
export const minutes = {
  named: { one: 'minutes', many: 'minutes' },
  schema,
  knownBy: 'attendance',
  standIns: () => ({
    meeting: '1900-01-01',
    place: '–',
    attendance: [{ seat: '–', mark: 'present' }],
    status: 'draft',
  }),
  headFacts: ['meeting', 'place'],
  status: { unpublished: 'working', published: 'draft' },
  title: (facts, words, lacks) =>
    lacks.has('meeting') ? words.kinds.minutes : words.cover.minutesTitle(words.date(heldOn(facts))),
  label: ({ status }, { kinds }) =>
    ({ working: kinds.workingMinutes, draft: kinds.draftMinutes, confirmed: kinds.minutes })[status],
  heldOn,
  coverLines: (facts, words) => [{ key: 'place', label: words.place, value: facts.place }],
  numbers: 'second-level headings',
  body: 'record-of-meeting',
  begunWith: 'minutes',
  pages: { format: 'portrait', hasCoverPage: false },
  agendaKey: 'minutes',
  searchKind: 'Minutes',
  scaffold: {
    about: 'minutes of an earlier meeting, begun from its agenda, with every seat of the committee',
    asks: ['committee', 'date', 'meeting', 'place', 'apologies', 'present'],
  },
  snippet: {
    name: 'Front matter of minutes',
    description: 'The facts at the head of minutes. With every seat of the committee: npm run new -- minutes.',
    body: () => [
      'meeting: ${1:2020-02-04}',
      'place: ${2:Council Chamber}',
      'attendance:',
      '  - { seat: ${3:Chair}, mark: ${4|present,apologies,absent,substitute|}, chair: yes }',
      'status: draft',
      '---',
      '',
      '## ${5:Apologies for absence}',
    ],
  },
} as const satisfies KindDefinition<MinutesFacts>;
