/** Minutes that were taken down leave the numbers of later minutes as they were. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { siteOf } from '../../support/example.ts';
import { edit, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../support/sites/supplement-site.ts';
import { compileRoot } from '../../support/tree.ts';

const april = 'content/meetings/health-committee/2024-04-11';
const june = 'content/meetings/health-committee/2024-06-13';

/** Files minutes of a meeting, without a number of their own, with the papers of a later one. */
function fileMinutes(root: string, folder: string, { of, title }: Readonly<Record<'of' | 'title', string>>): void {
  const file = path.join(root, folder, 'minutes.mdx');
  mkdirSync(path.dirname(file), { recursive: true });
  const text = readFileSync(path.join(root, meetingFolder, 'minutes-2024-01-11.mdx'), 'utf8');
  const [, facts = ''] = text.split(/^---$/m);
  const head = facts.replace(/^meeting:.*$/m, `meeting: ${of}`).replace(/^firstMinute:.*\n/m, '');
  writeFileSync(file, `---${head}---\n\n## ${title}\n\nThe Committee heard of it.\n`);
  const published = folder === april ? '2024-04-03' : '2024-06-05';
  writeFileSync(
    path.join(path.dirname(file), 'meeting.yml'),
    `time: "18:00"\nplace: Guildhall, Mercia\npublished: ${published}\nitems: [{ minutes: minutes.mdx }]\n`,
  );
}

function headingsOf(root: string, folder: string): readonly string[] {
  const papers = siteOf(root).meetings.flatMap((meeting) => meeting.papers);
  return (papers.find(({ file }) => file === `${folder}/minutes.mdx`)?.outline ?? []).map(({ text }) => text);
}

test('later minutes keep the numbers that they were published with, and those of the next run on from them', async () => {
  const root = unrecordedSite();
  fileMinutes(root, april, { of: '2024-03-14', title: 'Buses' });
  fileMinutes(root, june, { of: '2024-04-11', title: 'Trams' });
  expect(headingsOf(root, april)).toEqual(['14 Buses']);
  expect(headingsOf(root, june)).toEqual(['15 Trams']);
  await recordMeeting(root);
  await recordMeeting(root, { first: '2024-04-03' }, '2024-04-11');
  edit(
    root,
    'meeting.yml',
    (text) =>
      `${text}takenDown:\n  - { paper: minutes-2024-01-11.mdx, date: 2024-06-20, reason: They named a patient. }\n`,
  );
  expect(headingsOf(root, april)).toEqual(['14 Buses']);
  expect(headingsOf(root, june)).toEqual(['15 Trams']);
});

test('minutes that no record has must say their number then', async () => {
  const root = unrecordedSite();
  fileMinutes(root, june, { of: '2024-04-11', title: 'Trams' });
  await recordMeeting(root);
  edit(
    root,
    'meeting.yml',
    (text) =>
      `${text}takenDown:\n  - { paper: minutes-2024-01-11.mdx, date: 2024-06-20, reason: They named a patient. }\n`,
  );
  const errorsOf = (): unknown[] =>
    compileRoot(root).diagnostics.flatMap(({ severity, place, rule, reason, hint }) =>
      severity === 'error' ? [{ file: place.file, rule, reason, hint }] : [],
    );
  expect(errorsOf()).toEqual([
    {
      file: `${june}/minutes.mdx`,
      rule: 'minutes-numbering',
      reason: 'the minutes before these were taken down, so the number of their last minute is not known',
      hint: 'Write firstMinute: and the number that these begin with.',
    },
  ]);
  const file = path.join(root, june, 'minutes.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: minutes\n', 'kind: minutes\nfirstMinute: 14\n'));
  expect(errorsOf()).toEqual([]);
});
