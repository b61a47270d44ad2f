import { z } from 'zod';
import { contact, paperTitle, type SectionShapes } from '../../schema/paper/front-matter.ts';
import type { KindDefinition } from '../kind.ts';
import { draftThenPublished, lastFacts } from '../paper-facts.ts';

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('appendix').describe('An exempt appendix of a public report.'),
    title: paperTitle,
    contact: contact.optional(),
    ...lastFacts(sections),
  });

type Facts = z.output<ReturnType<typeof schema>>;

/** The exempt appendix of a public report: a file of its own under restricted/, with a title alone. */
export const appendix = {
  named: { one: 'an appendix', many: 'appendices' },
  writtenIn: 'restricted',
  schema,
  standIns: (title) => ({ title, status: 'draft' }),
  headFacts: ['title'],
  status: draftThenPublished,
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.exemptAppendix,
  coverLines: () => [],
  numbers: 'nothing',
  body: 'free',
  pages: { format: 'portrait', hasCoverPage: false },
  agendaKey: 'report',
  searchKind: 'Report',
  scaffold: {
    about: 'an exempt appendix of a public report, kept from the public in restricted/',
    asks: ['committee', 'date', 'report', 'title', 'paragraphs'],
  },
  snippet: {
    name: 'Front matter of an exempt appendix',
    description: 'The title of an exempt appendix, which lies in restricted/meetings/<committee>/<date>/.',
    body: () => ['title: ${1:Title of the appendix}', 'status: draft', '---', '', '${2:Text of the appendix.}'],
  },
} as const satisfies KindDefinition<Facts>;
