import { z } from 'zod';
import { contact, paperTitle, reportFrom, type SectionShapes } from '../../schema/paper/front-matter.ts';
import { words as text } from '../../schema/plain.ts';
import type { KindDefinition } from '../kind.ts';
import { draftThenPublished, lastFacts } from '../paper-facts.ts';

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('strategy').describe('A standing document with numbered sections.'),
    title: paperTitle,
    reportFrom,
    period: text.describe('The years that the strategy is for, for example 2018 to 2021: printed on the cover.'),
    committees: z
      .array(text)
      .default([])
      .describe('Folder names of the committees whose pages list it, for example [corporate-parenting-board].'),
    themeHeadings: z
      .strictObject({
        why: text.describe('The heading that <Why> prints.'),
        what: text.describe('The heading that <What> prints.'),
      })
      .optional()
      .describe('The pair of sub-headings that repeats, worded once.'),
    contact: contact.optional(),
    ...lastFacts(sections),
  });

type Facts = z.output<ReturnType<typeof schema>>;

/** A standing document with numbered sections, a cover page and contents. */
export const strategy = {
  named: { one: 'a strategy', many: 'strategies' },
  schema,
  standIns: (title) => ({
    title,
    reportFrom: '–',
    status: 'draft',
    period: '–',
    committees: [],
    themeHeadings: { why: '–', what: '–' },
  }),
  headFacts: ['title', 'reportFrom', 'period'],
  status: draftThenPublished,
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.strategy,
  coverLines: (facts, words) => [
    { key: 'period', label: words.period, value: facts.period },
    { key: 'reportFrom', label: words.reportFrom, value: facts.reportFrom },
  ],
  numbers: 'headings',
  body: 'free',
  begunWith: 'sections',
  pages: { format: 'portrait', hasCoverPage: true },
  agendaKey: 'report',
  searchKind: 'Strategy',
  scaffold: {
    about: 'a standing document such as a strategy, with numbered sections',
    asks: [
      'title',
      'from',
      {
        name: 'period',
        question: 'Which years is it for? (for example 2018 to 2021)',
        about: 'The years that the strategy is for, for example "2018 to 2021".',
        value: 'YEARS',
      },
    ],
  },
  snippet: {
    name: 'Front matter of a strategy',
    description: 'The facts at the head of a strategy; its headings are numbered.',
    body: () => [
      'title: ${1:Title of the strategy}',
      'reportFrom: ${2:Director of Services}',
      'period: ${3:2024 to 2027}',
      'status: draft',
      '---',
      '',
      '## ${4:First section}',
    ],
  },
} as const satisfies KindDefinition<Facts>;
