/** A small council whose meeting was published with everything that a record holds, for tests of what it finds. */
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication, type PublicationDay, type Recorded } from '../../../src/record/write-record.ts';
import { everythingRoot, siteOf } from '../example.ts';
import { png } from '../pictures.ts';
import { firstAgenda, lateSite, meetingFolder } from './supplement-site.ts';
import { newFolder } from '../new-folder.ts';

/** The meeting's agenda, as the record of it was made. */
export const recordedAgenda = firstAgenda;

/** The small council with a picture, a link and somebody else's document in its paper; nothing is recorded yet. */
export function unrecordedSite(): string {
  const root = lateSite(firstAgenda, []);
  const folder = path.join(root, meetingFolder);
  writeFileSync(path.join(folder, 'map.png'), png());
  copyFileSync(
    path.join(everythingRoot, 'content/meetings/housing-committee/2025-03-13/survey.pdf'),
    path.join(folder, 'survey.pdf'),
  );
  edit(root, 'clinics.mdx', (text) =>
    text.replace(
      '1. First step',
      [
        'The [bus times](https://example.gov.uk/buses) have **not** changed.',
        '',
        '<Figure src="map.png" alt="The clinics stand by the river." caption="Where the clinics are" />',
        '',
        '1. First step',
      ].join('\n'),
    ),
  );
  edit(
    root,
    'clinics.mdx',
    (text) =>
      `${text}\n<Appendix title="Survey" pdf="survey.pdf" alt="What users of the clinics said in the survey of 2023: most are content.">\nThe survey follows.\n</Appendix>\n`,
  );
  return root;
}

/** Words that stand only in the paper of the next site: in its title, a recommendation, a heading and a paragraph. */
export const wordsToTakeDown = ['Wrexinghope', 'Plumbatrice', 'Brindlemoor', 'Ostrepanic'] as const;

/** The same council, whose paper names somebody, so that it has to come down; nothing is recorded yet. */
export function siteToTakeDown(): string {
  const [title, recommendation, heading, paragraph] = wordsToTakeDown;
  const root = unrecordedSite();
  edit(root, 'clinics.mdx', (text) =>
    text
      .replace(/^title: /m, `title: ${title} `)
      .replace('notes the visits', `notes the visits of ${recommendation}`)
      .concat(`\n## ${heading}\n\nThe tenant of ${paragraph} is named here.\n`),
  );
  return root;
}

/** Takes its paper down: the file goes, and meeting.yml says when and why. */
export function takeDown(root: string): void {
  rmSync(path.join(root, meetingFolder, 'clinics.mdx'));
  edit(root, 'meeting.yml', (text) =>
    text
      .replace('  - report: clinics.mdx\n', '  - report: clinics.mdx\n    title: Visits\n')
      .concat('takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n'),
  );
}

/** A copy of a root, to be changed. */
export function copyOf(root: string): string {
  const copy = newFolder('recorded');
  cpSync(root, copy, { recursive: true });
  return copy;
}

/** Records the meeting of a root. */
export async function recordMeeting(
  root: string,
  day: PublicationDay = { first: '2024-03-06' },
  date = '2024-03-14',
): Promise<Recorded> {
  const site = siteOf(root);
  const meeting = site.meetings.find((one) => one.date === date);
  if (!meeting) throw new Error(`There is no meeting of ${date}.`);
  return recordPublication(site, meeting, day);
}

/** What is found at the records of a root. */
export async function findingsOf(root: string): Promise<readonly Diagnostic[]> {
  const site = siteOf(root);
  return recordFindings({ site, meetings: site.meetings, pdf: madeNow });
}

/** Changes a file of the meeting's folder; throws where that leaves it as it was. */
export function edit(root: string, file: string, change: (text: string) => string): void {
  const target = path.join(root, meetingFolder, file);
  const text = readFileSync(target, 'latin1');
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(target, changed, 'latin1');
}

/** The meeting of a root. */
export function recordedMeeting(root: string): Meeting {
  const meeting = siteOf(root).meetings.find(({ date }) => date === '2024-03-14');
  if (!meeting) throw new Error('The meeting is not there.');
  return meeting;
}
