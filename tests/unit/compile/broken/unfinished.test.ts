/** What is still to be written: an error where it would be published; in a draft it stops nothing. */
import { expect, test } from 'vitest';
import { compileTree, reportFacts, reportFile } from '../../../support/tree.ts';

const council = [
  'name: Mercia District Council',
  'strategicPlans: [{ title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well } }]',
  'sections: [{ title: Purpose of this report, required: true }, { title: Conclusions, required: true }]',
].join('\n');
const unfinished = `${reportFacts}\n## Purpose of this report\n\n[To write: why the report comes]\n`;

function severitiesOf(report: string): string[] {
  const { diagnostics } = compileTree({ 'content/council.yml': council, [reportFile]: report });
  return diagnostics.map(({ rule, severity, isDraft }) => `${isDraft ? 'draft ' : ''}${severity} ${rule}`).toSorted();
}

test('stops a report from being published', () => {
  expect(severitiesOf(unfinished)).toEqual(['error placeholder', 'error required-section']);
});

test('is told of a draft, and stops nothing', () => {
  expect(severitiesOf(unfinished.replace('status: published', 'status: draft'))).toEqual([
    'draft error placeholder',
    'draft error required-section',
  ]);
});

test('stops draft minutes, which are published', () => {
  const minutes =
    '---\nkind: minutes\nmeeting: 2024-01-11\nplace: Guildhall\nattendance: [{ seat: Chairman, mark: present, chair: yes }]\nstatus: draft\n---\n\n## Flu\n\n[To write: what was said]\n';
  const { diagnostics } = compileTree({ [reportFile]: minutes });
  expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error placeholder']);
});

test('is found in the description of data, but not in a comment for who edits it', () => {
  const { diagnostics } = compileTree({
    'data/clinics/visits.csv': 'year,Visits\n2023,120\n',
    'data/clinics/visits.yml':
      '# [To write: nothing here]\ntitle: Visits\nsource: "[To write: where they come from]"\nkey: year\ncolumns: { year: { type: year }, Visits: { type: count } }\n',
  });
  expect(diagnostics.map(({ rule, place }) => `${place.file}:${place.line}:${place.column} ${rule}`)).toEqual([
    'data/clinics/visits.yml:3:10 placeholder',
  ]);
  expect(diagnostics[0]?.reason).toBe('"[To write: where they come from]" is still to be written');
});

test('is told of a page, but not where the page shows such a place as code', () => {
  const { diagnostics } = compileTree({
    'content/pages/help.mdx':
      '---\ntitle: Help\n---\n\nLook for `[To write: …]`.\n\n```\n[To write: nothing here]\n```\n\n[To write: how to look]\n',
  });
  expect(diagnostics.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    'content/pages/help.mdx:11 placeholder',
  ]);
});
