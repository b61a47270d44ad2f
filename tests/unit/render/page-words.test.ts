import { expect, test } from 'vitest';
import { pageWords } from '../../../src/render/page-words.ts';

const drawn = (text: string): string => pageWords('content/pages/about.mdx', text);

test('headings have ids of their own, however often their words come again', () => {
  expect(drawn('---\ntitle: About\n---\n\n## Who we are\n\n## Who we are\n\n## Main content\n')).toBe(
    '<h2 id="who-we-are">Who we are</h2>\n<h2 id="who-we-are-2">Who we are</h2>\n<h2 id="main-content-2">Main content</h2>',
  );
});

test('a table is heard with the heading above it, and with heads of its columns and rows', () => {
  const table = '| File | Holds |\n| --- | --- |\n| a.yml | facts |\n|  | more |\n';
  expect(drawn(`---\ntitle: About\n---\n\n## What is *where*\n\nFiles:\n\n${table}`).replaceAll('\n', '')).toBe(
    '<h2 id="what-is-where">What is <em>where</em></h2><p>Files:</p>' +
      '<table><caption class="govuk-visually-hidden">What is <em>where</em></caption>' +
      '<thead><tr><th scope="col">File</th><th scope="col">Holds</th></tr></thead>' +
      '<tbody><tr><th scope="row" class="app-table__row-head">a.yml</th><td>facts</td></tr>' +
      '<tr><td></td><td>more</td></tr></tbody></table>',
  );
});

test.each([
  ['with a form feed', '---\ntitle: About this\fsite\n---\n'],
  ['in braces', '---\n{ title: About, description: "one\n---two" }\n---\n'],
  ['after a byte order mark, with the line ends of Windows', '\uFEFF---\r\ntitle: About\r\n---\r\n'],
])('front matter %s is no part of the words', (_how, facts) => {
  expect(drawn(`${facts}\nThe papers of the council.\n`)).toBe('<p>The papers of the council.</p>');
});
