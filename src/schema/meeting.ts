import { z } from 'zod';
import { hints } from './hints.ts';
import { isoDate, waivers, words } from './plain.ts';
import { yesNo } from './yaml.ts';

const paperFile = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.mdx$/, 'is not the name of a paper')
  .register(hints, { hint: 'Name a file of this folder, in small letters and hyphens, for example family-help.mdx.' });

const common = {
  /** Kept when the agenda is republished; by order where absent. */
  number: z.int().min(1).optional(),
  purpose: words.optional(),
  toFollow: yesNo.optional(),
};

const item = z.union([
  z.strictObject({ ...common, standing: words }),
  z.strictObject({ ...common, minutes: paperFile, title: words.optional() }),
  z.strictObject({ ...common, report: paperFile, title: words.optional() }),
  z.strictObject({ ...common, presentation: paperFile, title: words.optional() }),
  z.strictObject({ ...common, verbal: words }),
  z.strictObject({
    ...common,
    title: words,
    exempt: z.strictObject({ paper: paperFile, paragraphs: z.array(z.int().min(1).max(7)).min(1), publicInterest: words }),
  }),
  z.strictObject({ ...common, title: words }),
]);

const supplement = z.strictObject({
  published: isoDate,
  papers: z.array(paperFile).min(1),
  reason: words,
  chairAgreed: yesNo.optional(),
});

/** content/meetings/<committee>/<date>/meeting.yml (authoring.md section 5). */
export const meetingSchema = z.strictObject({
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time')
    .register(hints, { hint: 'Write it in quotation marks with hours and minutes, for example "13:30".' }),
  place: words,
  published: isoDate.optional(),
  items: z.array(item).default([]),
  supplements: z.array(supplement).default([]),
  waivers,
});

/** A meeting as its file says it. */
export type MeetingFile = z.output<typeof meetingSchema>;

/** One line of the agenda. */
export type AgendaItem = MeetingFile['items'][number];
