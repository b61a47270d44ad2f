/** `npm run new` for what belongs to an item of an agenda that is there already: an exempt appendix. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compileRestricted } from '../../../../src/compile/restricted.ts';
import { runCommand } from '../../../support/command.ts';
import { problemsOf, projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../../support/tree.ts';

const folder = 'content/meetings/health-committee/2024-03-14';
const agenda = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n    title: Clinics   # agreed\n\n  - verbal: Flu\n`;

let root: string;
beforeEach(() => {
  root = writeTree({
    ...standardFiles,
    [`${folder}/meeting.yml`]: agenda,
    [reportFile]: `${reportFacts}## Purpose of this report\n\nClinics.\n`,
  });
});

function begin(...written: string[]) {
  return runCommand('new', [...written, '--root', root]);
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const appendixOptions = [
  ...['appendix', '--committee', 'hc', '--date', '2024-03-14', '--report', 'clinics.mdx'],
  ...['--title', 'Prices: of bidders', '--paragraphs', '3, 5'],
];

test('an exempt appendix is written under restricted/, and its report says so on the agenda, whose other lines stay', () => {
  const { exitCode, stdout } = begin(...appendixOptions);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Wrote restricted/meetings/health-committee/2024-03-14/prices-of-bidders.mdx\n');
  expect(read('restricted/meetings/health-committee/2024-03-14/prices-of-bidders.mdx')).toBe(
    '---\nkind: appendix\ntitle: "Prices: of bidders"\n---\n\n[To write: what only those who are entitled to it may read]\n',
  );
  expect(read(`${folder}/meeting.yml`)).toBe(
    agenda.replace(
      '# agreed\n\n',
      '# agreed\n    exempt:\n      paper: prices-of-bidders.mdx\n      paragraphs: [3, 5]\n      publicInterest: "[To write: why the public interest in withholding outweighs that in disclosing]"\n',
    ),
  );
  const compiled = compileRestricted({ root, templatesRoot: path.join(projectRoot, 'templates') });
  expect(problemsOf(compiled).map((line) => line.split(' ')[1])).toEqual(['placeholder', 'placeholder']);
});

test.each([
  [['--report', 'clinic.mdx'], '--report: "clinic.mdx" is not a report on the agenda. Did you mean "clinics.mdx"?'],
  [['--paragraphs', '3, 9'], '--paragraphs: Part 1 of Schedule 12A has no paragraph 9.'],
])('an exempt appendix with %j is refused in a sentence', (written, sentence) => {
  const { exitCode, stderr } = begin(...appendixOptions, ...written);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
});

test('of an item that has an exempt appendix already, the lines are shown and the agenda stays as it is', () => {
  begin(...appendixOptions);
  const before = read(`${folder}/meeting.yml`);
  const { stdout } = begin(...appendixOptions, '--title', 'Second');
  expect(stdout).toContain(`Add to the item of the report in ${folder}/meeting.yml:`);
  expect(read(`${folder}/meeting.yml`)).toBe(before);
});
