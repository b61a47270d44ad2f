import { z } from 'zod';
import { takenDownInMeeting, withdrawn } from './coming-down.ts';
import { exempt, exemptAppendix } from './exemption.ts';
import { hints } from '../yaml/hints.ts';
import { meetingLife } from './meeting-life.ts';
import { agendaDocument, agendaPaper, paperFile, paperOrDocument } from '../paper/paper-file.ts';
import { isoDate, title, waivers, words } from '../plain.ts';
import { yesNo } from '../yaml/yaml.ts';

const common = {
  /** Kept when the agenda is republished; by order where absent. */
  number: z
    .int()
    .min(1)
    .optional()
    .describe('The printed number, kept when the agenda is published again; by order where absent.'),
  purpose: words
    .optional()
    .describe('The line below the title, starting with “To”. If you leave it out, the tool writes it.'),
  toFollow: yesNo.optional().describe('yes if the paper is to follow.'),
};

const itemTitle = title.optional().describe('Instead of the paper’s own title.');

const item = z.union([
  z.strictObject({
    ...common,
    standing: words.describe('An item worded in templates/agenda/, for example apologies.'),
  }),
  z.strictObject({ ...common, withdrawn, minutes: paperFile.describe('Minutes to be agreed.'), title: itemTitle }),
  z.strictObject({
    ...common,
    withdrawn,
    report: agendaPaper.describe('A report of this folder.'),
    title: itemTitle,
    exempt: exemptAppendix.optional(),
  }),
  z.strictObject({
    ...common,
    withdrawn,
    presentation: agendaPaper.describe('Slides of this folder.'),
    title: itemTitle,
  }),
  z.strictObject({
    ...common,
    withdrawn,
    document: agendaDocument.describe('A PDF of somebody else in this folder: it is the item’s paper.'),
    title: title.describe('What it is called on the agenda.'),
    from: words.describe('Who made it, for example External auditor.'),
    alt: words.describe('What the document says, in words.'),
  }),
  z.strictObject({ ...common, withdrawn, verbal: words.describe('The title of an item without a paper.') }),
  z.strictObject({
    ...common,
    withdrawn,
    title: title.describe('The title of any other item.'),
    exempt: exempt.optional().describe('The item’s paper is kept from the public by Schedule 12A.'),
  }),
]);

const supplement = z.strictObject({
  published: isoDate.describe('The day on which it was published.'),
  papers: z
    .array(paperOrDocument)
    .default([])
    .describe('The papers in this supplement; left out where it only adds items that have none.'),
  reason: words.optional().describe('Why they are late: the special circumstances, as the law asks.'),
  chairAgreed: yesNo.optional().describe('yes if the chair agreed that what it brings is urgent.'),
});

/** Words that the check proposes are not those of an author until they are written. */
const written = words
  .refine((text) => !/^\[To write: [^\]]*\]$/.test(text), 'is still to be written')
  .register(hints, {
    hint: 'Write it in place of the square brackets: readers see it at the head of what was corrected.',
  });

/** What was put right after publication, for those who have read it before. */
const correction = z.strictObject({
  /** The paper that was corrected, or the agenda itself. */
  paper: z
    .string()
    .regex(/^(agenda|[a-z0-9][a-z0-9-]*\.(?:mdx|pdf))$/, 'is not the name of a paper')
    .register(hints, {
      hint: 'Name a file in this folder, for example family-help.mdx, or write agenda if the agenda itself is corrected.',
    })
    .describe('The corrected paper, or agenda.'),
  what: written.describe('What was changed.'),
  why: written.describe('Why it was changed.'),
  date: isoDate.describe('The day of the correction.'),
  rows: z
    .literal('all')
    .optional()
    .describe('all where the paper takes up the rows that were added to its data since.'),
});

/** content/meetings/<committee>/<date>/meeting.yml. */
export const meetingSchema = z.strictObject({
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time')
    .register(hints, { hint: 'Write it in quotation marks with hours and minutes, for example "13:30".' })
    .describe('When the meeting begins, in quotation marks, for example "13:30".'),
  place: words.describe('Where it is held.'),
  published: isoDate
    .optional()
    .describe('The day on which agenda and papers are published; checked against the clear days.'),
  items: z.array(item).default([]).describe('The agenda, in order.'),
  supplements: z.array(supplement).default([]).describe('What came after the pack.'),
  corrections: z
    .array(correction)
    .default([])
    .describe('Corrections made after publication. Shown on the page and in the PDF.'),
  takenDown: takenDownInMeeting,
  ...meetingLife,
  waivers,
});

/** The keys under which an item names its paper. */
export const agendaKeys = ['report', 'presentation', 'minutes', 'document'] as const;

/** A key under which an item names its paper. */
export type AgendaKey = (typeof agendaKeys)[number];

/** A meeting as its file says it. */
export type MeetingFile = z.output<typeof meetingSchema>;

/** An item of the agenda as meeting.yml says it. */
export type AgendaItemFacts = MeetingFile['items'][number];

/** A correction after publication. */
export type CorrectionFacts = MeetingFile['corrections'][number];
