import { z } from 'zod';
import { hints } from './hints.ts';
import { isoDate, title, waivers, words } from './plain.ts';
import { exemptParagraphs } from './schedule-12a.ts';
import { yesNo } from './yaml.ts';

const paperName = /^[a-z0-9][a-z0-9-]*\.mdx$/;

const paperFile = z
  .string()
  .regex(paperName, 'is not the name of a paper')
  .register(hints, { hint: 'Name a file of this folder, in small letters and hyphens, for example family-help.mdx.' });

const paragraph = z
  .int()
  .min(1)
  .max(exemptParagraphs.length)
  .register(hints, {
    hint: `Part 1 of Schedule 12A (Local Government Act 1972, as amended in 2006) has ${exemptParagraphs.map(({ number, short }) => `${number} ${short}`).join('; ')}.`,
  });

/** An exempt item: its paper lies under restricted/, never beside meeting.yml (authoring.md section 6). */
const exempt = z.strictObject({
  paper: z.string().regex(paperName, 'is not the name of a paper').register(hints, {
    hint: 'Name a file of restricted/meetings/<committee>/<date>/ without its folder, for example lease-of-the-depot.mdx.',
  }),
  paragraphs: z
    .array(paragraph)
    .min(1)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'names a paragraph twice')
    .register(hints, { hint: 'List each paragraph of Schedule 12A once, for example [1, 3].' }),
  publicInterest: z.string().trim().min(1).register(hints, {
    hint: 'Say why the public interest in withholding the information outweighs the interest in disclosing it.',
  }),
});

const common = {
  /** Kept when the agenda is republished; by order where absent. */
  number: z.int().min(1).optional(),
  purpose: words.optional(),
  toFollow: yesNo.optional(),
};

const item = z.union([
  z.strictObject({ ...common, standing: words }),
  z.strictObject({ ...common, minutes: paperFile, title: title.optional() }),
  z.strictObject({ ...common, report: paperFile, title: title.optional() }),
  z.strictObject({ ...common, presentation: paperFile, title: title.optional() }),
  z.strictObject({ ...common, verbal: words }),
  z.strictObject({ ...common, title, exempt: exempt.optional() }),
]);

const supplement = z.strictObject({
  published: isoDate,
  papers: z.array(paperFile).min(1),
  reason: words,
  chairAgreed: yesNo.optional(),
});

/** What was put right after publication, for those who have read it before. */
const correction = z.strictObject({
  /** The paper that was corrected, or the agenda itself. */
  paper: z
    .string()
    .regex(/^(agenda|[a-z0-9][a-z0-9-]*\.mdx)$/, 'is not the name of a paper')
    .register(hints, {
      hint: 'Name a file of this folder, for example family-help.mdx, or write agenda where the agenda itself is corrected.',
    }),
  what: words,
  why: words,
  date: isoDate,
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
  corrections: z.array(correction).default([]),
  waivers,
});

/** A meeting as its file says it. */
export type MeetingFile = z.output<typeof meetingSchema>;

/** One line of the agenda. */
export type AgendaItem = MeetingFile['items'][number];

/** A correction after publication. */
export type CorrectionFacts = MeetingFile['corrections'][number];
