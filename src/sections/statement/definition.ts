import type { SectionDefinition } from '../../document/standard-section.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { words } from '../../schema/plain.ts';
import { unreadStatement } from '../impact/answer.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { stop } from '../snippets.ts';

/** Plain text; empty lines make paragraphs. */
export const statement: SectionDefinition<string> = {
  schema: words.describe('Plain text; empty lines make paragraphs.').register(hints, {
    hint: 'Write the text. Put it in quotation marks if it contains a colon or starts with a special character.',
  }),
  standIn: unreadStatement,
  template: 'statement.hbs',
  texts: [''],
  statements: [
    {
      path: '',
      name: (title) => `the statement under "${title}"`,
      hint: 'Say in a sentence what was considered and what follows from it, or why nothing does.',
    },
  ],
  example: 'what there is to say, in a sentence or more',
  facts: (answer, { title }) => ({ title, statement: paragraphsOf(answer) }),
  snippet: ({ key, title, nextStop }) => [`${key}: "${stop(nextStop(), title)}"`],
  scaffold: ({ key, title, owed }) => [`${key}: "${owed(`what there is to say under ${title.replaceAll('"', '')}`)}"`],
  fromWord: ({ paragraphs, rows }, { title, owed }) =>
    rows.length > 0
      ? undefined
      : { answer: paragraphs.join('\n\n') || owed(`what there is to say under ${title}`), needs: [] },
};
