/** Companion versions beside what was published: they come without a correction, are told of in feeds, and go with their paper. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { feedFiles } from '../../../src/exports/feeds/feeds.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { versionFilesOf } from '../../../src/outputs/brought/versions.ts';
import { papersOf } from '../../../src/outputs/papers.ts';
import { siteOf } from '../../support/example.ts';
import { copyOf, edit, findingsOf, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../support/sites/supplement-site.ts';

const recorded = unrecordedSite();
await recordMeeting(recorded);

/** The recorded meeting, with versions of its paper that came later. */
function withVersions(): string {
  const root = copyOf(recorded);
  const folder = path.join(root, meetingFolder);
  writeFileSync(path.join(folder, 'easy read.txt'), 'We have clinics.\n');
  writeFileSync(path.join(folder, 'spoken.mp3'), 'ID3');
  writeFileSync(path.join(folder, 'spoken.txt'), 'We have clinics.\n');
  const versions = [
    'versions:',
    '  - { kind: easy-read, title: Clinics made easy, file: easy read.txt }',
    '  - { kind: audio, title: Clinics to hear, file: spoken.mp3, transcript: spoken.txt }',
    '  - { kind: bsl, title: Clinics signed, url: "https://example.gov.uk/signed?a=1.mp4" }',
    '',
  ].join('\n');
  edit(root, 'clinics.mdx', (text) => text.replace('\n---\n', `\n${versions}---\n`));
  return root;
}

test('a version that is added to a recorded paper changes nothing on record', async () => {
  const before = readFileSync(path.join(recorded, meetingFolder, 'meeting.lock.json'), 'utf8');
  const root = withVersions();
  expect(siteOf(root).meetings.flatMap(({ papers }) => papers.flatMap((paper) => paper.versions ?? [])).length).toBe(3);
  expect(await findingsOf(root)).toEqual(await findingsOf(recorded));
  expect((await recordMeeting(root)).isChanged).toBe(false);
  expect(readFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), 'utf8')).toBe(before);
});

test('feeds have each version with its type, a page where an address does not show another', () => {
  const site = siteOf(withVersions());
  const at = '/health-committee/2024-03-14/clinics';
  expect(newsOf(site).find(({ address }) => address === `${at}/`)?.versions).toEqual([
    { address: `${at}/easy%20read.txt`, mediaType: 'text/plain', title: 'Easy read: Clinics made easy' },
    { address: `${at}/spoken.mp3`, mediaType: 'audio/mpeg', title: 'Audio: Clinics to hear' },
    { address: `${at}/spoken.txt`, mediaType: 'text/plain', title: 'Transcript of “Clinics to hear”' },
    {
      address: 'https://example.gov.uk/signed?a=1.mp4',
      mediaType: 'text/html',
      title: 'British Sign Language: Clinics signed',
    },
  ]);
  const textAt = (file: string): string => feedFiles(site).find((one) => one.path === file)?.text ?? '';
  const json = JSON.parse(textAt('health-committee/feed.json')) as {
    items: { url: string; attachments?: { url: string; mime_type: string; title?: string }[] }[];
  };
  const attached = json.items.find(({ url }) => url.endsWith('/clinics/'))?.attachments ?? [];
  expect(attached.filter(({ title }) => title !== undefined)).toEqual([
    {
      url: '../health-committee/2024-03-14/clinics/easy%20read.txt',
      mime_type: 'text/plain',
      title: 'Easy read: Clinics made easy',
    },
    {
      url: '../health-committee/2024-03-14/clinics/spoken.mp3',
      mime_type: 'audio/mpeg',
      title: 'Audio: Clinics to hear',
    },
    {
      url: '../health-committee/2024-03-14/clinics/spoken.txt',
      mime_type: 'text/plain',
      title: 'Transcript of “Clinics to hear”',
    },
    {
      url: 'https://example.gov.uk/signed?a=1.mp4',
      mime_type: 'text/html',
      title: 'British Sign Language: Clinics signed',
    },
  ]);
  expect(textAt('feed.xml')).toContain(
    '<link rel="enclosure" type="audio/mpeg" title="Audio: Clinics to hear" href="health-committee/2024-03-14/clinics/spoken.mp3"/>',
  );
});

test('versions go with the paper that is taken down', () => {
  const root = withVersions();
  expect(papersOf(siteOf(root)).flatMap(versionFilesOf).length).toBe(3);
  edit(
    root,
    'meeting.yml',
    (text) => `${text}takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n`,
  );
  const site = siteOf(root);
  expect(papersOf(site).flatMap(versionFilesOf)).toEqual([]);
  expect(JSON.stringify([newsOf(site), feedFiles(site)])).not.toMatch(/made easy|to hear|signed|easy%20read|spoken/);
});
