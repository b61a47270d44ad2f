import { expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/registry.ts';
import { authorText, printed, type Passage } from '../../../src/checks/words.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { resolvePaper } from '../../../src/document/resolve.ts';
import { loadTemplates } from '../../../src/document/templates.ts';
import { sectionsOf } from '../../../src/sections/paper-sections.ts';
import { councilSchema } from '../../../src/schema/council/council.ts';

const facts = [
  '---',
  'kind: presentation',
  'title: "Visits to \\"small\\" clinics"',
  "presenter: 'The clinics'' manager'",
  'contact:',
  '  role: >-',
  '    Clinics',
  '    Manager',
  '  email: clinics@example.gov.uk',
  'otherLinks: { legislation: [{ title: An Act that',
  '  goes on, date: 2018-04-09 }] }',
  '---',
  '',
].join('\n');

function passagesOf(body: string): { passages: readonly Passage[]; lines: string[] } {
  const text = facts + body;
  const council = councilSchema.parse({ name: 'Mercia District Council' });
  const resolved = resolvePaper(
    { file: 'a.mdx', slug: 'a', text, home: { in: 'publications' } },
    {
      council,
      sections: sectionsOf(council),
      datasets: new Map(),
      templates: loadTemplates(new Map(), new Collector()),
      registry: blocks,
      missingGlyphs: () => [],
      picture: () => ({ reason: 'no picture', hint: '' }),
      foreignPdf: () => ({ reason: 'no PDF', hint: '' }),
      versionFile: () => ({ reason: 'no file', hint: '' }),
      collector: new Collector(),
    },
  );
  return { passages: resolved ? authorText(resolved) : [], lines: text.split('\n') };
}

/** Where a word of some passage stands, as line:column. */
function placeOf(word: string, body: string): string {
  const { passages } = passagesOf(body);
  const passage = passages.find(({ text }) => text.includes(word));
  const place = passage?.placeAt(passage.text.indexOf(word));
  return `${place?.line ?? 0}:${place?.column ?? 0}`;
}

test('front matter, settings and body are read in the order of the file, without what is not read as words', () => {
  const { passages } = passagesOf(
    '## Slide\n\nOne <Value of="a/b/c" /> of\n`code`. <Anchor id="x" />\n\n<Callout kind="note" title="Mind">\n\n- Inside\n\n</Callout>\n\n| A | B |\n| - | - |\n| c | d |\n',
  );
  expect(passages.map(({ kind, name, text, within }) => [kind, name, text, within.join(' ')])).toEqual([
    ['fact', 'title', 'Visits to "small" clinics', ''],
    ['fact', 'presenter', "The clinics' manager", ''],
    ['fact', 'contact.role', 'Clinics Manager', ''],
    ['fact', 'otherLinks.legislation.title', 'An Act that goes on', ''],
    ['heading', '', 'Slide', ''],
    ['paragraph', '', `One ${printed} of ${printed}. `, ''],
    ['setting', 'Callout.title', 'Mind', ''],
    ['paragraph', '', 'Inside', 'Callout list listItem'],
    ['cell', '', 'A', ''],
    ['cell', '', 'B', ''],
    ['cell', '', 'c', ''],
    ['cell', '', 'd', ''],
  ]);
});

test.each([
  { where: 'in a long paragraph', word: 'word', body: 'First line\n  and a second with the word.', place: '14:25' },
  { where: 'after escapes and entities', word: 'word', body: 'A \\{b\\} &amp; &#8217; c \\\\ word', place: '13:28' },
  { where: 'after an ampersand that is none', word: 'word', body: 'R&D; A & B word', place: '13:12' },
  { where: 'in a quotation within a list', word: 'word', body: '- a\n\n  > quoted\n  > with a word', place: '16:12' },
  { where: 'in a cell with a bar', word: 'word', body: '| A | b \\| word |\n| - | - |\n| c | d |', place: '13:12' },
  { where: 'in emphasis that runs over a line', word: 'word', body: 'So **bold\nword** here', place: '14:1' },
  { where: 'after a hard break', word: 'word', body: 'So\\\nthe word', place: '14:5' },
  { where: 'after an emoji, in UTF-16 units', word: 'word', body: 'A 😀 word', place: '13:6' },
  {
    where: 'after a figure alone on its line',
    word: 'word',
    body: 'There were\n<Value of="a/b/c" />\nword',
    place: '15:1',
  },
  {
    where: 'between the tags of an inline block',
    word: 'word',
    body: 'There are <Stated of="a/b/c">some word 9</Stated>',
    place: '13:35',
  },
  {
    where: 'in a setting over two lines',
    word: 'word',
    body: '<Callout kind="note" title="Mind &amp;\n  the word">\n\nx\n\n</Callout>',
    place: '14:7',
  },
  { where: 'in a footnote', word: 'word', body: 'A note[^1].\n\n[^1]: Its word.', place: '15:11' },
  { where: 'in quoted YAML with quotation marks in it', word: 'clinics', body: '', place: '3:29' },
  { where: 'in singly quoted YAML with an apostrophe in it', word: 'manager', body: '', place: '4:27' },
  { where: 'in folded YAML', word: 'Manager', body: '', place: '8:5' },
  { where: 'in YAML that goes on on the next line', word: 'goes', body: '', place: '11:3' },
])('a word is found $where', ({ word, body, place }) => {
  expect(placeOf(word, `${body}\n`)).toBe(place);
});

test('every letter of a passage stands where its place says', () => {
  const { passages, lines } = passagesOf(
    '## A *heading*\n\nSome [words\n  of a link](https://example.gov.uk) and **bold  and _more_** here.\n\n> - One\n>   two\n>\n> Three\n',
  );
  for (const passage of passages.filter(({ kind }) => kind !== 'fact'))
    for (let index = 0; index < passage.text.length; index++) {
      const { line, column } = passage.placeAt(index);
      const typed = lines[line - 1]?.[column - 1] ?? '\n';
      expect(/\s/.test(typed) ? ' ' : typed).toBe(passage.text[index]);
    }
});

test('the inlines round a letter are known', () => {
  const { passages } = passagesOf('A [link with **bold**](https://example.gov.uk) and words\n');
  const paragraph = passages.find(({ kind }) => kind === 'paragraph');
  const at = (word: string): readonly string[] | undefined => paragraph?.inlinesAt(paragraph.text.indexOf(word));
  expect([at('A'), at('link'), at('bold'), at('words')]).toEqual([[], ['link'], ['link', 'strong'], []]);
});
