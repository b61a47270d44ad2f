import type { SectionDefinition } from '../../document/standard-section.ts';
import { unreadStatement } from '../impact/answer.ts';
import { answeredList, outcomesAnswer, type OutcomesAnswer } from './answer.ts';
import { stop } from '../snippets.ts';

/** Yes or no for each outcome of the list in force, or the reason why there is no link. */
export const outcomes: SectionDefinition<OutcomesAnswer> = {
  schema: outcomesAnswer('list').describe(
    'Yes or no for every outcome of the list: exactly one of outcomes and noLink.',
  ),
  standIn: { noLink: unreadStatement },
  template: 'outcomes.hbs',
  texts: ['noLink'],
  statements: [],
  example: '{ noLink: why the report needs a decision although it links to no outcome }',
  facts: (answer, { title, list, words: { sections } }) => ({
    title,
    listTitle: list && sections.theList(list.title),
    noLink: answer.noLink,
    outcomes: answeredList(answer, list, sections),
  }),
  list: ({ declared, date }) =>
    (declared.lists ?? [])
      .filter(({ from }) => date === undefined || from <= date)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1),
  snippet: ({ key, nextStop }) => [
    `${key}:`,
    `  noLink: ${stop(nextStop(), 'Why the report needs a decision although it links to no outcome')}`,
  ],
  scaffold: ({ key, title, list, owed }) => [
    `# ${title}: for a report that links to outcomes, delete noLink and write instead:`,
    `#   outcomes: { ${Object.keys(list?.outcomes ?? {})
      .map((one) => `${one}: yes`)
      .join(', ')} }`,
    `${key}:`,
    `  noLink: "${owed(`why the report needs a decision although it links to no outcome of ${list?.title ?? 'the list'}`)}"`,
  ],
  fromWord({ paragraphs, rows }, { list, title, owed }) {
    const keys = Object.entries(list?.outcomes ?? {});
    const answers: Record<string, string> = {};
    for (const cells of rows) {
      const answer = /^(yes|no)\.?$/i.exec(cells.at(-1) ?? '')?.[1];
      const wording = letters(cells.slice(0, -1).join(' '));
      const key = keys.find(([, own]) => letters(own) === wording)?.[0];
      if (answer === undefined || key === undefined) return undefined;
      answers[key] = answer.toLowerCase();
    }
    if (rows.length > 0) {
      const missing = keys.flatMap(([key]) => (Object.hasOwn(answers, key) ? [] : [key]));
      const needs = missing.map((key) => `The outcome "${key}" of "${title}" was not found: write yes or no for it.`);
      return paragraphs.length > 0 ? undefined : { answer: { outcomes: answers }, needs };
    }
    const why = paragraphs.join(' ');
    return { answer: { noLink: why === '' ? owed('why the report links to no outcome') : why }, needs: [] };
  },
};

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
