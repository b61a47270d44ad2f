import { z } from 'zod';
import type { SectionDefinition } from '../../document/standard-section.ts';
import { untrueWord } from '../../document/templates.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { words } from '../../schema/plain.ts';
import { yesNo } from '../../schema/yaml/yaml.ts';
import { unreadStatement } from '../impact/answer.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { choice, stop } from '../snippets.ts';

/** Yes or no, and what is said of it. */
export interface YesNoAnswer {
  readonly answer: boolean;
  readonly statement?: string | undefined;
}

/** What is neither yes nor no is reported as such. */
const isYes = (answer: unknown): boolean => answer === true;

/** Yes or no; yes needs a statement. */
export const yesOrNo: SectionDefinition<YesNoAnswer> = {
  schema: z
    .strictObject({
      answer: yesNo.describe('yes or no.'),
      statement: words.optional().describe('What the answer means; yes needs it.'),
    })
    .refine(({ answer, statement }) => !isYes(answer) || statement !== undefined, 'says yes but not what that means')
    .register(hints, {
      hint: 'Write { answer: no }, or { answer: yes, statement: what it means }.',
    })
    .describe('Yes or no; yes with a statement.'),
  standIn: { answer: true, statement: unreadStatement },
  template: 'yes-no.hbs',
  texts: ['statement'],
  statements: [
    {
      path: 'statement',
      name: (title) => `the statement under "${title}"`,
      hint: 'Say in a sentence what the answer means, or remove the statement if the answer is no.',
    },
  ],
  example: '{ answer: no }',
  facts: ({ answer, statement }, { title, words: { sections } }) => ({
    title,
    answer: answer ? sections.yes : untrueWord(sections.no),
    yes: answer,
    no: !answer,
    statement: paragraphsOf(statement ?? ''),
  }),
  snippet: ({ key, nextStop }) => [
    `${key}: { answer: ${choice(nextStop(), ['yes', 'no'])}, statement: "${stop(nextStop(), 'What the answer means')}" }`,
  ],
  scaffold: ({ key, title, owed }) => [
    `# ${title}: answer: yes or no; yes with a statement`,
    `${key}: { answer: yes, statement: "${owed('what the answer means; answer: no needs no statement')}" }`,
  ],
  fromWord({ paragraphs, rows }, { title, owed }) {
    if (rows.length > 0) return undefined;
    const text = paragraphs.join('\n\n');
    const said = /^(yes|no)\b[\s.,:;–-]*/i.exec(text);
    const statement = text.slice(said?.[0].length ?? 0);
    const isNo = said?.[1]?.toLowerCase() === 'no';
    const needs = said ? [] : [`The answer of "${title}" is written as yes: read the statement and put it right.`];
    if (isNo && statement === '') return { answer: { answer: 'no' }, needs };
    return {
      answer: { answer: isNo ? 'no' : 'yes', statement: statement === '' ? owed('what the answer means') : statement },
      needs,
    };
  },
};
