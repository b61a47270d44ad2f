import type { SectionDefinition } from '../../document/standard-section.ts';
import { assessedImpact, impactFacts, impacts, impactStandIn, type ImpactAnswer } from './answer.ts';
import { choice, stop } from '../snippets.ts';

/** What is known of an impact, and what is said of it; with the assessment where one was made. */
export const impact: SectionDefinition<ImpactAnswer> = {
  schema: assessedImpact('')
    .refine(
      ({ impact: known, date, location }) => known === 'assessed' || (date === undefined && location === undefined),
      'has a date or a location without an assessment: they belong to impact: assessed',
    )
    .describe('What is known of the impact, and what is said of it.'),
  standIn: impactStandIn,
  template: 'impact.hbs',
  texts: ['statement', 'location'],
  statements: [
    {
      path: 'statement',
      name: (title) => `the statement under "${title}"`,
      hint: 'Say in a sentence or two what the impact is, or why there is none.',
    },
  ],
  example: '{ impact: none, statement: why there is none }',
  facts: (answer, { title, words }) => ({ title, ...impactFacts(answer, words) }),
  snippet: ({ key, nextStop }) => [
    `${key}: { impact: ${choice(nextStop(), impacts)}, statement: "${stop(nextStop(), 'Why there is no impact, or what it is')}" }`,
  ],
  scaffold: ({ key, title, owed }) => [
    `# ${title}: impact: none, identified, assessed (then also date: and location:) or not-assessed`,
    `${key}: { impact: not-assessed, statement: "${owed('what the impact is, or why it was not assessed')}" }`,
  ],
  fromWord({ paragraphs, rows }, { title, owed }) {
    if (rows.length > 0) return undefined;
    const statement = paragraphs.join('\n\n');
    return {
      answer: {
        impact: 'not-assessed',
        statement: statement === '' ? owed('what the impact is, or why it was not assessed') : statement,
      },
      needs: [`The impact of "${title}" is written as not-assessed: read the statement and put it right.`],
    };
  },
};
