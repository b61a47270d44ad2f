/** What is said of files that no text can show: bytes that are none, files that are not there, links of the file system. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Compiled } from '../../../src/model/site.ts';
import { filesOfExample } from '../../support/checks/rule-example.ts';
import {
  compileRoot,
  compileTree,
  problemsOf,
  projectRoot,
  reportFacts,
  reportFile,
  writeTree,
} from '../../support/tree.ts';

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
    'content/glossary.yml:1:1000001 the line is longer than a million characters | Break it into paragraphs. Put a picture in a separate file.',
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
    '11:24 "a.docx" is not a PDF | Save the document as a PDF, or add a picture with <Figure>.',
  ],
  [
    'a PDF that is damaged',
    { [`${meeting}/a.pdf`]: '%PDF-1.4\n1 0 obj\n' },
    form('a.pdf'),
    '11:24 "a.pdf" cannot be read | Open it in a PDF program and save it, or print it to a new PDF.',
  ],
  [
    'quotes in quotes in quotes',
    {},
    `${'> '.repeat(200)}a\n`,
    '11:201 more than 100 lists, quotations and blocks are nested inside one another | Make the inner ones separate lists or sections.',
  ],
  [
    'a line of signs',
    {},
    `${'a*b*'.repeat(60_000)}\n`,
    '11:20002 there are more than 10,000 signs "*" in one line | Delete anything pasted in from another program, or split the paper.',
  ],
  [
    'a paragraph of brackets',
    {},
    `${'[a]\n'.repeat(10_001)}\n`,
    '10011:1 there are more than 10,000 brackets "[" in one paragraph | Delete anything pasted in from another program, or split the paper.',
  ],
  [
    'a paragraph of escapes',
    {},
    `${'&amp;'.repeat(10_001)}\n`,
    '11:50001 there are more than 10,000 signs "&" in one paragraph | Delete anything pasted in from another program, or split the paper.',
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

/** A file of so many megabytes, nearly all of them holes. */
function grow(file: string, megabytes: number): void {
  truncateSync(file, megabytes * 1_000_000);
}

test('files that are larger than papers and figures ever are', () => {
  const body = '<Appendix title="Form" pdf="form.pdf" alt="A form to fill in">\n</Appendix>\n';
  const files = { [`${meeting}/form.pdf`]: '%PDF-1.4\n', 'data/a/v.csv': 'Y\n', 'data/a/v.yml': sidecar };
  const root = writeTree({ ...filesOfExample({ body }), ...files });
  grow(path.join(root, meeting, 'form.pdf'), 21);
  grow(path.join(root, 'data/a/v.csv'), 32);
  expect(said(compileRoot(root))).toEqual([
    '11:24 "form.pdf" has 21 MB | Save it with smaller pictures: a PDF can be up to 20 MB.',
    'data/a/v.csv:1:1 the file is 32 MB, which is too large | Split it: a file can be up to 20 MB.',
  ]);
});

test('papers and other texts that are longer than anyone writes', () => {
  const glossary = 'a: b\n'.repeat(420_000);
  const root = writeTree({
    ...filesOfExample({ body: 'Words.\n\n'.repeat(125_000) }),
    'content/glossary.yml': glossary,
  });
  const hint =
    'Split it: a paper can be up to 1 MB, other text files up to 2 MB. Put pictures and data in separate files.';
  expect(said(compileRoot(root))).toEqual([
    `content/glossary.yml:1:1 the text is 2.1 MB, which is too large | ${hint}`,
    `1:1 the text is 1.0 MB, which is too large | ${hint}`,
  ]);
});

test('a line of a table that has no end', () => {
  const files = { 'data/a/v.csv': `Y\n2001,"${'a'.repeat(1_000_001)}\n`, 'data/a/v.yml': sidecar };
  expect(said(compileTree({ ...filesOfExample({}), ...files }))).toEqual([
    'data/a/v.csv:2:1000001 the line is longer than a million characters | A table has one row on each line. Check that the quotation marks are closed.',
  ]);
});

test('pictures that are not what their names say, or that cannot be kept', () => {
  const figure = (name: string): string => `<Figure src="${name}" alt="The clinic lies north" caption="The plan" />\n`;
  const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64');
  const frame = [0xff, 0xc0, 0, 20, 8, 0, 2, 0, 2, 4, ...Array<number>(12).fill(1)];
  const cmyk = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
  const files = { [`${meeting}/a.png`]: gif, [`${meeting}/b.jpg`]: cmyk };
  const body = `${figure('a.png')}\n${figure('b.jpg')}`;
  expect(said(compileTree({ ...filesOfExample({ body }), ...files }))).toEqual([
    '11:9 the picture is not a PNG inside | Save it again in the format that its name says.',
    '13:9 the picture has CMYK colours, which an archive PDF cannot contain | Open it in a picture program and save it as PNG or as JPEG in RGB.',
  ]);
});

test('a document of scanned pages without words', async () => {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawRectangle({ width: 50, height: 50 });
  const files = { [`${meeting}/scan.pdf`]: await document.save() };
  expect(said(compileTree({ ...filesOfExample({ body: form('scan.pdf') }), ...files }))).toEqual([
    '11:24 "scan.pdf" has no text that a program can read, only pictures of pages | Write what it says between <Appendix …> and </Appendix>, or use a PDF with text: one saved from the program that made it, or scanned with text recognition.',
  ]);
});

test('what is neither a file nor a folder', () => {
  const root = writeTree(filesOfExample({}));
  execFileSync('mkfifo', [path.join(root, 'content/pipe.mdx')]);
  expect(said(compileRoot(root))).toEqual([
    'content/pipe.mdx:1:1 this is neither a file nor a folder | Put a plain file here.',
  ]);
});

/**
 * What a command is started with so that rights count for it. The administrator of a machine may read everything: on Linux
 * that power can be laid down (capabilities(7)), which keeps the way open to a clone that only the administrator may enter.
 */
const asReader = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const [drop, ...dropping] = asReader;
const canBeReader = drop === undefined || spawnSync(drop, [...dropping, 'true']).status === 0;
if (!canBeReader)
  process.stdout.write('What a reader without rights is told is not tested: this administrator cannot become one.\n');

test.skipIf(!canBeReader)('a file and a folder that the reader has no right to open', () => {
  const root = writeTree({ ...filesOfExample({}), 'data/closed/v.csv': 'Y\n2001\n' });
  for (const folder of [root, path.dirname(root)]) chmodSync(folder, 0o755);
  chmodSync(path.join(root, reportFile), 0o000);
  chmodSync(path.join(root, 'data/closed'), 0o000);
  const check = path.join(projectRoot, 'src/cli/check.ts');
  const command = [...asReader, process.execPath, check, '--root', root, '--format', 'json', '--no-cache'];
  const { stdout } = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8' });
  const found = JSON.parse(stdout) as { readonly diagnostics: readonly Record<string, string>[] };
  expect(found.diagnostics.map(({ file, reason, hint }) => `${file ?? ''} ${reason ?? ''} | ${hint ?? ''}`)).toEqual([
    `${reportFile} the file cannot be opened | Give the people who publish permission to read it.`,
    'data/closed the folder cannot be opened | Give the people who publish permission to read it.',
  ]);
});

test('a template that somebody deleted', () => {
  const templates = path.join(writeTree({}), 'templates');
  cpSync(path.join(projectRoot, 'templates'), templates, { recursive: true });
  rmSync(path.join(templates, 'sections/equality.hbs'));
  const { diagnostics } = compile({ root: writeTree(filesOfExample({})), templatesRoot: templates });
  expect(diagnostics.map(({ place, reason, hint }) => `${place.file} ${reason} | ${hint ?? ''}`)).toEqual([
    'templates/sections/equality.hbs the template is missing | Restore it from the project, or write your own.',
  ]);
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
    'content/away:1:1 the shortcut points outside the content | Put the file itself here.',
    'content/pages.mdx:1:1 the shortcut points to a file that does not exist | Put the file itself here.',
    'content/up:1:1 the shortcut points back to a folder that contains it | Delete the shortcut.',
  ]);
});

test('what begins a declaration of HTML', () => {
  const [message] = said(compileTree(filesOfExample({ body: '<!DOCTYPE html>\n' })));
  expect(message).toContain('11:1 the text cannot be read here: Unexpected character');
});

test('lists without end in YAML', () => {
  const [message] = said(compileTree({ ...filesOfExample({}), 'content/glossary.yml': `${'- '.repeat(20_000)}a\n` }));
  expect(message).toContain(
    'brackets or lists are nested too deeply | Check for extra brackets or hyphens: no file needs so many levels.',
  );
});

test('a committee and its paper have names that fit into the name of one PDF', () => {
  const [committee, paper] = ['c'.repeat(120), 'p'.repeat(120)];
  const folder = `content/meetings/${committee}/2024-03-14`;
  const found = problemsOf(
    compileTree({
      [`content/committees/${committee}.yml`]: 'name: Long Committee\nkind: committee\n',
      [`${folder}/meeting.yml`]: 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\n',
      [`${folder}/${paper}.mdx`]: reportFacts,
    }),
  );
  expect(found.filter((problem) => problem.includes('tree-layout'))).toEqual([
    `${folder}/${paper}.mdx:1:1 tree-layout the name "${'p'.repeat(40)}…" is too long`,
  ]);
});
