/** A published meeting that is cancelled, postponed or adjourned: its notice declares itself, once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication } from '../../../src/record/write-record.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { siteOf } from '../../support/example.ts';
import { firstAgenda, lateSite, meetingFolder, rewrite } from '../../support/sites/supplement-site.ts';

const cancelled = 'state: cancelled\nchange: { date: 2024-03-13, reason: The hall was flooded. }\ntime:';

function record(root: string) {
  const site = siteOf(root);
  const meeting = site.meetings.find(({ date }) => date === '2024-03-14')!;
  return recordPublication(site, meeting, { first: '2024-03-06' });
}

async function findings(root: string): Promise<readonly string[]> {
  const site = siteOf(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  return found.filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
}

function lockOf(root: string): PublicationRecord {
  return JSON.parse(readFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), 'utf8')) as PublicationRecord;
}

test('a cancelled meeting declares itself, and its record keeps the old hashes beside the new', async () => {
  const root = lateSite(firstAgenda, []);
  await record(root);
  const before = lockOf(root);
  rewrite(root, 'meeting.yml', ['time:', cancelled]);
  expect(await findings(root)).toEqual([]);
  expect(await record(root)).toMatchObject({ problems: [], isChanged: true });
  const after = lockOf(root);
  const changed = after.history.at(-1)!;
  expect(changed.date).toBe('2024-03-13');
  const noticed = before.files.filter(({ kind }) => kind !== 'data');
  expect(changed.files).toEqual(noticed);
  for (const { path: file, pages, sha256 } of noticed) {
    const now = after.files.find((one) => one.path === file);
    expect(now?.pages, file).toBe(pages);
    expect(now?.sha256, file).not.toBe(sha256);
  }
  expect(await findings(root)).toEqual([]);
  expect((await record(root)).isChanged).toBe(false);

  rewrite(root, 'clinics.mdx', ['Longer hours', 'Much longer hours']);
  expect(await findings(root)).toEqual([expect.stringContaining('"clinics.mdx" is not as it was published')]);
});

test('what a recorded notice says is not changed in silence', async () => {
  const root = lateSite(firstAgenda.replace('time:', cancelled), []);
  await record(root);
  rewrite(root, 'meeting.yml', ['The hall was flooded.', 'The chair was ill.']);
  const [found, ...more] = await findings(root);
  expect(found).toBe(
    'the agenda is not as it was published on 6 March 2024: was “Reason: The hall was flooded.”, is “Reason: The chair was ill.”',
  );
  expect(more).toEqual([]);
});
