/** Workbooks of what was published and came down: a notice in them, and where it was taken down none of the figures. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { statesOf } from '../../../src/comparison/recorded-states.ts';
import { writeDatasets } from '../../../src/build/data-files.ts';
import { pathsOf } from '../../../src/outputs/registry.ts';
import type { Site } from '../../../src/model/site.ts';
import { documentsOf, type SiteDocument } from '../../../src/outputs/documents.ts';
import { odsOutput } from '../../../src/outputs/ods/output.ts';
import { workbookOf } from '../../../src/outputs/workbook/site-workbooks.ts';
import { xlsxOutput } from '../../../src/outputs/xlsx/output.ts';
import { recordText } from '../../../src/record/chain/record-text.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { newFolder } from '../../support/new-folder.ts';
import { siteOf } from '../../support/example.ts';
import { copyOf, edit, findingsOf, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../support/sites/supplement-site.ts';
import { reportFacts, standardFiles, writeTree } from '../../support/tree.ts';
import { readSpreadsheet, rowsOf, type ReadSpreadsheet } from '../../support/spreadsheets/spreadsheets.ts';

const recorded = unrecordedSite();
await recordMeeting(recorded);

function lockOf(root: string): PublicationRecord {
  return JSON.parse(readFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), 'utf8')) as PublicationRecord;
}

function paperIn(site: Site): SiteDocument {
  const document = [...documentsOf(site)].find(({ stem }) => stem.endsWith('-clinics'));
  if (!document) throw new Error('The paper is not there.');
  return document;
}

function booksOf(root: string): ReadSpreadsheet[] {
  const site = siteOf(root);
  const document = paperIn(site);
  return [odsOutput, xlsxOutput].map((output) => {
    expect(output.appliesTo(document)).toBe(true);
    return readSpreadsheet(output.make(document, { site, planned: () => undefined }) as Uint8Array);
  });
}

/** Everything that can be read in a spreadsheet. */
const textOf = ({ parts }: ReadSpreadsheet): string => [...parts.values()].join('\n');

/** Visits to a clinic in a year, as a number or with a comma. */
const figures = /\b1,?390\b/;

test.each([
  { what: 'a paper', entry: '{ paper: clinics.mdx' },
  { what: 'the data that it prints', entry: '{ data: clinic-visits' },
])(
  'where $what is taken down the workbooks hold a notice alone, before and after that is on record',
  async ({ entry }) => {
    expect(lockOf(recorded).workbooks).toEqual(['clinics.mdx']);
    for (const book of booksOf(recorded)) expect(textOf(book)).toMatch(figures);
    const root = copyOf(recorded);
    edit(
      root,
      'meeting.yml',
      (text) => `${text}takenDown:\n  - ${entry}, date: 2024-04-09, reason: It named a patient. }\n`,
    );
    for (const isOnRecord of [false, true]) {
      if (isOnRecord) expect((await recordMeeting(root)).problems).toEqual([]);
      for (const read of booksOf(root)) {
        expect(read.book.SheetNames).toEqual(['Cover']);
        const cover = rowsOf(read, 'Cover').flat();
        expect(cover[0]).toBe('Figures of Visits to the district’s clinics');
        expect(cover.filter((cell) => cell === 'Taken down on 9 April 2024: It named a patient.')).toHaveLength(1);
        expect(textOf(read)).not.toMatch(figures);
      }
    }
    const [now, before] = statesOf(lockOf(root));
    expect(now?.workbooks).toEqual(['clinics.mdx']);
    expect(before && recordText(before)).toBe(recordText(lockOf(recorded)));
    expect(await findingsOf(root)).toEqual([]);
    expect((await recordMeeting(root)).isChanged).toBe(false);
  },
);

test.each([
  { says: 'does not say which workbooks there were', workbooks: undefined, isThere: true },
  { says: 'says that there were none', workbooks: [], isThere: false },
])(
  'where an earlier record $says, a notice stands in the place of workbooks of a paper that was taken down: $isThere',
  ({ workbooks, isThere }) => {
    const root = copyOf(recorded);
    edit(root, 'meeting.lock.json', (text) => {
      const record = JSON.parse(text) as PublicationRecord;
      return JSON.stringify({ ...record, workbooks }, undefined, 2);
    });
    edit(
      root,
      'meeting.yml',
      (text) => `${text}takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n`,
    );
    const document = paperIn(siteOf(root));
    for (const output of [odsOutput, xlsxOutput]) expect(output.appliesTo(document)).toBe(isThere);
    if (!isThere) return;
    for (const read of booksOf(root)) {
      expect(read.book.SheetNames).toEqual(['Cover']);
      expect(rowsOf(read, 'Cover').flat()).toContain('Taken down on 9 April 2024: It named a patient.');
    }
  },
);

test('a record says that no paper of the meeting had a workbook, and the state that follows keeps that', async () => {
  const root = writeTree({
    ...standardFiles,
    [`${meetingFolder}/meeting.yml`]:
      'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n',
    [`${meetingFolder}/clinics.mdx`]: `${reportFacts}\n## Purpose of this report\n\nThe clinics open at dawn.\n`,
  });
  await recordMeeting(root);
  expect(lockOf(root).workbooks).toEqual([]);
  edit(
    root,
    'meeting.yml',
    (text) => `${text}takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n`,
  );
  expect((await recordMeeting(root)).isChanged).toBe(true);
  const [now, before] = statesOf(lockOf(root));
  expect(now?.workbooks).toEqual([]);
  expect(before?.workbooks).toEqual([]);
});

test('where a dataset is taken down its CSV and its workbooks hold the notice, and nothing else of it is published', async () => {
  const root = copyOf(recorded);
  const entry = '  - { data: clinic-visits, date: 2024-04-09, reason: It named a patient. }\n';
  edit(root, 'meeting.yml', (text) => `${text}takenDown:\n${entry}`);
  const site = siteOf(root);
  const folder = newFolder('data');
  const said = 'Taken down on 9 April 2024: It named a patient.';
  const sizes = await writeDatasets(site, folder);
  expect(sizes.has('clinic-visits')).toBe(false);
  expect(readdirSync(path.join(folder, 'data/clinic-visits'))).toEqual(['clinic-visits.csv']);
  expect(readFileSync(path.join(folder, 'data/clinic-visits/clinic-visits.csv'), 'utf8')).toBe(
    `Taken down\r\n${said}\r\n`,
  );
  const document = [...documentsOf(site)].find(({ stem }) => stem === 'data/clinic-visits/clinic-visits');
  if (!document) throw new Error('The dataset is not there.');
  expect(pathsOf(document, site)).toEqual([
    'data/clinic-visits/clinic-visits.ods',
    'data/clinic-visits/clinic-visits.xlsx',
  ]);
  for (const output of [odsOutput, xlsxOutput]) {
    const read = readSpreadsheet(output.make(document, { site, planned: () => undefined }) as Uint8Array);
    expect(read.book.SheetNames).toEqual(['Cover']);
    expect(rowsOf(read, 'Cover').flat().slice(0, 2)).toEqual(['Taken down', said]);
    expect(textOf(read)).not.toMatch(figures);
  }
});

test('the workbook of a withdrawn paper keeps its figures, and says that it was withdrawn', () => {
  const root = copyOf(recorded);
  const withdrawal = '    withdrawn: { date: 2024-03-12, reason: The figures are being checked. }\n';
  edit(root, 'meeting.yml', (text) => text.replace('  - report: clinics.mdx\n', (line) => line + withdrawal));
  const site = siteOf(root);
  const sheets = workbookOf(paperIn(site), site)?.sheets ?? [];
  expect(sheets[0]?.lines[1]?.text).toBe('Withdrawn on 12 March 2024: The figures are being checked.');
  for (const book of booksOf(root)) expect(textOf(book)).toMatch(figures);
});
