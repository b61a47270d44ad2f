import { z } from 'zod';
import { hints } from './hints.ts';
import { emailAddress, isoDate, telephone, title, waivers, words } from './plain.ts';
import { clearanceGiven } from './standard-sections.ts';
import { yesNo } from './yaml.ts';

const contact = z
  .strictObject({
    role: words.describe('The job title of the officer who answers questions about the report.'),
    email: emailAddress.optional().describe('Its e-mail address.'),
    tel: telephone.optional().describe('Its telephone number, in quotation marks.'),
  })
  .refine((value) => value.email !== undefined || value.tel !== undefined, 'has neither email nor tel')
  .register(hints, {
    hint: 'Give a role and an email or a tel, for example { role: Service Manager, email: team@council.gov.uk }.',
  })
  .describe('Whom readers can ask about the paper.');

/** Kinds of papers; kind itself is read first, so that a wrong one is said in one sentence. */
export const paperKinds = ['report', 'minutes', 'presentation', 'strategy'] as const;

const publication = z
  .enum(['draft', 'published'])
  .default('published')
  .describe('A draft is checked, but left out of the published site.');

const paperTitle = title.describe('The title, as it stands on the cover and in the agenda.');
const reportFrom = words.describe(
  'The job title of the officer the paper is from, for example Director of Children’s Services.',
);

const clearances = z
  .array(clearanceGiven)
  .default([])
  .describe('Who cleared the paper, and when: asked for where content/council.yml names who clears.');

/** The shapes of standard sections by their keys (src/sections): what the council asks for is part of the front matter. */
export type SectionShapes = Readonly<Record<string, z.ZodType>>;

function reportSchema(sections: SectionShapes) {
  return z.strictObject({
    kind: z.literal('report').describe('A report to a committee.'),
    title: paperTitle,
    reportFrom,
    contact,
    ...(sections as object),
    clearances,
    status: publication,
    waivers,
  });
}

/** One line of the attendance of minutes. */
const attendance = z.strictObject({
  seat: words.describe('The seat, as the committee’s file names it; of a substitute, who came.'),
  mark: z.enum(['present', 'apologies', 'absent', 'substitute']).describe('Whether the member was there.'),
  for: words.optional().describe('The seat that a substitute came for.'),
  chair: yesNo.optional().describe('yes for the member who chaired the meeting.'),
});

function minutesSchema(sections: SectionShapes) {
  return z.strictObject({
    kind: z.literal('minutes').describe('Minutes of an earlier meeting.'),
    meeting: isoDate.describe('The date of the meeting that these minutes record.'),
    place: words.describe('Where the meeting that the minutes record was held.'),
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
    waivers,
  });
}

function presentationSchema(sections: SectionShapes) {
  return z
    .strictObject({
      kind: z.literal('presentation').describe('Slides, each begun by a ## heading.'),
      title: paperTitle,
      reportFrom: reportFrom.optional(),
      presenter: words.optional().describe('The job title of the officer who presents it.'),
      contact: contact.optional(),
      ...(sections as object),
      clearances,
      status: publication,
      waivers,
    })
    .refine((value) => value.reportFrom !== undefined || value.presenter !== undefined, 'needs reportFrom or presenter')
    .register(hints, { hint: 'Say who presents it, for example reportFrom: Director of Children’s Services.' });
}

function strategySchema(sections: SectionShapes) {
  return z.strictObject({
    kind: z.literal('strategy').describe('A standing document with numbered sections.'),
    title: paperTitle,
    reportFrom,
    period: words.describe('The years that the strategy is for, for example 2018 to 2021: printed on the cover.'),
    committees: z
      .array(words)
      .default([])
      .describe('Folder names of the committees whose pages list it, for example [corporate-parenting-board].'),
    themeHeadings: z
      .strictObject({
        why: words.describe('The heading that <Why> prints.'),
        what: words.describe('The heading that <What> prints.'),
      })
      .optional()
      .describe('The pair of sub-headings that repeats, worded once.'),
    contact: contact.optional(),
    ...(sections as object),
    clearances,
    status: publication,
    waivers,
  });
}

/** Front matter of a report as it holds. */
export type ReportFacts = z.output<ReturnType<typeof reportSchema>>;
/** Front matter of minutes as it holds. */
export type MinutesFacts = z.output<ReturnType<typeof minutesSchema>>;
/** Front matter of a presentation as it holds. */
export type PresentationFacts = z.output<ReturnType<typeof presentationSchema>>;
/** Front matter of a strategy as it holds. */
export type StrategyFacts = z.output<ReturnType<typeof strategySchema>>;
/** Front matter of any paper. */
export type PaperFacts = ReportFacts | MinutesFacts | PresentationFacts | StrategyFacts;

/** What a paper answers under the key of a standard section, as that section's schema gives it; undefined where it does not. */
export function answerOf(facts: PaperFacts, key: string): unknown {
  return Object.hasOwn(facts, key) ? (facts as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Front matter of a site page (content/pages/*.mdx). */
export const pageSchema = z.strictObject({
  title: title.describe('The heading of the page.'),
  description: words.optional().describe('One sentence for search engines.'),
  order: z.number().optional().describe('Where it stands in the menu: small numbers first.'),
  reviewed: isoDate
    .optional()
    .describe('When the statement was last checked against the site: asked of the accessibility statement.'),
});

const schemas = {
  report: reportSchema,
  minutes: minutesSchema,
  presentation: presentationSchema,
  strategy: strategySchema,
} as const;

/** The schema of a kind of paper, with the standard sections that it can have. */
export function schemaOf(kind: (typeof paperKinds)[number], sections: SectionShapes) {
  return schemas[kind](sections);
}
