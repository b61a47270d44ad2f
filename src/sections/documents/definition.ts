import type { SectionDefinition } from '../../document/standard-section.ts';
import { documentsAnswer, type DocumentsAnswer } from './answer.ts';

/** Documents and where they can be seen, or none. */
export const documents: SectionDefinition<DocumentsAnswer> = {
  schema: documentsAnswer('What the document is called.').describe('The documents, each with its location, or none.'),
  standIn: [{ document: '–', location: '–' }],
  template: 'documents.hbs',
  texts: ['document', 'location'],
  statements: [],
  example: 'none',
  facts: (answer, { title }) => ({ title, documents: answer === 'none' ? [] : answer }),
  snippet: ({ key }) => [`${key}: none`],
  scaffold: ({ key, title }) => [`# ${title}: none, or each document: [{ document: …, location: … }]`, `${key}: none`],
  fromWord({ paragraphs, rows }, { owed }) {
    const text = paragraphs.join(' ');
    if (rows.length === 0) return /^(?:none|n\/?a|nil)?\.?$/i.test(text) ? { answer: 'none', needs: [] } : undefined;
    const named = rows.filter(([first = '']) => first !== '' && !/^(?:document|none\.?)$/i.test(first));
    if (paragraphs.length > 0) return undefined;
    if (named.length === 0) return { answer: 'none', needs: [] };
    return {
      answer: named.map(([document = '', ...location]) => ({
        document,
        location: location.join(' ').trim() || owed('where it can be seen'),
      })),
      needs: [],
    };
  },
};
