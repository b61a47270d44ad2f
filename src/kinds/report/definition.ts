import { z } from 'zod';
import {
  clearances,
  contact,
  paperTitle,
  publication,
  reportFrom,
  type SectionShapes,
} from '../../schema/front-matter.ts';
import { waivers } from '../../schema/plain.ts';
import { versions } from '../../schema/versions.ts';
import type { KindDefinition } from '../kind.ts';

const schema = (sections: SectionShapes) =>
  z.strictObject({
    kind: z.literal('report').describe('A report to a committee.'),
    title: paperTitle,
    reportFrom,
    contact,
    ...(sections as object),
    clearances,
    versions,
    status: publication,
    waivers,
  });

type Facts = z.output<ReturnType<typeof schema>>;

/** A report to a committee, with the sections that the council asks for. */
export const report = {
  named: { one: 'a report', many: 'reports' },
  schema,
  standIns: (title) => ({ title, reportFrom: '–', status: 'draft' }),
  headFacts: ['title', 'reportFrom', 'contact'],
  status: { unpublished: 'draft', published: 'published' },
  title: (facts) => facts.title,
  label: (_facts, { kinds }) => kinds.report,
  coverLines: (facts, words) => [{ key: 'reportFrom', label: words.reportFrom, value: facts.reportFrom }],
  numbers: 'paragraphs',
  body: 'council-sections',
  pages: { format: 'portrait', hasCoverPage: false },
  agendaKey: 'report',
  searchKind: 'Report',
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
