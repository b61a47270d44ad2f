/** What council.yml says of the standard sections of its papers, and of who clears them. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { isoDate, words } from '../plain.ts';
import { yesNo } from '../yaml/yaml.ts';

/** The forms of answer that a section can ask for; src/sections/registry.ts has what each of them is. */
const sectionForms = ['statement', 'impact', 'yes-no', 'outcomes', 'documents', 'links'] as const;

/** The form of answer that a section asks for. */
export type SectionForm = (typeof sectionForms)[number];

/** Kinds of papers that can be required to have a section; decisions are accepted before there are any. */
const requiringKinds = ['report', 'minutes', 'presentation', 'strategy', 'decision'] as const;

/** Outcomes as a list holds them: a short key each, and the wording that is printed. */
export const outcomes = z
  .record(z.string(), words)
  .refine((written) => Object.keys(written).length > 0, 'names no outcome')
  .register(hints, { hint: 'Give each outcome a short key, for example safe: People live safe lives.' });

const outcomeList = z.strictObject({
  from: isoDate.describe('The list holds for meetings from this day on, until a newer one does.'),
  title: words.describe('Name of the list, printed above its outcomes.'),
  outcomes: outcomes.describe('Each outcome as a short key, which papers answer with yes or no, and its wording.'),
});

const declared = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/, 'is not a key')
    .register(hints, { hint: 'Use letters and digits, starting with a lower-case letter, for example legal.' })
    .describe('The name under which papers answer it in their front matter.'),
  title: words.optional().describe('The heading; of a section that comes with the tool, in place of its own.'),
  asks: z
    .enum(sectionForms)
    .optional()
    .describe('The form of the answer; left out for a section that comes with the tool.'),
  required: z
    .union([yesNo, z.array(z.enum(requiringKinds)).min(1)])
    .register(hints, { hint: 'Write yes, no, or a list of kinds of paper such as [report, strategy].' })
    .optional()
    .describe('yes: every report must have it; or the kinds of paper that must.'),
  from: isoDate.optional().describe('The first day of meetings for which it holds.'),
  until: isoDate.optional().describe('The last day of meetings for which it holds.'),
  place: z
    .enum(['end', 'body'])
    .optional()
    .describe('end: among the required information at the end; body: where sections: names it with is:.'),
  clearedBy: words
    .optional()
    .describe('The job title of the officer who clears it. Printed with the date of clearance.'),
  wording: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.hbs$/, 'is not the name of a template')
    .register(hints, { hint: 'Write the name of a file in templates/sections/, for example legal.hbs.' })
    .optional()
    .describe('A template of templates/sections/ that words it.'),
  lists: z.array(outcomeList).min(1).optional().describe('Of outcomes: the lists to answer, by the day they begin.'),
});

/** One line of `standardSections`: a section of the council's own, or the key of one that comes with the tool. */
export const standardSectionLine = z.union([z.string(), declared]).register(hints, {
  hint: 'Write the key of a section that comes with the tool, or { key: …, title: …, asks: … } for your own section.',
});

/** One line of `standardSections` as written. */
type StandardSectionLine = z.output<typeof standardSectionLine>;

/** What a line of `standardSections` says, however it is written. */
export type DeclaredSection = z.output<typeof declared>;

/** A list of outcomes: its title and, by key, the wording of each. */
export type OutcomeList = Pick<z.output<typeof outcomeList>, 'title' | 'outcomes'>;

/** One line of `clearances` in council.yml: a post, or a post with the day of meetings from which it clears reports. */
export const clearanceAsked = z
  .union([
    words,
    z.strictObject({
      by: words.describe('The job title of the officer who clears every report.'),
      from: isoDate.optional().describe('The first day of meetings whose reports it clears.'),
    }),
  ])
  .register(hints, {
    hint: 'Write a job title, or { by: Monitoring Officer, from: 2026-01-01 } if it is required from a date.',
  });

/** One line of `clearances` in a paper. */
export const clearanceGiven = z.strictObject({
  by: words.describe('The job title of the officer who cleared it, as in content/council.yml.'),
  date: isoDate.describe('The day on which it did.'),
});

/** The section that a line declares. */
export function declaredBy(line: StandardSectionLine): DeclaredSection {
  return typeof line === 'string' ? { key: line } : line;
}
