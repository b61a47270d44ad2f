/** The chain of records: what is deleted, edited or put back is found, and told by the meeting that it is of. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chainFindings } from '../../../src/record/chain/chain-findings.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { siteOf } from '../../support/example.ts';
import { chainedSite, correctMeeting, keyFor, keys, lockOf, meetingsFolder } from '../../support/sites/chained-site.ts';
import { copyOf, recordMeeting } from '../../support/sites/recorded-site.ts';

const list = 'content/records.lock.json';
const written =
  'Only npm run publish writes records. Bring back what it wrote, from the history of the files or from the last backup, for example with git restore.';

let plain: string;
let signed: string;
let firstOfMarch: string;

beforeAll(async () => {
  [plain, signed] = [await chainedSite(), await chainedSite(true)];
  firstOfMarch = await correctMeeting(plain, '2024-03-14', { place: 'Town Hall', date: '2024-07-05' });
  const key = keyFor('2024-07-05');
  await correctMeeting(signed, '2024-03-14', { place: 'Town Hall', date: '2024-07-05', key });
}, 60_000);

function found(root: string): string[] {
  return chainFindings(siteOf(root)).map(
    ({ severity, place, reason }) => `${severity} ${place.file.replace('/meeting.yml', '').slice(8)}: ${reason}`,
  );
}

/** Changes the record of a meeting as somebody with an editor would. */
function edited(root: string, meeting: string, change: (record: PublicationRecord) => PublicationRecord): void {
  const file = lockOf(root, meeting);
  const record = JSON.parse(readFileSync(file, 'utf8')) as PublicationRecord;
  writeFileSync(file, `${JSON.stringify(change(record), undefined, 2)}\n`);
}

const of = (meeting: string): string => `error meetings/health-committee/${meeting}:`;
const march = `${of('2024-03-14')} the record of the meeting of 14 March 2024`;
const marchIsAnother = `${of('2024-03-14')} the record of the meeting of 14 March 2024 is not as it was written: it was edited, or an older one was put back; content/records.lock.json says so`;
const otherHistory = `${march} tells another history than the one that was written`;

const breaks: readonly { what: string; make: (root: string) => void; told: readonly string[] }[] = [
  {
    what: 'the record of a meeting is deleted',
    make: (root) => rmSync(lockOf(root, '2024-05-14')),
    told: [`${of('2024-05-14')} the meeting of 14 May 2024 was published, and its record meeting.lock.json is missing`],
  },
  {
    what: 'the record that was written last is deleted',
    make: (root) => rmSync(lockOf(root, '2024-03-14')),
    told: [
      `${of('2024-03-14')} the meeting of 14 March 2024 was published, and its record meeting.lock.json is missing`,
    ],
  },
  {
    what: 'a whole meeting is deleted',
    make: (root) => rmSync(path.join(root, meetingsFolder, '2024-05-14'), { recursive: true }),
    told: [`${of('2024-05-14')} the meeting of 14 May 2024 was published, and its whole folder is missing`],
  },
  {
    what: 'another engine is written into a record, so that bytes are not compared',
    make: (root) => edited(root, '2024-07-11', (record) => ({ ...record, engine: '9.9.9' })),
    told: [
      `${of('2024-07-11')} the record of the meeting of 11 July 2024 is not as it was written: it was edited, or an older one was put back; the record of the meeting of 14 March 2024 says so`,
    ],
  },
  {
    what: 'the record before a correction is put back',
    make: (root) => writeFileSync(lockOf(root, '2024-03-14'), firstOfMarch),
    told: [marchIsAnother],
  },
  {
    what: 'what a correction replaced is written otherwise',
    make: (root) =>
      edited(root, '2024-03-14', ({ history, ...record }) => ({
        ...record,
        history: history.map((state) => ({ ...state, engine: '0.0.1' })),
      })),
    told: [marchIsAnother, otherHistory],
  },
  {
    what: 'the history of a record is taken out',
    make: (root) => edited(root, '2024-03-14', (record) => ({ ...record, history: [] })),
    told: [marchIsAnother, otherHistory],
  },
  {
    what: 'the list of the newest records is deleted',
    make: (root) => rmSync(path.join(root, list)),
    told: [
      `error committees/health-committee.yml: ${list}, the list of the newest records, does not have this committee, of which meetings were published`,
    ],
  },
  {
    what: 'the list of the newest records is cut short',
    make: (root) => writeFileSync(path.join(root, list), '{ "newest": {'),
    told: [
      `error committees/health-committee.yml: ${list}, the list of the newest records, is damaged: it is not as npm run publish writes it`,
    ],
  },
];

describe('without keys', () => {
  test('a whole chain has no findings, whatever space stands in its files', () => {
    expect(found(plain)).toEqual([]);
    const root = copyOf(plain);
    const file = lockOf(root, '2024-05-14');
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
    expect(found(root)).toEqual([]);
  });

  test.each(breaks)('it is found that $what', ({ make, told }) => {
    const root = copyOf(plain);
    make(root);
    expect(found(root)).toEqual(told);
    expect(chainFindings(siteOf(root))[0]?.hint).toBe(written);
  });

  test('records that were written side by side are a warning until the next one joins them', async () => {
    const root = copyOf(plain);
    const [other] = [copyOf(plain)];
    await correctMeeting(root, '2024-05-14', { place: 'Old Hall', date: '2024-07-08' });
    await correctMeeting(other, '2024-07-11', { place: 'New Hall', date: '2024-07-08' });
    for (const name of ['meeting.lock.json', 'meeting.words.json', 'meeting.yml']) {
      const file = path.join(meetingsFolder, '2024-07-11', name);
      writeFileSync(path.join(root, file), readFileSync(path.join(other, file)));
    }
    expect(found(root)).toEqual([
      'warning meetings/health-committee/2024-07-11: no other record speaks of that of the meeting of 11 July 2024: it was written side by side with another one',
    ]);
    expect(chainFindings(siteOf(root))[0]?.hint).toBe(
      'Run npm run publish -- health-committee 2024-07-11, which joins them.',
    );
    await recordMeeting(root, { first: '2024-07-03' }, '2024-07-11');
    expect(found(root)).toEqual([]);
  });
});

describe('with keys', () => {
  test('records signed with the key of their day, before and after the key was changed, have no findings', () => {
    expect(found(signed)).toEqual([]);
  });

  test('a record that is not signed is an error from the first key on, until it is signed', async () => {
    const root = copyOf(signed);
    edited(root, '2024-03-14', (record) => ({ ...record, signature: undefined }));
    expect(found(root)).toEqual([`${march} is not signed; council.yml asks for a signature from 1 June 2024 on`]);
    expect(chainFindings(siteOf(root))[0]?.hint).toBe(
      'Sign it: npm run publish -- health-committee 2024-03-14 --sign KEY, with the file of the key.',
    );
    await recordMeeting(root, { first: '2024-07-05', key: keyFor('2024-07-05') }, '2024-03-14');
    expect(found(root)).toEqual([]);
  });

  test('a signature that is not of the record is an error', () => {
    const root = copyOf(signed);
    const value = `${'A'.repeat(86)}==`;
    edited(root, '2024-03-14', (record) => ({ ...record, signature: { key: keys[1].name, value } }));
    expect(found(root)).toEqual([
      `${march} has a signature that was not made of it with the key "Democratic Services 2"`,
    ]);
  });

  test('the old key signs nothing after the day of the new one', async () => {
    const root = copyOf(signed);
    await correctMeeting(root, '2024-07-11', { place: 'Old Hall', date: '2024-07-08', key: keyFor('2024-05-03') });
    expect(found(root)).toEqual([
      `${of('2024-07-11')} the record of the meeting of 11 July 2024 is signed with the key "Democratic Services", and on 8 July 2024 the key was "Democratic Services 2"`,
    ]);
  });

  test('a key that signed something stays in council.yml', () => {
    const root = copyOf(signed);
    const file = path.join(root, 'content/council.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/ {2}- \{ name: Democratic Services,.*\n/, ''));
    expect(found(root)[0]).toBe(
      `${march} is signed with the key "Democratic Services", which council.yml does not have under recordKeys`,
    );
    expect(chainFindings(siteOf(root))[0]?.hint).toBe(
      'Put the public half of the key back: keys that signed something stay in the list.',
    );
  });
});
