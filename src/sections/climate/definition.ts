import { z } from 'zod';
import type { SectionDefinition } from '../../document/standard-section.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { words } from '../../schema/plain.ts';
import { impactFacts, impacts, impactStandIn, type ImpactAnswer } from '../impact/answer.ts';
import { choice, stop } from '../snippets.ts';

/** Its key in the front matter. */
export const climateKey = 'climate';

/** The climate change impact assessment. */
export const climate: SectionDefinition<ImpactAnswer> = {
  schema: z
    .strictObject({
      impact: z.enum(impacts).describe('What is known of the impact on the climate.'),
      statement: words.describe('Why there is none, what it is and what is done, or why it was not assessed.'),
    })
    .register(hints, { hint: 'Write, for example, { impact: none, statement: why there is none }.' })
    .describe('The climate change impact assessment, where the council asks for it.'),
  standIn: impactStandIn,
  template: 'climate.hbs',
  texts: ['statement'],
  statements: [
    {
      path: 'statement',
      name: () => 'the climate statement',
      hint: 'Say in a sentence or two what the effect is, or why there is none.',
    },
  ],
  example: '{ impact: none, statement: why there is none }',
  facts: (answer, { title, council, words: { sections }, words: all }) => ({
    title,
    area: sections.area(council),
    ...impactFacts(answer, all),
  }),
  snippet: ({ key, nextStop }) => [
    `${key}: { impact: ${choice(nextStop(), impacts)}, statement: "${stop(nextStop(), 'Why there is no impact, or what it is')}" }`,
  ],
  scaffold: ({ key, owed }) => [
    `${key}: { impact: not-assessed, statement: "${owed('what the impact on the climate is, or why it was not assessed')}" }`,
  ],
};
