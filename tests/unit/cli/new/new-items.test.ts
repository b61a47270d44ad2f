/** `npm run new` for what belongs to an item of an agenda that is there already: an exempt appendix, a paper to follow, minutes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compileRestricted } from '../../../../src/compile/restricted.ts';
import { runHere } from '../../../support/command-here.ts';
import {
  compileRoot,
  problemsOf,
  projectRoot,
  reportFacts,
  reportFile,
  standardFiles,
  writeTree,
} from '../../../support/tree.ts';

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
  return runHere('new', [...written, '--root', root]);
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const appendixOptions = [
  ...['appendix', '--committee', 'hc', '--date', '2024-03-14', '--report', 'clinics.mdx'],
  ...['--title', 'Prices: of bidders', '--paragraphs', '3, 5'],
];

test('an exempt appendix is written under restricted/, and its report says so on the agenda, whose other lines stay', async () => {
  const { exitCode, stdout } = await begin(...appendixOptions);
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
])('an exempt appendix with %j is refused in a sentence', async (written, sentence) => {
  const { exitCode, stderr } = await begin(...appendixOptions, ...written);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(sentence);
});

test('of an item that has an exempt appendix already, the lines are shown and the agenda stays as it is', async () => {
  await begin(...appendixOptions);
  const before = read(`${folder}/meeting.yml`);
  const { stdout } = await begin(...appendixOptions, '--title', 'Second');
  expect(stdout).toContain(`Add to the item of the report in ${folder}/meeting.yml:`);
  expect(read(`${folder}/meeting.yml`)).toBe(before);
});

const reportOptions = [
  ...['report', '--committee', 'hc', '--date', '2024-03-14', '--title', 'Waiting times', '--from', 'Head of Health'],
  ...['--role', 'Clinics Manager', '--email', 'clinics@example.gov.uk'],
];

test('a report for an item that is marked toFollow fills that item, found by its title or its file', async () => {
  const awaited = `${agenda}  - report: waits.mdx\n    title: Waiting times\n    toFollow: yes\n`;
  for (const text of [
    awaited,
    awaited.replace('waits.mdx', 'waiting-times.mdx').replace('title: Waiting', 'title: Long'),
  ]) {
    writeFileSync(path.join(root, `${folder}/meeting.yml`), text);
    writeFileSync(path.join(root, `${folder}/meeting.lock.json`), '{}');
    const { exitCode, stdout } = await begin(...reportOptions);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`It fills the item that is marked toFollow in ${folder}/meeting.yml.`);
    expect(read(`${folder}/meeting.yml`)).toBe(text);
  }
  expect(read(`${folder}/waits.mdx`)).toContain('title: Waiting times\n');
  expect(read(`${folder}/waiting-times.mdx`)).toContain('title: Waiting times\n');
});

test('minutes are begun from the agenda: its headings, what was recommended, the members and the place; they are worked on', async () => {
  writeFileSync(
    path.join(root, 'content/committees/health-committee.yml'),
    'name: Health Committee\nabbreviation: HC\nkind: committee\nseats: [{ title: Chairman }, { title: Councillor A }, { title: Councillor B }]\n',
  );
  const items = [
    '  - standing: apologies',
    '  - standing: chairmans-announcements',
    '  - minutes: minutes-2024-01-11.mdx',
    '  - report: clinics.mdx',
    '  - verbal: Flu & colds',
    'supplements: [{ published: 2024-03-11, papers: [clinics.mdx], reason: The lease ends in March., chairAgreed: yes }]',
  ];
  writeFileSync(
    path.join(root, `${folder}/meeting.yml`),
    `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n${items.join('\n')}\n`,
  );
  writeFileSync(
    path.join(root, reportFile),
    `${reportFacts}## Purpose of this report\n\nClinics.\n\n<Recommendations>\n- That the Committee notes the report.\n- That it opens the clinics in <Ref to="list" />.\n</Recommendations>\n`,
  );
  const { exitCode } = await begin(
    ...[
      'minutes',
      '--committee',
      'hc',
      '--date',
      '2024-05-09',
      '--meeting',
      '2024-03-14',
      '--apologies',
      'Councillor B',
    ],
  );
  expect(exitCode).toBe(0);
  expect(read('content/meetings/health-committee/2024-05-09/minutes-2024-03-14.mdx')).toBe(`---
kind: minutes
meeting: 2024-03-14
place: Guildhall
# mark: present, apologies, absent or substitute (then also for: and the seat); chair: yes for the member who chaired the meeting
attendance:
  - { seat: Chairman, mark: present, chair: yes }
  - { seat: Councillor A, mark: present }
  - { seat: Councillor B, mark: apologies }
# working until they may be seen, then draft, and confirmed once the committee has agreed them
status: working
---

## Apologies for absence

Apologies were received from Councillor B.

## Chairman’s announcements

[To write: what was reported and asked]

## Minutes of the previous meeting

The minutes of the previous meeting were confirmed as a correct record and signed by the Chairman.

## Visits to clinics

The Chairman agreed to take the item as a matter of urgency, by reason of these special circumstances: The lease ends in March.

[To write: what was reported and asked]

<Resolved>
- That the Committee notes the report.
- That it opens the clinics in [To write: the place in the report].
</Resolved>

## Flu \\& colds

[To write: what was reported and asked]
`);
  const found = compileRoot(root).diagnostics.filter(({ place }) => place.file.includes('2024-05-09/minutes'));
  expect(new Set(found.map(({ rule, isDraft }) => `${rule} ${String(isDraft)}`))).toEqual(
    new Set(['placeholder true']),
  );
});
