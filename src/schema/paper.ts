import { z } from 'zod';
import { hints } from './hints.ts';
import { emailAddress, isoDate, telephone, title, waivers, webAddress, words } from './plain.ts';
import { yesNo } from './yaml.ts';

const contact = z
  .strictObject({ role: words, email: emailAddress.optional(), tel: telephone.optional() })
  .refine((value) => value.email !== undefined || value.tel !== undefined, 'has neither email nor tel')
  .register(hints, {
    hint: 'Give a role and an email or a tel, for example { role: Service Manager, email: team@council.gov.uk }.',
  });

const strategicPlan = z
  .strictObject({ outcomes: z.record(z.string(), yesNo).optional(), noLink: words.optional() })
  .refine(
    (plan) => (plan.outcomes === undefined) !== (plan.noLink === undefined),
    'needs exactly one of its two forms: outcomes, or noLink',
  )
  .register(hints, {
    hint: 'Say yes or no for every outcome under outcomes, or give the reason for the decision under noLink; delete the other.',
  });

const link = z.strictObject({ title, date: isoDate.optional(), url: webAddress.optional() });

const otherLinks = z.strictObject({ decisions: z.array(link).default([]), legislation: z.array(link).default([]) });

const backgroundDocuments = z
  .union([z.literal('none'), z.array(z.strictObject({ document: words, location: words })).min(1)])
  .register(hints, {
    hint: 'Write none, or list each document with its location: [{ document: …, location: … }].',
  });

const equality = z
  .strictObject({
    impact: z.enum(['none', 'identified', 'assessed', 'not-assessed']),
    statement: words,
    date: isoDate.optional(),
    location: words.optional(),
  })
  .refine(
    (value) => value.impact !== 'assessed' || (value.date !== undefined && value.location !== undefined),
    'says an assessment was made but not when, or not where it can be read',
  )
  .register(hints, {
    hint: 'With impact: assessed give date: and location:, a web address or a place.',
  });

const climate = z
  .strictObject({ impact: z.enum(['none', 'identified', 'assessed', 'not-assessed']), statement: words })
  .register(hints, { hint: 'Write { impact: none, statement: why there is none }, for example.' });

/** Kinds of papers; kind itself is read first, so that a wrong one is said in one sentence. */
export const paperKinds = ['report', 'minutes', 'presentation', 'strategy'] as const;

const publication = z.enum(['draft', 'published']).default('published');

/** Front matter of a report (authoring.md sections 2 and 9). */
export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  title,
  reportFrom: words,
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
  seat: words,
  mark: z.enum(['present', 'apologies', 'absent', 'substitute']),
  for: words.optional(),
  chair: yesNo.optional(),
});

/** Front matter of minutes (authoring.md section 3). */
export const minutesSchema = z.strictObject({
  kind: z.literal('minutes'),
  meeting: isoDate,
  place: words,
  firstMinute: z.int().min(1).optional(),
  attendance: z.array(attendance).min(1),
  status: z.enum(['draft', 'confirmed']).default('draft'),
  contact: contact.optional(),
  otherLinks: otherLinks.optional(),
  waivers,
});

/** Front matter of a presentation. */
export const presentationSchema = z
  .strictObject({
    kind: z.literal('presentation'),
    title,
    reportFrom: words.optional(),
    presenter: words.optional(),
    contact: contact.optional(),
    otherLinks: otherLinks.optional(),
    status: publication,
    waivers,
  })
  .refine((value) => value.reportFrom !== undefined || value.presenter !== undefined, 'needs reportFrom or presenter')
  .register(hints, { hint: 'Say who presents it, for example reportFrom: Director of Children’s Services.' });

/** Front matter of a strategy. */
export const strategySchema = z.strictObject({
  kind: z.literal('strategy'),
  title,
  reportFrom: words,
  period: words,
  themeHeadings: z.strictObject({ why: words, what: words }).optional(),
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
  title,
  description: words.optional(),
  order: z.number().optional(),
});

/** The schema of a kind of paper. */
export function schemaOf(kind: (typeof paperKinds)[number]) {
  return { report: reportSchema, minutes: minutesSchema, presentation: presentationSchema, strategy: strategySchema }[
    kind
  ];
}
