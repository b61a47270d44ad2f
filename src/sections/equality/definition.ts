import type { SectionDefinition } from '../../document/standard-section.ts';
import { answerOf } from '../../schema/paper/front-matter.ts';
import { assessedImpact, impactFacts, impacts, impactStandIn, type ImpactAnswer } from '../impact/answer.ts';
import { choice, stop } from '../snippets.ts';
import type { PaperFacts } from '../../kinds/registry.ts';

/** Its key in the front matter. */
export const equalityKey = 'equality';

/** The equality duty (Equality Act 2010, section 149) and the paper's equality statement. */
export const equality: SectionDefinition<ImpactAnswer> = {
  schema: assessedImpact(' on people with protected characteristics').describe(
    'The equality statement (Equality Act 2010, section 149).',
  ),
  standIn: impactStandIn,
  template: 'equality.hbs',
  texts: ['statement', 'location'],
  statements: [
    {
      path: 'statement',
      name: () => 'the equality statement',
      hint: 'Say in a sentence or two who is affected and how, or why nobody is.',
    },
  ],
  otherTitles: /^equalit(?:y|ies) (?:duty|impact assessments?|statement)$/,
  example: '{ impact: none, statement: why there is none }',
  facts: (answer, { title, council, words }) => ({
    title,
    council: words.sections.council(council),
    ...impactFacts(answer, words),
  }),
  snippet: ({ key, nextStop }) => [
    `${key}: { impact: ${choice(nextStop(), impacts)}, statement: "${stop(nextStop(), 'Why there is no impact, or what it is')}" }`,
  ],
  scaffold: ({ key, owed }) => [
    '# impact: none, identified, assessed (then also date: and location:) or not-assessed',
    `${key}: { impact: not-assessed, statement: "${owed('what the impact on people with protected characteristics is, or why it was not assessed')}" }`,
  ],
};

/** The equality statement of a paper; undefined where it was not asked. */
export function equalityOf(facts: PaperFacts): ImpactAnswer | undefined {
  return answerOf(facts, equalityKey) as ImpactAnswer | undefined;
}
