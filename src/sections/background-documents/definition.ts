import type { SectionDefinition } from '../../document/standard-section.ts';
import { answerOf } from '../../schema/paper/front-matter.ts';
import { documentsAnswer, type DocumentsAnswer } from '../documents/answer.ts';
import type { PaperFacts } from '../../kinds/registry.ts';

/** Its key in the front matter. */
export const backgroundDocumentsKey = 'backgroundDocuments';

/** The list of background documents that section 100D of the Local Government Act 1972 asks for. */
export const backgroundDocuments: SectionDefinition<DocumentsAnswer> = {
  schema: documentsAnswer('An unpublished document that the report relies on.').describe(
    'The unpublished documents that the report relies on (Local Government Act 1972, section 100D), or none.',
  ),
  standIn: [{ document: '–', location: '–' }],
  template: 'background-documents.hbs',
  texts: ['document', 'location'],
  statements: [
    {
      path: 'document',
      name: () => 'the background document',
      hint: 'If there are none, write backgroundDocuments: none.',
    },
  ],
  otherTitles: /^(?:section 100 ?d\b|(?:list of )?background (?:documents|papers)(?:$| \(section 100 ?d\b))/,
  example: 'none',
  facts: (answer, { title }) => ({ title, documents: answer === 'none' ? [] : answer }),
  snippet: ({ key }) => [`${key}: none`],
  scaffold: ({ key }) => [
    '# none, or each unpublished document that the report relies on: [{ document: …, location: … }]',
    `${key}: none`,
  ],
};

/** The background documents that a paper lists; undefined where it was not asked. */
export function backgroundDocumentsOf(facts: PaperFacts): DocumentsAnswer | undefined {
  return answerOf(facts, backgroundDocumentsKey) as DocumentsAnswer | undefined;
}
