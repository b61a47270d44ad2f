/** Drafts are checked like the rest, and left out of what is published. */
import { expect, test } from 'vitest';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const agenda = 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n';
const meetingFile = 'content/meetings/health-committee/2024-03-14/meeting.yml';
const draft = reportFacts.replace('status: published', 'status: draft');

test('a draft is not in the site, and its item on the agenda is to follow', () => {
  const { site } = compileTree({ [meetingFile]: agenda, [reportFile]: `${draft}Words.\n` });
  expect(site?.meetings[0]?.papers).toEqual([]);
  expect(site?.meetings[0]?.items[0]).toMatchObject({ number: 1, isToFollow: true });
  expect(site?.meetings[0]?.items[0]).not.toHaveProperty('paper');
});

test('the slips of a draft are reported', () => {
  const compiled = compileTree({ [meetingFile]: agenda, [reportFile]: `${draft}See <Ref to="nothing" />.\n` });
  expect(problemsOf(compiled)).toEqual([
    `${reportFile}:11:10 unknown-reference there is nothing here with the id "nothing"`,
  ]);
});
