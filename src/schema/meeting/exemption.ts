/** What meeting.yml says of papers that are kept from the public: which paragraphs of Schedule 12A, and why. */
import { z } from 'zod';
import { hints } from '../yaml/hints.ts';
import { paperName } from '../paper/paper-file.ts';
import { exemptParagraphs } from './schedule-12a.ts';

const paragraph = z
  .int()
  .min(1)
  .max(exemptParagraphs.length)
  .register(hints, {
    hint: `Part 1 of Schedule 12A (Local Government Act 1972, as amended in 2006) has ${exemptParagraphs.map(({ number, short }) => `${number} ${short}`).join('; ')}.`,
  });

/** The paper of an exempt item: it lies under restricted/, never beside meeting.yml. */
export const exempt = z.strictObject({
  paper: z
    .string()
    .regex(paperName, 'is not the name of a paper')
    .register(hints, {
      hint: 'Name a file in restricted/meetings/<committee>/<date>/ without its folder, for example lease-of-the-depot.mdx.',
    })
    .describe('The exempt paper, in restricted/meetings/<committee>/<date>/.'),
  paragraphs: z
    .array(paragraph)
    .min(1)
    .refine((numbers) => new Set(numbers).size === numbers.length, 'names a paragraph twice')
    .register(hints, { hint: 'List each paragraph of Schedule 12A once, for example [1, 3].' })
    .describe('The paragraphs of Schedule 12A by which the paper is exempt, 1 to 7.'),
  publicInterest: z
    .string()
    .trim()
    .min(1)
    .register(hints, {
      hint: 'Say why the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
    })
    .describe('Why the public interest in withholding outweighs that in disclosing: printed on the agenda.'),
});

/** The exempt appendix of a public report: the report is taken in public, and ends with a stub in its place. */
export const exemptAppendix = exempt.describe('An exempt appendix of the report, which itself is public.');

/** What is said of a paper that is kept from the public. */
export type ExemptionFacts = z.output<typeof exempt>;
