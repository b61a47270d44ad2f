/** What the front matter of every kind of paper is made of, and that of the pages of the site. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { emailAddress, isoDate, telephone, title, words } from '../plain.ts';
import { clearanceGiven } from '../council/standard-sections.ts';
import { yesNo } from '../yaml/yaml.ts';

/** Whom readers can ask about a paper. */
export const contact = z
  .strictObject({
    role: words.describe('The job title of the officer who answers questions about the report.'),
    email: emailAddress.optional().describe('Its email address.'),
    tel: telephone.optional().describe('Its telephone number, in quotation marks.'),
  })
  .refine((value) => value.email !== undefined || value.tel !== undefined, 'has neither email nor tel')
  .register(hints, {
    hint: 'Give a role and an email or a tel, for example { role: Service Manager, email: team@council.gov.uk }.',
  })
  .describe('Whom readers can ask about the paper.');

/** Whether a paper is published. */
export const publication = z
  .enum(['draft', 'published'])
  .default('published')
  .describe('A draft is checked, but left out of the published site.');

/** The title of a paper. */
export const paperTitle = title.describe('The title, as the cover and the agenda print it.');
/** Whom a paper comes from. */
export const reportFrom = words.describe(
  'The job title of the officer the paper is from, for example Director of Children’s Services.',
);

/** The clearances of a paper. */
export const clearances = z
  .array(clearanceGiven)
  .default([])
  .describe('Who cleared the paper, and when: asked for where content/council.yml names who clears.');

/** The shapes of standard sections by their keys (src/sections): what the council asks for is part of the front matter. */
export type SectionShapes = Readonly<Record<string, z.ZodType>>;

/** What a paper answers under the key of a standard section, as that section's schema gives it; undefined where it does not. */
export function answerOf(facts: object, key: string): unknown {
  return Object.hasOwn(facts, key) ? (facts as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** Front matter of a site page (content/pages/*.mdx). */
export const pageSchema = z.strictObject({
  title: title.describe('The heading of the page.'),
  description: words.optional().describe('One sentence for search engines.'),
  order: z.number().optional().describe('Its place in the menu: small numbers first.'),
  reviewed: isoDate
    .optional()
    .describe('When the statement was last checked against the site: asked of the accessibility statement.'),
  facts: yesNo
    .optional()
    .describe(
      'Of the pages formats and accessibility-statement: no leaves out what the tool says of the site after their words.',
    ),
});
