/** `npm run import`: single files and folders, where papers go, and what is refused. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { standardFiles, writeTree } from '../../support/tree.ts';
import { wordReports } from '../../support/word-reports.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'word-'));
  for (const [index, report] of wordReports.entries())
    writeFileSync(path.join(folder, `report ${String(index + 1)}.docx`), await report.file());
  writeFileSync(path.join(folder, 'old.docx'), 'not a Word file');
});

describe('a folder', () => {
  test('is imported report by report; what cannot be read is named and stops nothing', () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout, stderr } = runCommand('import', [folder, '--root', root]);
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

describe('a report', () => {
  test('tells what was written, what needs a person and that no word was lost', () => {
    const root = writeTree(standardFiles);
    const { exitCode, stdout } = runCommand('import', [path.join(folder, 'report 5.docx'), '--root', root]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Wrote content/meetings/health-committee/2024-03-14/grants.mdx\n');
    expect(stdout).toContain('1 table has merged cells');
    expect(stdout).toContain('Every word was taken over.');
  });

  test('goes where the command says, rather than where its cover says', () => {
    const root = writeTree(standardFiles);
    runCommand('import', [path.join(folder, 'report 5.docx'), '--root', root, '--date', '2025-01-09']);
    expect(existsSync(path.join(root, 'content/meetings/health-committee/2025-01-09/grants.mdx'))).toBe(true);
  });

  test('never takes the place of a paper that is there', () => {
    const root = writeTree({ ...standardFiles, 'content/meetings/health-committee/2024-03-14/grants.mdx': 'mine' });
    const { exitCode, stderr } = runCommand('import', [path.join(folder, 'report 5.docx'), '--root', root]);
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
    [['--committee', 'x', '.'], 'There is no committee "x".'],
    [['--date', 'Monday', '.'], '"Monday" is not a day.'],
  ])('%j is refused in a sentence', (written, sentence) => {
    const { exitCode, stderr } = runCommand('import', [...written, '--root', writeTree(standardFiles)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
