import { z } from 'zod';
import { isoDate, words } from '../plain.ts';

/** What a body can be: the label on the cover of its papers. */
export const committeeKinds = [
  'board',
  'panel',
  'committee',
  'sub-committee',
  'joint committee',
  'cabinet',
  'council',
] as const;

/** What a body is. */
export type CommitteeKind = (typeof committeeKinds)[number];

const seat = z.strictObject({
  title: words.describe('The seat, for example Chair or Councillor A.'),
  from: isoDate.optional().describe('The first day on which the committee has the seat.'),
  until: isoDate.optional().describe('The last day on which it has it.'),
});

/** content/committees/<committee>.yml */
export const committeeSchema = z.strictObject({
  name: words.describe('The committee’s full name, as it is printed everywhere.'),
  abbreviation: words.max(30).optional().describe('Used in file names and commands, for example CFAP.'),
  kind: z.enum(committeeKinds).describe('What the body is: the label on the cover of its papers.'),
  about: words.optional().describe('What the committee does, in a sentence or two, for its page.'),
  seats: z.array(seat).default([]).describe('The members’ seats. The attendance in minutes is checked against them.'),
  quorum: z.int().min(1).optional().describe('The quorum: the number of members who must be present.'),
  /** Clear days of notice before a meeting; five by the Local Government Act 1972, section 100B(3). */
  clearDays: z
    .int()
    .min(0)
    .max(28)
    .default(5)
    .describe('Clear days of notice before a meeting; the law asks for five.'),
  firstMinute: z
    .int()
    .min(1)
    .optional()
    .describe('Number of the first of the oldest minutes in the tree, where they do not say it themselves.'),
});

/** A committee as its file says it. */
export type Committee = z.output<typeof committeeSchema>;

/** A committee as it is on a day: with the seats that it has then; the same object where it has them all. */
export function committeeOn<Some extends Pick<Committee, 'seats'>>(committee: Some, isoDay: string): Some {
  const seats = committee.seats.filter(({ from = '', until = '9999' }) => from <= isoDay && isoDay <= until);
  return seats.length === committee.seats.length ? committee : { ...committee, seats };
}
