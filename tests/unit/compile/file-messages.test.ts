/** What is said of files that no text can show: bytes that are none, files that are not there, links of the file system. */
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/compile/site.ts';
import { filesOfExample } from '../../support/rule-example.ts';
import { compileRoot, compileTree, reportFile, writeTree } from '../../support/tree.ts';

const meeting = 'content/meetings/health-committee/2024-03-14';
const sidecar = 'title: V\nsource: R\nkey: [Y]\ncolumns:\n  Y: { type: year }\n';
const form = (name: string): string => `<Appendix title="Form" pdf="${name}" alt="A form to fill in">\n</Appendix>\n`;

function said({ diagnostics }: Compiled): string[] {
  return diagnostics.map(({ place, reason, hint }) =>
    `${place.file}:${place.line}:${place.column} ${reason} | ${hint ?? ''}`.replace(`${reportFile}:`, ''),
  );
}

test.each<[string, Record<string, string | Uint8Array>, string | undefined, string]>([
  [
    'bytes that are no text',
    { 'content/glossary.yml': new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a]) },
    undefined,
    'content/glossary.yml:1:4 the file is not UTF-8 text from here on | Save it as UTF-8: in most editors under "Save with encoding".',
  ],
  [
    'a line without end',
    { 'content/glossary.yml': `A: ${'a'.repeat(1_000_001)}\n` },
    undefined,
    'content/glossary.yml:1:1000001 the line is longer than a million letters | Break it into paragraphs; a picture belongs in a file of its own.',
  ],
  [
    'a spreadsheet in place of a CSV file',
    { 'data/a/v.csv': new Uint8Array([0, 1, 2, 0, 0, 5]), 'data/a/v.yml': sidecar },
    undefined,
    'data/a/v.csv:1:1 the file is not CSV text | Save it from the spreadsheet as "CSV UTF-8".',
  ],
  [
    'a document that is no PDF',
    { [`${meeting}/a.docx`]: 'Words' },
    form('a.docx'),
    '11:24 "a.docx" is not a PDF | Save the document as PDF, or put a picture in with <Figure>.',
  ],
  [
    'a PDF that is damaged',
    { [`${meeting}/a.pdf`]: '%PDF-1.4\n1 0 obj\n' },
    form('a.pdf'),
    '11:24 "a.pdf" cannot be read | Open it in a PDF program and save or print it as PDF again.',
  ],
  [
    'quotes in quotes in quotes',
    {},
    `${'> '.repeat(200)}a\n`,
    '11:201 more than 100 lists, quotes and blocks stand in one another | Write the inner ones as lists or sections of their own.',
  ],
  [
    'a line of signs',
    {},
    `${'a*b*'.repeat(60_000)}\n`,
    '11:20002 there are more than 10,000 signs "*" in one line | A paper is words: delete what a program put here, or split the paper.',
  ],
  [
    'a relation without columns',
    { 'data/a/v.csv': 'Y\n2001\n', 'data/a/v.yml': `${sidecar}relations:\n  - { sum: [], is: Y }\n` },
    undefined,
    'data/a/v.yml:7:12 "sum" is empty | Name the columns in a list, for example [Closed, Other].',
  ],
])('%s', (...[, files, body, message]) => {
  expect(said(compileTree({ ...filesOfExample(body === undefined ? {} : { body }), ...files }))).toEqual([message]);
});

test('a council without its file', () => {
  const root = writeTree(filesOfExample({}));
  rmSync(path.join(root, 'content/council.yml'));
  expect(said(compileRoot(root))).toEqual([
    'content/council.yml:1:1 content/council.yml is missing | Write it with at least name: and the name of the council.',
  ]);
});

test('links that lead nowhere, out of the content and round in a circle', () => {
  const root = writeTree(filesOfExample({}));
  symlinkSync('nowhere', path.join(root, 'content/pages.mdx'));
  symlinkSync(path.dirname(root), path.join(root, 'content/away'));
  symlinkSync('..', path.join(root, 'content/up'));
  expect(said(compileRoot(root))).toEqual([
    'content/away:1:1 the link leads outside the content | Put the file itself here.',
    'content/pages.mdx:1:1 the link leads nowhere | Put the file itself here.',
    'content/up:1:1 the link leads back to a folder around it | Delete the link.',
  ]);
});

test('what begins a declaration of HTML', () => {
  const [message] = said(compileTree(filesOfExample({ body: '<!DOCTYPE html>\n' })));
  expect(message).toContain('11:1 the text cannot be read here: Unexpected character');
});

test('lists without end in YAML', () => {
  const [message] = said(compileTree({ ...filesOfExample({}), 'content/glossary.yml': `${'- '.repeat(5000)}a\n` }));
  expect(message).toContain(
    'brackets or lists are nested too deeply | Check for brackets or hyphens too many: no file needs so many levels.',
  );
});
