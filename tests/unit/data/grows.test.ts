/** Where data may say that they grow, and where a correction may take up their rows. */
import { expect, test } from 'vitest';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

const csvFile = 'data/health/visits.csv';
const january = 'Month,Visits\n2023 Dec,98\n2024 Jan,105\n';
const sidecar =
  'title: Visits to clinics\nsource: Clinic registers\nkey: Month\ngrows: yes\ncolumns:\n  Month: { type: text }\n  Visits: { type: count }\n';
const body = '\n## Purpose\n\nThe clinics saw <Value of="visits/2023 Dec/Visits" /> people.\n';

test('grows cannot be combined with a total row', () => {
  const total = `${sidecar}relations:\n  - { total: row, row: 2024 Jan }\n`;
  const found = compileTree({ [csvFile]: january, 'data/health/visits.yml': total }).diagnostics;
  expect(found.find(({ rule }) => rule === 'data-sidecar')).toMatchObject({
    place: { file: 'data/health/visits.yml', line: 9 },
    reason:
      'a dataset that grows cannot have a total row: rows that were published would change with each row that is added',
    hint: 'Delete the total row, and print the total with <Value calc="sum" />; or write grows: no.',
  });
});

test('rows: takes all and nothing else', () => {
  const wrong =
    'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }]\ncorrections: [{ paper: clinics.mdx, what: A, why: B, date: 2024-03-12, rows: 4 }]\n';
  const found = compileTree({
    'content/meetings/health-committee/2024-03-14/meeting.yml': wrong,
    [reportFile]: reportFacts + body,
    [csvFile]: january,
    'data/health/visits.yml': sidecar,
  }).diagnostics;
  expect(found.map(({ reason, hint }) => `${reason} | ${hint}`)).toEqual(['"rows" cannot be 4 | It is one of "all".']);
});
