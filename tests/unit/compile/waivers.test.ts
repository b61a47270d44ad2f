/** Warnings that somebody accepts, where they are written: in a paper, a meeting.yml or the description of a dataset. */
import { describe, expect, test } from 'vitest';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

const meetingFile = 'content/meetings/health-committee/2024-03-14/meeting.yml';
const waiver = (rule: string): string =>
  `waivers: [{ rule: ${rule}, reason: The clinics agreed to it, by: Head of Health, date: 2024-03-01 }]`;
const late = (more: string) => ({ [meetingFile]: `time: "18:00"\nplace: Guildhall\npublished: 2024-03-08\n${more}\n` });
const survey = '| Answer | Share |\n|---|---:|\n| Satisfied | 41% |\n| Neutral | 22% |\n| Dissatisfied | 31% |\n';
const report = (facts: string, body: string) => ({
  [reportFile]: `${reportFacts.replace('status: published', facts)}\n${body}`,
});
const few = (more: string) => ({
  'data/health/children-seen.csv': 'Clinic,Children\nTown,120\nVillage,3\nSchool,90\n',
  'data/health/children-seen.yml': `title: Children seen\nsource: Clinics\nkey: [Clinic]\ncolumns:\n  Clinic: { type: text }\n  Children: { type: count }\n${more}\n`,
});

describe('a warning is accepted', () => {
  test.each([
    ['in meeting.yml', 'clear-days', late(''), late(waiver('clear-days'))],
    [
      'in the front matter of a paper',
      'shares-sum',
      report('status: published', survey),
      report(waiver('shares-sum'), survey),
    ],
    ['in the description of a dataset, for its CSV', 'small-count', few(''), few(waiver('small-count'))],
  ] as const)('%s', (...[, rule, without, withWaiver]) => {
    const before = compileTree(without);
    expect(before.diagnostics.map((found) => found.rule)).toEqual([rule]);
    const after = compileTree(withWaiver);
    expect(after.diagnostics).toEqual([]);
    expect(after.accepted).toMatchObject([
      {
        finding: before.diagnostics[0],
        waiver: { rule, reason: 'The clinics agreed to it', by: 'Head of Health', date: '2024-03-01' },
      },
    ]);
  });
});

describe('a waiver that accepts nothing is a warning of its own', () => {
  const wordsOf = (files: Readonly<Record<string, string>>) =>
    compileTree(files).diagnostics.map(
      ({ rule, severity, reason, hint, place }) =>
        `${place.line}:${place.column} ${severity} ${rule} ${reason} | ${hint ?? ''}`,
    );

  test('where nothing of its rule is found', () => {
    expect(
      wordsOf({ [meetingFile]: `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\n${waiver('clear-days')}\n` }),
    ).toEqual([
      '4:11 warning waiver-unused the waiver for "clear-days" matches nothing | Delete it: there is no longer a warning for it to accept.',
    ]);
  });

  test('where its rule is not known, with the nearest one', () => {
    expect(wordsOf(late(waiver('clear-day')))).toEqual([
      expect.stringContaining('3:12 warning clear-days'),
      '4:11 warning waiver-unused the waiver names the rule "clear-day", which is not a rule | Did you mean "clear-days"?',
    ]);
  });

  test('where its rule finds errors, which cannot be waived', () => {
    expect(wordsOf(report(waiver('empty-list-item'), 'The service has:\n\n- nine posts\n-\n'))).toEqual([
      '9:11 warning waiver-unused the waiver is for "empty-list-item", which is an error here, and errors cannot be waived | Fix what the rule reports, and delete the waiver.',
      expect.stringContaining('error empty-list-item'),
    ]);
  });

  test('where it stands in another file than the warning', () => {
    const meeting = late('items: [{ report: clinics.mdx }]');
    expect(wordsOf({ ...meeting, ...report(waiver('clear-days'), 'The clinics did well.\n') })).toEqual([
      '9:11 warning waiver-unused the waiver for "clear-days" matches nothing | Delete it: there is no longer a warning for it to accept.',
      expect.stringContaining('3:12 warning clear-days'),
    ]);
  });
});
