/** Somebody else's PDF that is the paper of an item, in the commands that make single papers and begin minutes. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runHere } from '../../support/command-here.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';
import { agendaOf, compiledWith, letterItem } from '../../support/sites/document-site.ts';

let root: string;
let letter: string;
beforeAll(async () => {
  const pdf = await foreignPdf({ pages: [{ words: 'The auditor finds the accounts sound and asks for a plan.' }] });
  root = compiledWith(letterItem, { 'auditors-letter.pdf': pdf }).site?.root ?? '';
  const committee = 'name: Health Committee\nabbreviation: HC\nkind: committee\nseats: [{ title: Chairman }]\n';
  writeFileSync(path.join(root, 'content/committees/health-committee.yml'), committee);
  letter = path.join(path.dirname(agendaOf(root)), 'auditors-letter.pdf');
});

test('npm run paper makes it as it is published', async () => {
  const out = path.join(root, 'letter.pdf');
  expect((await runHere('paper', [letter, '--root', root, '--out', out])).exitCode).toBe(0);
  expect(readFileSync(out).equals(readFileSync(letter))).toBe(true);
});

test('npm run new begins a minute of it, which says why it was urgent', async () => {
  const urgent =
    'supplements: [{ published: 2024-03-11, papers: [auditors-letter.pdf], reason: The audit ended on 10 March., chairAgreed: yes }]\n';
  appendFileSync(agendaOf(root), urgent);
  const meeting = ['--committee', 'health-committee', '--date', '2024-05-09', '--meeting', '2024-03-14'];
  expect((await runHere('new', ['minutes', ...meeting, '--place', 'Guildhall', '--root', root])).exitCode).toBe(0);
  const begun = path.join(path.dirname(agendaOf(root)), '../2024-05-09/minutes-2024-03-14.mdx');
  expect(readFileSync(begun, 'utf8')).toMatch(
    /## External audit letter\n\n.*urgency, by reason of.*The audit ended on 10 March\./,
  );
});

test('npm run paper tells what is wrong with it, which is found at its item', async () => {
  writeFileSync(letter, 'No PDF.');
  const { exitCode, stderr } = await runHere('paper', [letter, '--root', root]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('"auditors-letter.pdf" cannot be read');
});
