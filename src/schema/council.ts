import { z } from 'zod';
import { hints } from './hints.ts';
import { emailAddress, isoDate, telephone, webAddress, words } from './plain.ts';
import { yesNo } from './yaml.ts';

const strategicPlan = z.strictObject({
  title: words,
  /** Holds for meetings from this day on. */
  from: isoDate,
  /** Key in the front matter to the wording that is printed. */
  outcomes: z
    .record(z.string(), words)
    .refine((outcomes) => Object.keys(outcomes).length > 0, 'names no outcome')
    .register(hints, { hint: 'Name each outcome by a short key, for example safe: People live safe lives.' }),
});

const section = z.strictObject({
  title: words,
  required: yesNo.default(false),
  /** Required of meetings from this day on. */
  from: isoDate.optional(),
  /** The climate section is made from the front matter. */
  is: z.enum(['climate']).optional(),
});

/** content/council.yml: who publishes, which plan holds when, and what every report must say. */
export const councilSchema = z.strictObject({
  name: words,
  address: words.optional(),
  /** Where the site will stand: feeds, the sitemap and data for programs need whole addresses. */
  website: z
    .string()
    .regex(/^https?:\/\/[^\s<>"?#]+$/, 'is not the address of a site')
    .register(hints, {
      hint: 'Write the whole address under which the site is published, for example https://papers.council.gov.uk/.',
    })
    .optional(),
  contact: z
    .strictObject({
      title: words,
      email: emailAddress.optional(),
      tel: telephone.optional(),
      url: webAddress.optional(),
    })
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag')
    .register(hints, { hint: 'Write en-GB for British English.' })
    .default('en-GB'),
  banner: words.optional(),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour')
        .register(hints, {
          hint: 'Write it as a number sign and six hexadecimal digits in quotation marks, for example "#005ea5".',
        })
        .optional(),
    })
    .optional(),
  strategicPlans: z.array(strategicPlan).default([]),
  sections: z.array(section).default([]),
  bankHolidays: z.array(isoDate).default([]),
  suppress: z.strictObject({ below: z.int().min(2).max(100) }).optional(),
});

/** The council as its file says it. */
export type Council = z.output<typeof councilSchema>;

/** One version of the strategic plan. */
export type StrategicPlan = Council['strategicPlans'][number];

/** The plan that holds on a day: the newest whose `from` is not after it (authoring.md section 2). */
export function planOn(council: Council, isoDay: string): StrategicPlan | undefined {
  return council.strategicPlans
    .filter((plan) => plan.from <= isoDay)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}

/** Whom to ask at the council: its contact, by e-mail, telephone or title. */
export function enquiriesOf({ contact, name }: Council): string {
  return contact?.email ?? contact?.tel ?? contact?.title ?? name;
}

/** content/glossary.yml: acronym to expansion. */
export const glossarySchema = z.record(z.string(), words);

/** Acronym to expansion. */
export type Glossary = z.output<typeof glossarySchema>;
