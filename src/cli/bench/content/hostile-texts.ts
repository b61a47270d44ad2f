/** Texts, data and drawings that mean harm, or that a program gone wrong might write: ten megabytes each, or what is worst at less. */

/** An input: where it stands in the root, and what stands there. */
export interface HostileInput {
  /** What is hard about it. */
  readonly name: string;
  readonly file: string;
  readonly content: () => string | Uint8Array;
  /** What stands in the report beside it, so that it is looked at. */
  readonly body?: string;
  /** Further files, by their path in the root. */
  readonly beside?: Readonly<Record<string, string>>;
}

const large = 10_000_000;
const meeting = 'content/meetings/works/2024-03-14';
const report = `${meeting}/report.mdx`;

/** So much of a text again and again as makes up a length. */
function fill(text: string, length = large): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** The facts of a sound report, to which a body is added. */
export const reportFacts = `---
kind: report
title: Works
reportFrom: Head of Works
contact: { role: Works Manager, email: works@example.gov.uk }
strategicPlan: { outcomes: { works: yes } }
status: published
backgroundDocuments: none
equality: { impact: none, statement: The report changes nothing for anyone. }
---

`;

function body(name: string, write: () => string): HostileInput {
  return { name, file: report, content: () => reportFacts + write() };
}

const sidecar = `title: Works
description: Works of the year.
source: Works register
period: 2023
licence: OGL-UK-3.0
key: [Number]
columns:
  Number: { type: count }
  Words: { type: text }
`;

function rows(length: number): string {
  const lines = ['Number,Words'];
  for (let [at, size] = [0, 0]; size < length; at += 1) {
    const line = `${at},Words in row ${at}`;
    size += line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

const paymentColumns = `columns:
  Number: { type: count }
  Supplier: { type: text }
  Net: { type: money }
  Tax: { type: money }
  Gross: { type: money }
relations:
  - { sum: [Net, Tax], is: Gross }
`;

function payments(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const [net, tax] = [1000 + at, at % 200];
    return `${at},"Supplier of works, number ${at % 1000}",${net}.50,${tax}.25,${net + tax}.75`;
  });
  return ['Number,Supplier,Net,Tax,Gross', ...lines].join('\n');
}

const papers: readonly HostileInput[] = [
  body('a report of 10 MB', () => fill('The works went on. They cost more.\n\n')),
  body('a report of one line', () => fill('The works went on. ')),
  body('a report of 980 KB', () => fill('The works went on well. They cost more than was thought.\n\n', 980_000)),
  body('one paragraph of 900 KB', () => fill('The works went on well. They cost more than was thought. ', 900_000)),
  body('82,000 references to an appendix', () => fill('Appendix A ', 902_000)),
  body(
    '20,000 unknown settings',
    () => `<Callout ${Array.from({ length: 20_000 }, (_, at) => `a${at}="x"`).join(' ')}>\n\nx\n\n</Callout>\n`,
  ),
  body('20,000 unknown blocks', () => fill('<Unknown />\n\n', 260_000)),
  body('nested lists', () => Array.from({ length: 1300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
  body('nested quotes', () => `${'> '.repeat(500_000)}a`),
  body('brackets', () => fill('[', 900_000)),
  body('pictures and brackets', () => fill('![a](', 900_000)),
  body('emphasis', () => fill('*a **b ', 900_000)),
  body('backticks', () => Array.from({ length: 1300 }, (_, at) => `${'`'.repeat(at)}a `).join('')),
  body('entities', () => fill('&amp;&#x41;&nosuch;', 900_000)),
  body('braces', () => fill('{', 900_000)),
  body('tags that do not end', () => fill('<a ', 900_000)),
  body('footnotes', () => Array.from({ length: 20_000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join('')),
  body('tables of 1,990 rows', () => `| a | b |\n|---|---|\n${fill('| 1,000 | 2,000 |\n', 1985 * 18)}\n`),
  body('a table of 50,000 columns', () => `${fill('| a ', 200_000)}|\n${fill('|---', 200_000)}|\n`),
  body('headings', () => Array.from({ length: 1990 }, (_, at) => `## Heading ${at}\n\na\n\n`).join('')),
  body('figures in sentences', () => fill('It rose from 480 to 450, 12% of £1,200.50, in 2023/24. ', 900_000)),
  body('acronyms', () =>
    Array.from({ length: 45_000 }, (_, at) => `A${at.toString(36).toUpperCase()}X was seen. `).join('\n\n'),
  ),
  body('one word of 900 KB', () => fill('a', 900_000)),
  body('spaces', () => `a${' '.repeat(900_000)}b`),
  body('links', () => `${fill('[a](https://www.example.gov.uk/) ', 320_000)}\n\n`.repeat(3)),
  {
    name: 'front matter of 900 KB',
    file: report,
    content: () => reportFacts.replace('Works\n', `${fill('Works ', 900_000)}\n`),
  },
  {
    name: 'front matter with 50,000 keys',
    file: report,
    content: () =>
      reportFacts.replace('kind', `${Array.from({ length: 50_000 }, (_, at) => `k${at}: x`).join('\n')}\nkind`),
  },
];

const settings: readonly HostileInput[] = [
  { name: 'YAML of 10 MB', file: 'content/glossary.yml', content: () => fill('a: b\n') },
  {
    name: 'a glossary of 60,000 terms',
    file: 'content/glossary.yml',
    content: () => Array.from({ length: 60_000 }, (_, at) => `Term ${at}: What it means`).join('\n'),
  },
  {
    name: 'YAML aliases',
    file: 'content/glossary.yml',
    content: () =>
      Array.from({ length: 40 }, (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}, `.repeat(9)}]`).join(
        '\n',
      ),
  },
  { name: 'YAML nested', file: 'content/glossary.yml', content: () => `a: ${'['.repeat(400_000)}` },
  {
    name: 'YAML nested by lines',
    file: 'content/glossary.yml',
    content: () => Array.from({ length: 1300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  },
  {
    name: 'a council with 50,000 unknown keys',
    file: 'content/council.yml',
    content: () => Array.from({ length: 50_000 }, (_, at) => `k${at}: x`).join('\n'),
  },
];

const data: readonly HostileInput[] = [
  {
    name: 'a CSV of 10 MB',
    file: 'data/a/works.csv',
    content: () => rows(large),
    beside: { 'data/a/works.yml': sidecar },
    body: 'There are <Value of="works/3/Number" /> works.\n',
  },
  {
    name: 'a CSV of one line',
    file: 'data/a/works.csv',
    content: () => fill('1,a,'),
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a CSV of wrong numbers',
    file: 'data/a/works.csv',
    content: () => `Number,Words\n${fill('x,y\n', 2_000_000)}`,
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a CSV of quotation marks',
    file: 'data/a/works.csv',
    content: () => `Number,Words\n${fill('"', 5_000_000)}`,
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a CSV of 100,000 columns',
    file: 'data/a/works.csv',
    content: () => Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(','),
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a CSV of 160,000 rows of payments',
    file: 'data/a/works.csv',
    content: () => payments(160_000),
    beside: { 'data/a/works.yml': sidecar.replace(/columns:[^]*/, paymentColumns) },
    body: 'Payment 7 was <Value of="works/7/Gross" />.\n',
  },
  {
    name: 'a CSV of one cell',
    file: 'data/a/works.csv',
    content: () => `Number,Words\n1,"${fill('a line of words\n')}"\n`,
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a CSV of blank lines',
    file: 'data/a/works.csv',
    content: () => `Number,Words\n1,a\n${fill('\n')}`,
    beside: { 'data/a/works.yml': sidecar },
  },
  {
    name: 'a table of 370,000 rows',
    file: 'data/a/works.csv',
    content: () => rows(large),
    beside: { 'data/a/works.yml': sidecar },
    body: '<DataTable data="works" caption="The register" />\n',
  },
  {
    name: '9,000 figures of 370,000 rows',
    file: 'data/a/works.csv',
    content: () => rows(large),
    beside: { 'data/a/works.yml': sidecar },
    body: Array.from({ length: 9_000 }, (_, at) => `There are <Value of="works/${at}/Number" /> works.\n\n`).join(''),
  },
  {
    name: 'a CSV of equal keys',
    file: 'data/a/works.csv',
    content: () => `Number,Words\n${fill('1,a\n', 2_000_000)}`,
    beside: { 'data/a/works.yml': sidecar },
  },
];

const figure = '<Figure src="a.svg" alt="A map of the works" caption="The works" />\n';

function drawing(name: string, inner: () => string): HostileInput {
  const content = (): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner()}</svg>`;
  return { name, file: `${meeting}/a.svg`, content, body: figure };
}

const drawings: readonly HostileInput[] = [
  drawing('a drawing of 10 MB', () => fill('<rect width="1" height="1"/>\n')),
  drawing('a drawing of 1.9 MB', () => fill('<rect width="1" height="1"/>\n', 1_899_990)),
  drawing('a drawing of one path', () => `<path d="M0 0${fill(' L1 1', 900_000)}"/>`),
  drawing(
    'a drawing of attributes',
    () => `<rect ${Array.from({ length: 60_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`,
  ),
  drawing('a tag that does not end', () => `<rect ${fill('a="x" ', 900_000)}`),
  drawing('groups in groups', () => fill('<g>', 900_000)),
  drawing('a drawing that uses itself a billion times', () =>
    Array.from(
      { length: 9 },
      (_, at) =>
        `<g id="g${at}">${at === 0 ? '<rect width="1" height="1"/>' : `<use href="#g${at - 1}"/>`.repeat(10)}</g>`,
    ).join(''),
  ),
  drawing('entities in a drawing', () => fill('&amp;', 900_000)),
  {
    name: 'entities that grow',
    file: `${meeting}/a.svg`,
    content: () =>
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><svg viewBox="0 0 9 9"><text>&b;</text></svg>',
    body: figure,
  },
];

/** Texts, data and drawings. */
export const hostileTexts: readonly HostileInput[] = [...papers, ...settings, ...data, ...drawings];
