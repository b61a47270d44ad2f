/** What is known of an impact: the form that the equality and climate sections share with the council's own. */
import { z } from 'zod';
import { hints } from '../../schema/yaml/hints.ts';
import { isoDate, words } from '../../schema/plain.ts';
import type { TemplateFacts } from '../../document/templates.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** The answers that there are. */
export const impacts = ['none', 'identified', 'assessed', 'not-assessed'] as const;

/** An impact and what is said of it. */
export interface ImpactAnswer {
  readonly impact: (typeof impacts)[number];
  readonly statement: string;
  /** When it was assessed, as an ISO date. */
  readonly date?: string | undefined;
  /** Where the assessment can be read: a web address or a place. */
  readonly location?: string | undefined;
}

/** Says nothing that any check has something to say about. */
export const unreadStatement = 'What the front matter says of this cannot be read, so nothing can be said about it.';

/** Stands in for an answer that does not hold. */
export const impactStandIn = { impact: 'not-assessed', statement: unreadStatement } as const;

/** The shape of an answer that says when an assessment was made and where it can be read. `about` ends the first description. */
export function assessedImpact(about: string) {
  return z
    .strictObject({
      impact: z.enum(impacts).describe(`What is known of the impact${about}.`),
      statement: words.describe(
        'Why there is none, what it is and what is done, what was assessed, or why nothing was.',
      ),
      date: isoDate.optional().describe('When the assessment was made.'),
      location: words.optional().describe('Where it can be read: a web address or a place.'),
    })
    .refine(
      (value) => value.impact !== 'assessed' || (value.date !== undefined && value.location !== undefined),
      'says an assessment was made but not when, or not where it can be read',
    )
    .register(hints, {
      hint: 'Write, for example, { impact: none, statement: why there is none }. With impact: assessed, also give date: and location: (a web address or a place).',
    });
}

/** One flag for each answer, the statement by paragraphs, and the assessment: a place that is an address is its `url`. */
export function impactFacts(answer: ImpactAnswer, words: Wording): TemplateFacts {
  const { impact, statement, date, location } = answer;
  const isAddress = location !== undefined && /^https?:\/\//.test(location);
  return {
    impact,
    none: impact === 'none',
    identified: impact === 'identified',
    assessed: impact === 'assessed',
    notAssessed: impact === 'not-assessed',
    statement: paragraphsOf(statement),
    ...(date === undefined ? {} : { date: words.date(date) }),
    url: isAddress ? location : undefined,
    location: isAddress ? location : location?.replace(/[.]$/, ''),
  };
}
