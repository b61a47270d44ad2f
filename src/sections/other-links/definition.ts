import { z } from 'zod';
import type { SectionDefinition } from '../../document/standard-section.ts';
import { link, printedLink, type Link } from '../links/answer.ts';

/** "Other significant links": earlier decisions and legislation; nothing where there are none. */
export const otherLinks: SectionDefinition<{
  readonly decisions: readonly Link[];
  readonly legislation: readonly Link[];
}> = {
  schema: z
    .strictObject({
      decisions: z.array(link).default([]).describe('Earlier decisions of Members.'),
      legislation: z.array(link).default([]).describe('Acts, regulations and directives.'),
    })
    .describe('Earlier decisions and legislation that the paper builds on.'),
  standIn: {},
  template: 'other-links.hbs',
  texts: ['decisions.title', 'legislation.title'],
  statements: [],
  otherTitles: /^(?:other significant links|links to previous member decisions)/,
  example: '{ decisions: [{ title: … }] }',
  facts({ decisions, legislation }, { title, words }) {
    if (decisions.length + legislation.length === 0) return undefined;
    return {
      title,
      decisions: decisions.map((one) => printedLink(one, words)),
      legislation: legislation.map((one) => printedLink(one, words)),
    };
  },
  snippet: () => [],
  scaffold: () => [],
};
