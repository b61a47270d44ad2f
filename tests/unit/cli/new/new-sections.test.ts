/** `npm run new -- report` of a council with standard sections of its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../../../support/command-here.ts';
import { compileRoot, standardFiles, writeTree } from '../../../support/tree.ts';

test('asks for the sections that the council has declared, and for those alone', async () => {
  const sections = [
    'standardSections:',
    '  - { key: legal, title: Legal implications, asks: statement, required: yes, clearedBy: Monitoring Officer }',
    '  - { key: carers, title: "Carers", asks: impact, required: yes, from: 2024-03-14 }',
    '  - { key: later, title: Later, asks: statement, required: yes, from: 2024-03-15 }',
    '  - { key: byelaw, title: Byelaw, asks: yes-no, required: yes }',
    '  - { key: sources, title: Sources, asks: links, required: yes }',
    '  - { key: maps, title: Maps, asks: documents, required: yes }',
    '  - { key: goals, title: Goals, asks: outcomes, required: yes, lists: [{ from: 2020-01-01, title: the goals, outcomes: { fair: Fair towns } }] }',
    '  - { key: advice, title: Advice, asks: statement }',
    '  - backgroundDocuments',
    'clearances: [Chief Executive]',
  ];
  const council = ['name: Mercia District Council', ...sections, ''].join('\n');
  const root = writeTree({ ...standardFiles, 'content/council.yml': council });
  const options = ['--committee', 'hc', '--date', '2024-03-14', '--title', 'Clinics', '--from', 'Head of Health'];
  const contact = ['--role', 'Clinics Manager', '--email', 'clinics@example.gov.uk', '--root', root];
  expect(await runHere('new', ['report', ...options, ...contact])).toMatchObject({ exitCode: 0 });
  const reportFile = 'content/meetings/health-committee/2024-03-14/clinics.mdx';
  const [, front = ''] = readFileSync(path.join(root, reportFile), 'utf8').split('---\n');
  expect(front.split('\n').slice(4, -3)).toEqual([
    'legal: "[To write: what there is to say under Legal implications]"',
    '# Carers: impact: none, identified, assessed (then also date: and location:) or not-assessed',
    'carers: { impact: not-assessed, statement: "[To write: what the impact is, or why it was not assessed]" }',
    '# Byelaw: answer: yes or no; yes with a statement',
    'byelaw: { answer: yes, statement: "[To write: what the answer means; answer: no needs no statement]" }',
    '# Sources: each with its title and, where there are any, date: and url:',
    'sources: [{ title: "[To write: what it is called]" }]',
    '# Maps: none, or each document: [{ document: …, location: … }]',
    'maps: none',
    '# Goals: for a report that links to outcomes, delete noLink and write instead:',
    '#   outcomes: { fair: yes }',
    'goals:',
    '  noLink: "[To write: why the report needs a decision although it links to no outcome of the goals]"',
    '# none, or each unpublished document that the report relies on: [{ document: …, location: … }]',
    'backgroundDocuments: none',
    '# Before publication, say who cleared it and when: clearances: [{ by: Chief Executive, date: … }, { by: Monitoring Officer, date: … }]',
  ]);
  const found = compileRoot(root).diagnostics.filter(({ place }) => place.file === reportFile);
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['placeholder']));
});
