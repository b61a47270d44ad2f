import { z } from 'zod';
import { takenDownInCouncil } from '../meeting/coming-down.ts';
import { furtherFormats } from './formats.ts';
import { hints, laterKeys } from '../yaml/hints.ts';
import { emailAddress, isoDate, telephone, title, waivers, webAddress, words } from '../plain.ts';
import { clearanceAsked, outcomes, standardSectionLine } from './standard-sections.ts';
import { yesNo } from '../yaml/yaml.ts';

const strategicPlan = z.strictObject({
  title: words.describe('Name of the plan, printed above its outcomes.'),
  /** Holds for meetings from this day on. */
  from: isoDate.describe('The plan applies to meetings from this date until a newer plan begins.'),
  /** Key in the front matter to the wording that is printed. */
  outcomes: outcomes.describe('Each outcome as a short key, which reports answer with yes or no, and its wording.'),
});

const contact = z.strictObject({
  title: words.describe('The office, for example Democratic Services.'),
  email: emailAddress.optional().describe('Its email address.'),
  tel: telephone.optional().describe('Its telephone number, in quotation marks.'),
  url: webAddress.optional().describe('A web page about it.'),
});

const theme = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour')
    .register(hints, {
      hint: 'Write it as a hash sign (#) and six hexadecimal digits, in quotation marks, for example "#005ea5".',
    })
    .optional()
    .describe('The accent colour of site and papers, in quotation marks.'),
});

/** How the council was called and looked before: what was published then does not change with its name. */
const former = z.strictObject({
  until: isoDate.describe('The last day of meetings for which this holds.'),
  name: words.optional().describe('The council’s name at that time.'),
  contact: contact.optional().describe('The contact at that time.'),
  banner: words.optional().describe('The line on every page and cover then, or none where there was none.'),
  theme: theme.optional().describe('The colours of its papers at that time.'),
});

/** The role of the section that sums a paper up: `is: summary`. */
export const summaryRole = 'summary';

const section = z
  .strictObject({
    title: words.default('').describe('The heading, as reports have it.'),
    required: yesNo.default(false).describe('Whether every report must have the section.'),
    /** Required of meetings from this day on. */
    from: isoDate.optional().describe('The section is asked for from meetings of this day on.'),
    /** The key of a section that is made from the front matter, or the role of one that is not. */
    is: words
      .optional()
      .describe(
        'The key of a standard section, which is made from the front matter and goes here: climate; or summary, for the section that lists and feeds quote.',
      ),
  })
  .superRefine((line, context) => {
    if (line.title === '' && (line.is === undefined || line.is === summaryRole))
      context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: ['title'] });
  });

/** How the days of a deadline are counted: the meeting's own day is never one of them. */
export const dayCounts = ['working', 'clear'] as const;

const deadline = z.strictObject({
  what: title.describe('What is due, for example Reports due, or Questions from the public.'),
  days: z
    .int()
    .min(1)
    .max(120)
    .register(hints, { hint: 'Write how many days before the meeting it is due, from 1 to 120.' })
    .describe('How many days before the meeting.'),
  counted: z
    .enum(dayCounts)
    .default('working')
    .describe(
      'working: that many working days before the meeting. clear: so that as many clear days lie between that day and the meeting.',
    ),
});

const recordKey = z.strictObject({
  name: words.describe('What the key is called: the office that signs with it.'),
  from: isoDate.describe('The first day whose publications it signs; it holds until a newer one does.'),
  /** SPKI of an Ed25519 key (RFC 8410) in base64: sixty letters, of which the first are always the same. */
  public: z
    .string()
    .regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/, 'is not the public half of an Ed25519 key')
    .register(hints, { hint: 'Copy the line that npm run publish -- --new-key printed.' })
    .describe('Its public half, as npm run publish -- --new-key prints it.'),
});

const certification = z.strictObject({
  certifiedBy: words.describe('Who says so: an office of the council, or whom it asked.'),
  date: isoDate.describe('The day on which it was last examined.'),
});

/** content/council.yml: who publishes, which plan holds when, and what every report must say. */
export const councilSchema = z.strictObject({
  name: words.describe('The council’s full name, as it is printed everywhere.'),
  address: words.optional().describe('The postal address, printed on agendas.'),
  website: z
    .string()
    .regex(/^https?:\/\/[^\s<>"?#]+$/, 'is not the address of a site')
    .refine((address) => URL.canParse(address), 'is not the address of a site')
    .register(hints, {
      hint: 'Write the full address of the published site, for example https://papers.council.gov.uk/.',
    })
    .optional()
    .describe('The address of the site: feeds, the sitemap and data for programs need whole addresses.'),
  contact: contact.optional().describe('Whom readers can ask: printed on agendas and at the foot of every page.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag')
    .register(hints, { hint: 'Write en-GB for British English.' })
    .default('en-GB')
    .describe('The language of the papers and of the site.'),
  banner: words.optional().describe('One line that is printed on every page and cover.'),
  theme: theme.optional().describe('How site and papers look.'),
  formerly: z
    .array(former)
    .default([])
    .describe(
      'Earlier names, contacts and colours: papers of meetings up to a day keep them. What is left out is as now.',
    ),
  strategicPlans: z
    .array(strategicPlan)
    .default([])
    .describe('The versions of the council’s plan. The newest that holds on a meeting’s date is printed.'),
  sections: z
    .array(section)
    .default([])
    .describe('The sections of a report, in order; other headings may come between them.'),
  standardSections: z
    .array(standardSectionLine)
    .optional()
    .describe(
      'The standard sections of the council’s papers, in order, in place of the five that come with the tool: climate, strategicPlan, otherLinks, backgroundDocuments, equality.',
    ),
  clearances: z
    .array(clearanceAsked)
    .default([])
    .describe('The job titles of the officers who clear every report before it is published.'),
  recordKeys: z
    .array(recordKey)
    .default([])
    .describe('The keys that sign the records of publication, old ones too: with them anybody can check a record.'),
  bankHolidays: z
    .array(isoDate)
    .default([])
    .describe('Bank holidays beyond those of England and Wales that are built in, such as a day of mourning.'),
  deadlines: z
    .array(deadline)
    .refine(
      (list) => new Set(list.map(({ what }) => what.toLowerCase())).size === list.length,
      'names a deadline twice',
    )
    .register(hints, { hint: 'Give each deadline its own name.' })
    .default([])
    .describe(
      'Days before every meeting by which something is due. They are shown on the page of the meeting, in calendars and in the check report.',
    ),
  formats: z
    .array(z.enum(furtherFormats))
    .default([])
    .describe(
      'Further formats in which every paper, agenda and pack is published, beside the PDF: large-print, epub, text, braille.',
    ),
  accessibility: certification
    .optional()
    .describe(
      'Who certifies that its electronic books conform to EPUB Accessibility 1.1 and WCAG 2.2 AA. Without it they make no claim.',
    ),
  chartTables: z
    .strictObject({
      place: z
        .enum(['after', 'appendix'])
        .describe('After each chart, or in an appendix of figures at the end of the paper.'),
      from: isoDate
        .optional()
        .describe('Papers of meetings before this day stay without; those of all have them where it is left out.'),
    })
    .optional()
    .describe(
      'Where PDFs print the figures of every chart as a table. Without it they travel in the PDF as CSV alone.',
    ),
  suppress: z
    .strictObject({ below: z.int().min(2).max(100).describe('Counts from 1 to one less than this are hidden.') })
    .optional()
    .describe('The number meant by a dataset that says suppress: yes.'),
  takenDown: takenDownInCouncil,
  waivers,
});

// Two languages.
councilSchema.register(laterKeys, { keys: ['languages', 'translated'] });

/** The council as its file says it. */
export type Council = z.output<typeof councilSchema> & {
  /** True where the file does not hold in what it says of the sections of papers: what they answer cannot be judged. */
  readonly hasUnknownSections?: boolean;
};

/** The public half of a key that signs records. */
export type RecordKey = Council['recordKeys'][number];

/** One version of the strategic plan. */
export type StrategicPlan = Council['strategicPlans'][number];

/**
 * The council as it was on a day: the entry under `formerly` with the earliest `until` that is not before it holds, and what
 * that does not say is as now. So a paper that was published looks the same after the council has changed its name or colour.
 */
export function councilOn(council: Council, isoDay: string): Council {
  const then = council.formerly
    .filter(({ until }) => until >= isoDay)
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))[0];
  if (!then) return council;
  const { name = council.name, contact: office = council.contact, theme: look = council.theme } = then;
  const banner = then.banner ?? council.banner;
  return { ...council, name, contact: office, theme: look, banner: banner === 'none' ? undefined : banner };
}

/** The plan that holds on a day: the newest whose `from` is not after it. */
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
