import { z } from 'zod';
import { contact, paperTitle, reportFrom, type SectionShapes } from '../../schema/paper/front-matter.ts';
import type { KindDefinition } from '../kind.ts';
import { draftThenPublished, lastFacts } from '../paper-facts.ts';

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('report').describe('A report to a committee.'),
    title: paperTitle,
    reportFrom,
    contact,
    ...lastFacts(sections),
  });

type Facts = z.output<ReturnType<typeof schema>>;

/** A report to a committee, with the sections that the council asks for. */
export const report = {
  named: { one: 'a report', many: 'reports' },
  schema,
  standIns: (title) => ({ title, reportFrom: '–', status: 'draft' }),
  headFacts: ['title', 'reportFrom', 'contact'],
  status: draftThenPublished,
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.report,
  coverLines: (facts, words) => [{ key: 'reportFrom', label: words.reportFrom, value: facts.reportFrom }],
  numbers: 'paragraphs',
  body: 'council-sections',
  pages: { format: 'portrait', hasCoverPage: false },
  agendaKey: 'report',
  searchKind: 'Report',
  scaffold: {
    about: 'a report to a committee, with every section the council asks for',
    asks: ['committee', 'date', 'title', 'from', 'role', 'email', 'outcomes'],
  },
  snippet: {
    name: 'Front matter of a report',
    description: 'The facts at the head of a report. A full one, with every section: npm run new -- report.',
    body: (standard) => [
      'title: ${1:Title of the report}',
      'reportFrom: ${2:Director of Services}',
      'contact: { role: ${3:Service Manager}, email: ${4:team@example.gov.uk} }',
      ...standard,
      'status: draft',
      '---',
      '',
      '## Purpose of this report',
    ],
  },
} as const satisfies KindDefinition<Facts>;
