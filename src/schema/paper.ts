import { z } from 'zod';
import { hints } from './hints.ts';
import { emailAddress, isoDate, telephone, title, waivers, webAddress, words } from './plain.ts';
import { yesNo } from './yaml.ts';

const contact = z
  .strictObject({
    role: words.describe('The post that answers questions.'),
    email: emailAddress.optional().describe('Its e-mail address.'),
    tel: telephone.optional().describe('Its telephone number, in quotation marks.'),
  })
  .refine((value) => value.email !== undefined || value.tel !== undefined, 'has neither email nor tel')
  .register(hints, {
    hint: 'Give a role and an email or a tel, for example { role: Service Manager, email: team@council.gov.uk }.',
  })
  .describe('Whom readers can ask about the paper.');

const strategicPlan = z
  .strictObject({
    outcomes: z.record(z.string(), yesNo).optional().describe('Every outcome of the plan by its key: yes or no.'),
    noLink: words.optional().describe('Why the report needs a decision although it links to no outcome.'),
  })
  .refine(
    (plan) => (plan.outcomes === undefined) !== (plan.noLink === undefined),
    'needs exactly one of its two forms: outcomes, or noLink',
  )
  .register(hints, {
    hint: 'Say yes or no for every outcome under outcomes, or give the reason for the decision under noLink; delete the other.',
  })
  .describe('How the report serves the strategic plan: exactly one of outcomes and noLink.');

const link = z.strictObject({
  title: title.describe('What it is called.'),
  date: isoDate.optional().describe('When it was made.'),
  url: webAddress.optional().describe('Where it can be read.'),
});

const otherLinks = z
  .strictObject({
    decisions: z.array(link).default([]).describe('Earlier decisions of Members.'),
    legislation: z.array(link).default([]).describe('Acts, regulations and directives.'),
  })
  .describe('Earlier decisions and legislation that the paper builds on.');

const backgroundDocuments = z
  .union([
    z.literal('none'),
    z
      .array(
        z.strictObject({
          document: words.describe('An unpublished document that the report leans on.'),
          location: words.describe('Where it can be seen.'),
        }),
      )
      .min(1),
  ])
  .register(hints, {
    hint: 'Write none, or list each document with its location: [{ document: …, location: … }].',
  })
  .describe('The unpublished documents the report leans on (Local Government Act 1972, section 100D), or none.');

const impact = z.enum(['none', 'identified', 'assessed', 'not-assessed']);

const equality = z
  .strictObject({
    impact: impact.describe('What is known of the impact on people with protected characteristics.'),
    statement: words.describe('Why there is none, what it is and what is done, what was assessed, or why nothing was.'),
    date: isoDate.optional().describe('When the assessment was made.'),
    location: words.optional().describe('Where it can be read: a web address or a place.'),
  })
  .refine(
    (value) => value.impact !== 'assessed' || (value.date !== undefined && value.location !== undefined),
    'says an assessment was made but not when, or not where it can be read',
  )
  .register(hints, {
    hint: 'Write { impact: none, statement: why there is none }, for example; impact: assessed also needs date: and location:, a web address or a place.',
  })
  .describe('The equality statement (Equality Act 2010, section 149).');

const climate = z
  .strictObject({
    impact: impact.describe('What is known of the impact on the climate.'),
    statement: words.describe('Why there is none, what it is and what is done, or why it was not assessed.'),
  })
  .register(hints, { hint: 'Write { impact: none, statement: why there is none }, for example.' })
  .describe('The climate change impact assessment, where the council asks for it.');

/** Kinds of papers; kind itself is read first, so that a wrong one is said in one sentence. */
export const paperKinds = ['report', 'minutes', 'presentation', 'strategy'] as const;

const publication = z
  .enum(['draft', 'published'])
  .default('published')
  .describe('A draft is checked, but left out of the published site.');

const paperTitle = title.describe('The title, as it stands on the cover and in the agenda.');
const reportFrom = words.describe('The post that the paper comes from, for example Director of Children’s Services.');

/** Front matter of a report. */
export const reportSchema = z.strictObject({
  kind: z.literal('report').describe('A report to a committee.'),
  title: paperTitle,
  reportFrom,
  contact,
  strategicPlan,
  otherLinks: otherLinks.optional(),
  backgroundDocuments,
  equality,
  climate: climate.optional(),
  status: publication,
  waivers,
});

/** One line of the attendance of minutes. */
const attendance = z.strictObject({
  seat: words.describe('The seat, as the committee’s file names it; of a substitute, who came.'),
  mark: z.enum(['present', 'apologies', 'absent', 'substitute']).describe('Whether the member was there.'),
  for: words.optional().describe('The seat that a substitute came for.'),
  chair: yesNo.optional().describe('yes for the member who was in the chair.'),
});

/** Front matter of minutes. */
export const minutesSchema = z.strictObject({
  kind: z.literal('minutes').describe('Minutes of an earlier meeting.'),
  meeting: isoDate.describe('The day of the meeting that they are of.'),
  place: words.describe('Where that meeting was held.'),
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
  otherLinks: otherLinks.optional(),
  waivers,
});

/** Front matter of a presentation. */
export const presentationSchema = z
  .strictObject({
    kind: z.literal('presentation').describe('Slides, each begun by a ## heading.'),
    title: paperTitle,
    reportFrom: reportFrom.optional(),
    presenter: words.optional().describe('The post that presents it.'),
    contact: contact.optional(),
    otherLinks: otherLinks.optional(),
    status: publication,
    waivers,
  })
  .refine((value) => value.reportFrom !== undefined || value.presenter !== undefined, 'needs reportFrom or presenter')
  .register(hints, { hint: 'Say who presents it, for example reportFrom: Director of Children’s Services.' });

/** Front matter of a strategy. */
export const strategySchema = z.strictObject({
  kind: z.literal('strategy').describe('A standing document with numbered sections.'),
  title: paperTitle,
  reportFrom,
  period: words.describe('The years it is for, for example 2018 to 2021: printed on the cover.'),
  committees: z
    .array(words)
    .default([])
    .describe('Folder names of the committees on whose pages it stands, for example [corporate-parenting-board].'),
  themeHeadings: z
    .strictObject({
      why: words.describe('The heading that <Why> prints.'),
      what: words.describe('The heading that <What> prints.'),
    })
    .optional()
    .describe('The pair of sub-headings that repeats, worded once.'),
  contact: contact.optional(),
  otherLinks: otherLinks.optional(),
  equality: equality.optional(),
  status: publication,
  waivers,
});

/** Front matter of a report as it holds. */
export type ReportFacts = z.output<typeof reportSchema>;
/** Front matter of minutes as it holds. */
export type MinutesFacts = z.output<typeof minutesSchema>;
/** Front matter of a presentation as it holds. */
export type PresentationFacts = z.output<typeof presentationSchema>;
/** Front matter of a strategy as it holds. */
export type StrategyFacts = z.output<typeof strategySchema>;
/** Front matter of any paper. */
export type PaperFacts = ReportFacts | MinutesFacts | PresentationFacts | StrategyFacts;

/** Front matter of a site page (content/pages/*.mdx). */
export const pageSchema = z.strictObject({
  title: title.describe('The heading of the page.'),
  description: words.optional().describe('One sentence for search engines.'),
  order: z.number().optional().describe('Where it stands in the menu: small numbers first.'),
  reviewed: isoDate
    .optional()
    .describe('When its words were last held against the site: asked of the accessibility statement.'),
});

/** The schema of a kind of paper. */
export function schemaOf(kind: (typeof paperKinds)[number]) {
  return { report: reportSchema, minutes: minutesSchema, presentation: presentationSchema, strategy: strategySchema }[
    kind
  ];
}
