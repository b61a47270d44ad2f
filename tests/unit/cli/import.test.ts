/** `npm run import`: single files and folders, where papers go, and what is refused. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mayNamePerson } from '../../../src/importing/posts.ts';
import { runHere } from '../../support/command-here.ts';
import { standardFiles, writeTree } from '../../support/tree.ts';
import { wordReports } from '../../support/word/word-reports.ts';
import { newFolder } from '../../support/new-folder.ts';
import { wordCase } from '../../support/word/word-cases.ts';

let folder: string;
beforeAll(async () => {
  folder = newFolder('word');
  for (const [index, report] of wordReports.entries())
    writeFileSync(path.join(folder, `report ${String(index + 1)}.docx`), await report.file());
  writeFileSync(path.join(folder, 'old.docx'), 'not a Word file');
});

describe('a folder', () => {
  test('is imported report by report; what cannot be read is named and stops nothing', async () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout, stderr } = await runHere('import', [folder, '--root', root]);
    expect(stderr).toBe('old.docx: it is not a Word document. Nothing was written for it.\n');
    expect(stdout).toContain('6 of 7 files were imported.\n');
    expect(exitCode).toBe(1);
    const meeting = path.join(root, 'content/meetings/health-committee/2024-03-14');
    expect(readFileSync(path.join(meeting, 'grants.mdx'), 'utf8')).toContain('title: Grants\n');
    expect(existsSync(path.join(meeting, 'preventing-violence-picture-1.png'))).toBe(true);
    expect(existsSync(path.join(root, 'data/visits-to-family-centres/visits-to-family-centres-table-1.csv'))).toBe(
      true,
    );
  });
});

describe('a folder with a damaged file', () => {
  test('is imported to its end, and the file is named with the reason', async () => {
    const own = newFolder('word');
    for (const name of ['a-good', 'b-damaged', 'c-good']) copyFileSync(wordCase(name), path.join(own, `${name}.docx`));
    writeFileSync(path.join(own, 'd-old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    const root = writeTree(standardFiles);
    const { exitCode, stdout, stderr } = await runHere('import', [own, '--root', root, '--committee', 'hc']);
    expect(stderr).toBe(
      'b-damaged.docx: its XML is damaged: word/document.xml, line 1: unclosed root tag. Nothing was written for it.\n' +
        'd-old.doc: it is in the format of Word before 2007; open it in Word and save it as .docx. Nothing was written for it.\n',
    );
    expect(stdout).toContain('2 of 4 files were imported.\n');
    expect(exitCode).toBe(1);
  });
});

describe('two reports with one title', () => {
  const imported = (root: string, written: readonly string[]) =>
    runHere('import', [
      ...written.map((name) => wordCase(path.basename(name, '.docx'))),
      '--root',
      root,
      '--committee',
      'hc',
    ]);
  const folderOf = (root: string, date: string): string => path.join(root, `content/meetings/health-committee/${date}`);

  test('of one run are both imported, and the second says that it is', async () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout, stderr } = await imported(root, ['codes.docx', 'comment.docx', 'small.docx']);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('3 of 3 files were imported.\n');
    for (const name of ['a-report-from-word', 'a-report-from-word-2', 'a-report-from-word-3'])
      expect(existsSync(path.join(folderOf(root, '2025-03-12'), `${name}.mdx`))).toBe(true);
    expect(stdout).toContain(
      '    - Another report of this run is called "A report from Word" too: give one of the two another title.\n',
    );
  });

  test('of two meetings keep their data apart: the later ones are called after the day', async () => {
    const root = writeTree(standardFiles);
    await imported(root, ['small.docx']);
    expect((await imported(root, ['small.docx'])).stderr).toContain('a-report-from-word.mdx is there already');
    const later = await runHere('import', [
      wordCase('small'),
      '--root',
      root,
      '--committee',
      'hc',
      '--date',
      '2025-04-09',
    ]);
    expect(later.exitCode).toBe(0);
    const theme = 'a-report-from-word-2025-04-09';
    expect(existsSync(path.join(root, `data/${theme}/${theme}-table-1.csv`))).toBe(true);
    expect(readFileSync(path.join(folderOf(root, '2025-04-09'), 'a-report-from-word.mdx'), 'utf8')).toContain(
      `<DataTable data="${theme}-table-1"`,
    );
    expect(later.stdout).toContain(
      '    - The cover says "Finance Committee", and the paper was put among those of the Health Committee.\n',
    );
    expect(later.stdout).toContain(
      '    - The cover says "12 March 2025", and the paper was put among those of 9 April 2025.\n',
    );
  });
});

test('a contact that is a post is no name, and one that may be a name is asked about', async () => {
  const root = writeTree(standardFiles);
  const { stdout } = await runHere('import', [wordCase('covtab'), '--root', root, '--committee', 'hc']);
  expect(stdout).not.toContain('name a post, not a person');
  expect(
    readFileSync(path.join(root, 'content/meetings/health-committee/2025-03-12/lease-of-the-depot.mdx'), 'utf8'),
  ).toContain('contact:\n  role: Estates Manager\n  tel: 01632 960123\n');
  expect(['Sam Taylor', 'Sam Taylor, Waste Manager', 'Cllr Sam Taylor'].every(mayNamePerson)).toBe(true);
  expect(['Waste Manager', 'Head of Finance, Property and IT', 'Democratic Services'].some(mayNamePerson)).toBe(false);
});

describe('a report that is marked as exempt', () => {
  const marked = wordCase('exempt2');

  test('is written nowhere, and the marking and restricted/ are named', async () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout, stderr } = await runHere('import', [marked, '--root', root, '--committee', 'hc']);
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'exempt2.docx: it is marked as not for the public (the first lines: "EXEMPT INFORMATION - NOT FOR PUBLICATION"; the first lines: "This report is exempt under paragraph 3 of Schedule 12A."). Import it with --restricted to put it under restricted/, which no public build opens; if the marking no longer holds, with --public. Nothing was written for it.\n',
    );
    expect(existsSync(path.join(root, 'restricted'))).toBe(false);
    expect(existsSync(path.join(root, 'content/meetings/health-committee/2025-03-12'))).toBe(false);
  });

  test('goes under restricted/ with --restricted', async () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout } = await runHere('import', [marked, '--root', root, '--committee', 'hc', '--restricted']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Wrote restricted/meetings/health-committee/2025-03-12/sale-of-more-land.mdx\n');
    expect(stdout).toContain('  Marked as not for the public:\n    - the first lines: "EXEMPT');
    expect(existsSync(path.join(root, 'content/meetings/health-committee/2025-03-12'))).toBe(false);
  });

  test('is public with --public, for who knows that the marking no longer holds', async () => {
    const root = writeTree(standardFiles);
    const { stdout } = await runHere('import', [marked, '--root', root, '--committee', 'hc', '--public']);
    expect(stdout).toContain('Wrote content/meetings/health-committee/2025-03-12/sale-of-more-land.mdx\n');
  });
});

describe('a report', () => {
  test('tells what was written, what needs a person and that no word was lost', async () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout } = await runHere('import', [path.join(folder, 'report 5.docx'), '--root', root]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Wrote content/meetings/health-committee/2024-03-14/grants.mdx\n');
    expect(stdout).toContain('1 table has merged cells');
    expect(stdout).toContain('Nothing was lost.');
  });

  test('goes where the command says, rather than where its cover says', async () => {
    const root = writeTree(standardFiles);
    await runHere('import', [path.join(folder, 'report 5.docx'), '--root', root, '--date', '2025-01-09']);
    expect(existsSync(path.join(root, 'content/meetings/health-committee/2025-01-09/grants.mdx'))).toBe(true);
  });

  test('never takes the place of a paper that is there', async () => {
    const root = writeTree({ ...standardFiles, 'content/meetings/health-committee/2024-03-14/grants.mdx': 'mine' });
    const { exitCode, stderr } = await runHere('import', [path.join(folder, 'report 5.docx'), '--root', root]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'grants.mdx is there already; move it away to import the report again. Nothing was written for it.',
    );
    expect(readFileSync(path.join(root, 'content/meetings/health-committee/2024-03-14/grants.mdx'), 'utf8')).toBe(
      'mine',
    );
  });

  test.each([
    [[], 'Name a Word file or a folder of them.'],
    [['nowhere.docx'], 'There is no file "nowhere.docx".'],
    [
      ['figures.xlsx'],
      'The import of workbooks such as "figures.xlsx" comes with a later version of this tool. Save a sheet as CSV and run npm run new -- dataset FILE.',
    ],
    [['--review', 'report.docx'], '"--review" comes with a later version of this tool.'],
    [['--committee', 'x', '.'], 'There is no committee "x".'],
    [['--date', 'Monday', '.'], '"Monday" is not a date.'],
    [['--restricted', '--public', '.'], '--restricted and --public cannot be combined.'],
  ])('%j is refused in a sentence', async (written, sentence) => {
    const { exitCode, stderr } = await runHere('import', [...written, '--root', writeTree(standardFiles)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
