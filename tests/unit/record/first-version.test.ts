/** A record of the first version, without words, structure and chain: it is read, guards what it can, and publishing again takes it on. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { publishableFiles } from '../../../src/outputs/publishable.ts';
import { madeNow, recordPublication, type Recorded } from '../../../src/record/write-record.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { siteOf } from '../../support/example.ts';
import { findingsOf } from '../../support/sites/recorded-site.ts';
import { firstAgenda, lateSite, meetingFolder, rewrite } from '../../support/sites/supplement-site.ts';

const published = '2024-03-06';

function publish(root: string): Promise<Recorded> {
  const site = siteOf(root);
  const meeting = site.meetings.find(({ date }) => date === '2024-03-14')!;
  return recordPublication(site, meeting, { first: published });
}

/** The small council as the first version recorded it: PDFs and data alone, the words of a paper with its pictures in one hash. */
async function recordedByFirstVersion(): Promise<string> {
  const root = lateSite(firstAgenda, []);
  const site = siteOf(root);
  const meeting = site.meetings.find(({ date }) => date === '2024-03-14')!;
  const files = await publishableFiles(site, meeting, { planned: planPack(site, meeting), pdf: madeNow });
  const record: PublicationRecord = {
    engine: '0.1.0',
    published,
    files: files
      .filter(({ kind }) => kind !== 'page' && kind !== 'picture' && kind !== 'document')
      .map(({ path: file, pages, bytes, sha256, parts }) => ({
        path: file,
        published,
        ...(pages === undefined ? {} : { pages }),
        bytes,
        sha256,
        parts: parts.map(({ name, first, last, firstVersionWords }) => ({
          name,
          words: firstVersionWords(),
          ...(first === undefined || last === undefined ? {} : { first, last }),
        })),
      })),
    corrections: [],
    history: [],
  };
  writeFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), `${JSON.stringify(record, undefined, 2)}\n`);
  return root;
}

const reasons = async (root: string): Promise<string[]> =>
  (await findingsOf(root)).filter(({ severity }) => severity === 'error').map(({ reason }) => reason);

test('a record of the first version holds: nothing is found where nothing has changed', async () => {
  expect(await reasons(await recordedByFirstVersion())).toEqual([]);
});

test('a change is found by its hash, at the paper, and cannot be told in words', async () => {
  const root = await recordedByFirstVersion();
  rewrite(root, 'clinics.mdx', ['Longer hours', 'Much longer hours']);
  expect(await reasons(root)).toEqual(['"clinics.mdx" is not as it was published on 6 March 2024']);
  expect((await publish(root)).problems).toHaveLength(1);
  expect(existsSync(path.join(root, meetingFolder, 'meeting.words.json'))).toBe(false);
});

test('publishing again writes one of this version, which keeps the first as it was and tells changes in words', async () => {
  const root = await recordedByFirstVersion();
  const before = JSON.parse(
    readFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), 'utf8'),
  ) as PublicationRecord;
  const { problems, record } = await publish(root);
  expect(problems).toEqual([]);
  expect(record.version).toBe(2);
  expect(record.published).toBe(published);
  expect(record.files.map(({ kind }) => kind)).toContain('page');
  expect(record.history).toHaveLength(1);
  expect(record.history[0]).toMatchObject({ engine: '0.1.0', files: before.files });
  expect(record.history[0]).not.toHaveProperty('version');
  expect(await findingsOf(root)).toEqual([]);
  rewrite(root, 'clinics.mdx', ['Longer hours', 'Much longer hours']);
  expect(await reasons(root)).toEqual([
    '"clinics.mdx" is not as it was published on 6 March 2024: paragraph 5 was “Longer hours brought”, is “Much longer hours brought”',
  ]);
});

test('data that grow are held by a record of the first version as well', async () => {
  const root = await recordedByFirstVersion();
  const sidecar = path.join(root, 'data/clinics/clinic-visits.yml');
  const csv = path.join(root, 'data/clinics/clinic-visits.csv');
  writeFileSync(sidecar, `${readFileSync(sidecar, 'utf8')}grows: yes\n`);
  const text = readFileSync(csv, 'latin1');
  writeFileSync(csv, `${text.trimEnd()}\r\nEast;2023;410;£900;7\r\n`, 'latin1');
  expect(await reasons(root)).toEqual([]);
  rmSync(path.join(root, meetingFolder, 'meeting.lock.json'));
  expect(siteOf(root).datasets.get('clinic-visits')?.rows).toHaveLength(5);
});
