/** Drafts through the commands: what is wrong in one is told and marked, and stops nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runHere } from '../../support/command-here.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const folder = path.dirname(reportFile);
const draftFile = `${folder}/parking.mdx`;
let root: string;
beforeAll(() => {
  root = writeTree({
    ...standardFiles,
    [reportFile]: `${reportFacts}Three clinics closed.\n`,
    [draftFile]: `${reportFacts.replace('status: published', 'status: draft').replace('Visits to clinics', 'Parking')}[To write: where]\n\nFewer than <5 came.\n`,
    [`${folder}/meeting.yml`]:
      'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n  - report: parking.mdx\n',
  });
});

test('the check marks the finding as one of a draft, and exits 0', async () => {
  const { exitCode, stdout } = await runHere('check', ['--root', root]);
  expect(stdout).toContain('draft: error "<" starts a tag, but there is no tag here');
  expect(stdout).toContain('Nothing here stops the site from being published: it concerns drafts alone.');
  expect(exitCode).toBe(0);
});

test('so it does where the draft is named', async () => {
  const { exitCode, stdout } = await runHere('check', [path.join(root, draftFile), '--root', root]);
  expect(stdout).toContain('draft: error');
  expect(exitCode).toBe(0);
});

test('programs read it apart from errors and warnings', async () => {
  const { exitCode, stdout } = await runHere('check', ['--root', root, '--format', 'json']);
  expect(exitCode).toBe(0);
  const told = JSON.parse(stdout) as { readonly errors: number; readonly diagnostics: readonly object[] };
  expect(told.errors).toBe(0);
  expect(told.diagnostics).toContainEqual(expect.objectContaining({ file: draftFile, severity: 'error', draft: true }));
});

test.each([
  ['github', '::error', '::warning file='],
  ['gitlab', '"major"', '"severity": "minor"'],
])('annotations for %s say that it is a draft’s, and that it stops nothing', async (format, severe, mild) => {
  const { exitCode, stdout } = await runHere('check', ['--root', root, '--format', format]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/draft: .{1,2}<.{1,2} starts a tag/);
  expect(stdout).not.toContain(severe);
  expect(stdout).toContain(mild);
});

test('the PDF of the draft is made with a framed line, and the findings are printed', async () => {
  const out = path.join(newFolder('draft'), 'parking.pdf');
  const { exitCode, stdout, stderr } = await runHere('paper', [
    path.join(root, draftFile),
    '--root',
    root,
    '--out',
    out,
  ]);
  expect(exitCode).toBe(0);
  expect(existsSync(out)).toBe(true);
  expect(`${stdout}${stderr}`).toContain('draft: error "<" starts a tag');
});

test('the pack of its meeting is made without it', async () => {
  const out = newFolder('pack');
  const { exitCode, stdout } = await runHere('pack', [
    'hc',
    '2024-03-14',
    '--root',
    root,
    '--out',
    path.join(out, 'pack.pdf'),
  ]);
  expect(stdout).toContain('pack.pdf');
  expect(exitCode).toBe(0);
  expect(readFileSync(path.join(out, 'pack.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});
