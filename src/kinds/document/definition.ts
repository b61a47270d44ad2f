import { z } from 'zod';
import { contact, paperTitle, type SectionShapes } from '../../schema/paper/front-matter.ts';
import { words as text } from '../../schema/plain.ts';
import type { KindDefinition } from '../kind.ts';
import { draftThenPublished, lastFacts } from '../paper-facts.ts';

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('document').describe('A PDF of somebody else that is the paper of an item.'),
    title: paperTitle,
    from: text.describe('Who made it.'),
    contact: contact.optional(),
    ...lastFacts(sections),
  });

type Facts = z.output<ReturnType<typeof schema>>;

/** Somebody else's PDF that is the paper of an item: its facts are written there, in meeting.yml, and nowhere else. */
export const document = {
  named: { one: 'a document', many: 'documents' },
  writtenIn: 'meeting.yml',
  schema,
  standIns: (title) => ({ title, from: '–', status: 'draft' }),
  headFacts: ['title'],
  status: draftThenPublished,
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.document,
  coverLines: (facts, words) => [{ key: 'from', label: words.from, value: facts.from }],
  numbers: 'nothing',
  body: 'free',
  pages: { format: 'portrait', hasCoverPage: false },
  agendaKey: 'document',
  searchKind: 'Document',
  snippet: {
    name: 'Item with a PDF of somebody else',
    description: 'An item of an agenda whose paper is a PDF of somebody else.',
    body: () => [
      '- document: ${1:letter.pdf}',
      '  title: ${2:What it is called}',
      '  from: ${3:Who made it}',
      '  alt: ${4:What it says}',
    ],
  },
} as const satisfies KindDefinition<Facts>;
