import { z } from 'zod';
import type { SectionDefinition } from '../../document/standard-section.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { link, printedLink, type Link } from './answer.ts';
import { stop } from '../snippets.ts';

/** Things that the paper names, each with its day and address. */
export const links: SectionDefinition<readonly Link[]> = {
  schema: z
    .array(link)
    .min(1)
    .register(hints, { hint: 'List each with its title: [{ title: …, date: 2024-03-14, url: https://… }].' })
    .describe('What the paper names, each with its title and, where there are any, its date and address.'),
  standIn: [{ title: '–' }],
  template: 'links.hbs',
  texts: ['title'],
  statements: [],
  example: '[{ title: … }]',
  facts: (answer, { title, words }) => ({ title, links: answer.map((one) => printedLink(one, words)) }),
  snippet: ({ key, nextStop }) => [`${key}: [{ title: "${stop(nextStop(), 'What it is called')}" }]`],
  scaffold: ({ key, title, owed }) => [
    `# ${title}: each with its title and, where there are any, date: and url:`,
    `${key}: [{ title: "${owed('what it is called')}" }]`,
  ],
  fromWord({ paragraphs, rows }) {
    const named = [...paragraphs, ...rows.map((cells) => cells.filter((cell) => cell !== '').join(', '))];
    if (named.length === 0) return undefined;
    return { answer: named.map(linkIn), needs: [] };
  },
};

function linkIn(text: string): Link {
  const url = /https?:\/\/[^\s<>")]+/.exec(text)?.[0];
  return { title: text, ...(url === undefined ? {} : { url }) };
}
