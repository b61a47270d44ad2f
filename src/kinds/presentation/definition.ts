import { z } from 'zod';
import { contact, paperTitle, reportFrom, type SectionShapes } from '../../schema/paper/front-matter.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { words as text } from '../../schema/plain.ts';
import type { KindDefinition } from '../kind.ts';
import { draftThenPublished, lastFacts } from '../paper-facts.ts';

const schema = (sections: SectionShapes) =>
  z
    .strictObject({
      kind: z.literal('presentation').describe('Slides, each begun by a ## heading.'),
      title: paperTitle,
      reportFrom: reportFrom.optional(),
      presenter: text.optional().describe('The job title of the officer who presents it.'),
      contact: contact.optional(),
      ...lastFacts(sections),
    })
    .refine((value) => value.reportFrom !== undefined || value.presenter !== undefined, 'needs reportFrom or presenter')
    .register(hints, { hint: 'Say who presents it, for example reportFrom: Director of Children’s Services.' });

type Facts = z.output<ReturnType<typeof schema>>;

/** Slides for a meeting, with a handout on the web. */
export const presentation = {
  named: { one: 'a presentation', many: 'presentations' },
  schema,
  standIns: (title) => ({ title, reportFrom: '–', status: 'draft' }),
  headFacts: ['title', 'reportFrom'],
  status: draftThenPublished,
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.presentation,
  coverLines: (facts, words) => [
    { key: 'reportFrom', label: words.reportFrom, value: facts.reportFrom },
    { key: 'presenter', label: words.presentedBy, value: facts.presenter },
  ],
  numbers: 'nothing',
  body: 'slides',
  begunWith: 'slides',
  pages: { format: 'slide', hasCoverPage: false },
  agendaKey: 'presentation',
  searchKind: 'Presentation',
  scaffold: {
    about: 'slides for a meeting, with a handout on the web',
    asks: ['committee', 'date', 'title', 'from'],
  },
  snippet: {
    name: 'Front matter of a presentation',
    description: 'The facts at the head of slides; each ## heading is a slide.',
    body: () => [
      'title: ${1:Title of the slides}',
      'reportFrom: ${2:Director of Services}',
      'status: draft',
      '---',
      '',
      '## ${3:First slide}',
    ],
  },
} as const satisfies KindDefinition<Facts>;
