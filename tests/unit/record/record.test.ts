/** The record of publication: what was published stays, and what is corrected says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication, type Recorded } from '../../../src/record/write-record.ts';
import { renderHtml } from '../../../src/render/html.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { pdfOf, siteOf } from '../../support/example.ts';
import { articleWords } from '../../support/text/html-words.ts';
import { pdfWords } from '../../support/pdf/pdf-words.ts';
import {
  addLatePaper,
  firstAgenda,
  firstSupplement,
  lateSite,
  meetingFolder,
  rewrite,
  secondSupplement,
} from '../../support/sites/supplement-site.ts';
import { compileRoot, problemsOf } from '../../support/tree.ts';
import type { Meeting } from '../../../src/model/meeting.ts';

const correction =
  'corrections:\n  - { paper: clinics.mdx, what: Paragraph 5 says how much longer the hours are., why: A word was missing., date: 2024-03-12 }\n';
const slip = ['Longer hours', 'Much longer hours'] as const;
const csv = '../../../../data/clinics/clinic-visits.csv';

function meetingOf(root: string): Meeting {
  const meeting = siteOf(root).meetings.find(({ date }) => date === '2024-03-14');
  if (!meeting) throw new Error('The meeting is not there.');
  return meeting;
}

function record(root: string, now?: string): Promise<Recorded> {
  return recordPublication(siteOf(root), meetingOf(root), {
    first: '2024-03-06',
    ...(now === undefined ? {} : { now }),
  });
}

async function findings(root: string): Promise<readonly Diagnostic[]> {
  const site = siteOf(root);
  return recordFindings({ site, meetings: site.meetings, pdf: madeNow });
}

async function errors(root: string): Promise<string[]> {
  const found = await findings(root);
  return found.filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
}

function lockOf(root: string): { file: string; text: string; value: PublicationRecord } {
  const file = path.join(root, meetingFolder, 'meeting.lock.json');
  const text = readFileSync(file, 'utf8');
  return { file, text, value: JSON.parse(text) as PublicationRecord };
}

/** A file's own name; of a page, with its folder. */
function nameOf({ path: file }: { readonly path: string }): string {
  return file
    .split('/')
    .slice(file.endsWith('index.html') ? -2 : -1)
    .join('/');
}

async function published(meetingFile = firstAgenda, late: readonly string[] = []): Promise<string> {
  const root = lateSite(meetingFile, late);
  expect((await record(root)).problems).toEqual([]);
  return root;
}

describe('a record', () => {
  test('names agenda, pack, papers and their figures with pages, sizes and hashes', async () => {
    const { value } = lockOf(await published());
    expect(value.published).toBe('2024-03-06');
    expect(value.files.map(nameOf)).toEqual([
      'clinic-visits.csv',
      'clinics/index.html',
      'hc-2024-03-14-agenda-pack.pdf',
      'hc-2024-03-14-agenda.pdf',
      'hc-2024-03-14-clinics.pdf',
      'hc-2024-03-14-minutes-2024-01-11.pdf',
      'minutes-2024-01-11/index.html',
    ]);
    expect(value.files.every(({ sha256, bytes }) => /^[0-9a-f]{64}$/.test(sha256) && bytes > 0)).toBe(true);
    expect(value.files[2]?.parts.find(({ name }) => name === 'clinics.mdx')).toMatchObject({ first: 3, last: 5 });
  });

  test('of unchanged content finds nothing, and recording it again changes nothing', async () => {
    const root = await published();
    const before = lockOf(root).text;
    expect(await findings(root)).toEqual([]);
    expect((await record(root)).isChanged).toBe(false);
    expect(lockOf(root).text).toBe(before);
  });

  test('that somebody broke is an error at its line', () => {
    const root = lateSite(firstAgenda, []);
    writeFileSync(
      path.join(root, meetingFolder, 'meeting.lock.json'),
      '{\n  "engine": "0.1.0",\n  "pubished": "2024-03-06"\n}\n',
    );
    expect(problemsOf(compileRoot(root))).toContain(
      `${meetingFolder}/meeting.lock.json:3:3 published-record the publication record is damaged: "pubished" is not one of the settings allowed here`,
    );
  });
});

describe('a change of what was published', () => {
  test('is told in words at its line with the lines that declare it, and nothing is recorded', async () => {
    const root = await published();
    const before = lockOf(root).text;
    rewrite(root, 'clinics.mdx', slip);
    const [found, ...more] = await findings(root);
    expect(more).toEqual([]);
    expect(found?.reason).toBe(
      '"clinics.mdx" is not as it was published on 6 March 2024: paragraph 5 was “Longer hours brought”, is “Much longer hours brought”',
    );
    expect(found?.place).toEqual({ file: `${meetingFolder}/clinics.mdx`, line: 43, column: 1 });
    expect(found?.hint).toBe(
      `Undo the change. Where it puts something right, declare it under corrections in meeting.yml:

corrections:
  - paper: clinics.mdx
    what: "Paragraph 5 was “Longer hours brought”, is “Much longer hours brought”."
    why: "[To write: why it was put right]"
    date: "[To write: the day, for example 2020-01-30]"`,
    );
    expect((await record(root)).problems).toHaveLength(1);
    expect(lockOf(root).text).toBe(before);
  });

  test('is no longer refused once the lines of its hint are pasted and completed, and an error until they are', async () => {
    const root = await published();
    rewrite(root, 'clinics.mdx', slip);
    const [found] = await findings(root);
    const lines = (found?.hint ?? '').split('\n\n')[1] ?? '';
    const file = path.join(root, meetingFolder, 'meeting.yml');
    const agenda = readFileSync(file, 'utf8');
    writeFileSync(file, `${agenda}${lines}\n`);
    const problems = problemsOf(compileRoot(root)).filter((problem) => problem.includes('meeting.yml'));
    expect(problems.join('\n')).toContain('is still to be written');
    expect(problems.join('\n')).toContain('is not a date');
    expect(compileRoot(root).diagnostics.map(({ hint }) => hint)).toContain(
      'Write it in place of the square brackets: readers see it at the head of what was corrected.',
    );
    writeFileSync(
      file,
      `${agenda}${lines.replace(/"\[To write: why[^"]*"/, 'A word was missing.').replace(/"\[To write: the day[^"]*"/, '2024-03-12')}\n`,
    );
    expect(await errors(root)).toEqual([]);
  });

  test('of figures is refused, in the CSV and wherever they are printed', async () => {
    const root = await published();
    rewrite(root, csv, ['1,390', '1,391']);
    const found = await errors(root);
    expect(found).toEqual([
      '"clinics.mdx" is not as it was published on 6 March 2024: paragraph 4 was “1,204 to 1,390 in the”, is “1,204 to 1,391 in the”; paragraph 4 was “north, up 15.4%. Table 1”, is “north, up 15.5%. Table 1”; was “2023 | 1,390 | £2,250”, is “2023 | 1,391 | £2,250”; and 1 more place',
      '"clinic-visits.csv" is not as it was published on 6 March 2024: row “North 2023”, “Visits” was “1390”, is “1391”',
    ]);
  });

  test('of the place of the meeting is refused, unless the agenda is corrected', async () => {
    const root = await published();
    rewrite(root, 'meeting.yml', ['Guildhall, Mercia', 'Town Hall, Mercia']);
    expect(await errors(root)).toEqual([
      'the agenda is not as it was published on 6 March 2024: was “Guildhall, Mercia”, is “Town Hall, Mercia”',
    ]);
    const file = path.join(root, meetingFolder, 'meeting.yml');
    const corrected = correction.replace('clinics.mdx', 'agenda');
    writeFileSync(file, readFileSync(file, 'utf8') + corrected);
    expect(await errors(root)).toEqual([]);
  });

  test('that takes a paper back is refused', async () => {
    const root = await published();
    rewrite(root, 'clinics.mdx', ['kind: report', 'kind: report\nstatus: draft']);
    const found = await errors(root);
    expect(found).toEqual([
      '"clinics.mdx", published on 6 March 2024, would no longer be published: it is a draft now',
    ]);
  });

  test('of the looks alone is refused by the same engine, and is none of another engine’s', async () => {
    const root = await published();
    rewrite(root, '../../../council.yml', ['#5b2a86', '#00425e']);
    const found = await errors(root);
    expect(found).toEqual([
      'what was published on 6 March 2024 would say the same on the same pages, but look different or carry something different: "hc-2024-03-14-agenda-pack.pdf", "hc-2024-03-14-agenda.pdf", "hc-2024-03-14-clinics.pdf", "hc-2024-03-14-minutes-2024-01-11.pdf"',
    ]);
    const { file, text } = lockOf(root);
    writeFileSync(file, text.replace(/"engine": "[^"]+"/, '"engine": "0.0.1"'));
    // Only the chain says that somebody edited the record.
    expect(await errors(root)).toEqual([
      'the record of the meeting of 14 March 2024 is not as it was written: it was edited, or an older one was put back; content/records.lock.json says so',
    ]);
  });

  test('of words is refused whatever engine had made the record', async () => {
    const root = await published();
    const { file, text } = lockOf(root);
    writeFileSync(file, text.replace(/"engine": "[^"]+"/, '"engine": "0.0.1"'));
    rewrite(root, 'clinics.mdx', slip);
    expect((await errors(root)).join(' ')).toContain('paragraph 5 was “Longer hours brought”');
  });
});

describe('a declared correction', () => {
  test('lets its paper change and no other', async () => {
    const root = await published(firstAgenda);
    rewrite(root, 'clinics.mdx', slip);
    writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), firstAgenda + correction);
    expect(await errors(root)).toEqual([]);
    rewrite(root, 'minutes-2024-01-11.mdx', ['sent apologies', 'sent no apologies']);
    expect((await errors(root)).join(' ')).toBe(
      '"minutes-2024-01-11.mdx" is not as it was published on 6 March 2024: was “B sent apologies.”, is “B sent no apologies.”',
    );
  });

  test('is shown at the head of the paper, on its page and in its PDF alike', async () => {
    const root = lateSite(firstAgenda + correction, []);
    const site = siteOf(root);
    const paper = meetingOf(root).papers.find(({ slug }) => slug === 'clinics');
    if (!paper) throw new Error('The paper is not there.');
    const web = articleWords(renderHtml(paper)).body;
    const print = (await pdfWords((await pdfOf(paper, site)).bytes)).body;
    expect(print).toEqual(web);
    expect(web.join(' ')).toContain(
      'Correction 12 March 2024 Paragraph 5 says how much longer the hours are Why A word was missing Purpose of this report',
    );
  });

  test('goes into the record with what it replaced, and excuses nothing after that', async () => {
    const root = await published();
    const before = lockOf(root).value;
    rewrite(root, 'clinics.mdx', slip);
    writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), firstAgenda + correction);
    expect(
      (await findings(root)).map(({ severity, reason, hint }) => `${severity}: ${reason} | ${hint ?? ''}`),
    ).toEqual([
      'warning: the publication record does not have "clinics/", "hc-2024-03-14-agenda-pack.pdf", "hc-2024-03-14-clinics.pdf" as they are now | Once these files are on the web, run npm run publish -- health-committee 2024-03-14.',
    ]);
    expect((await record(root)).isChanged).toBe(true);
    const { value } = lockOf(root);
    expect(value.corrections).toHaveLength(1);
    expect(value.history).toHaveLength(1);
    expect(value.history[0]).toMatchObject({ date: '2024-03-12', corrections: [{ paper: 'clinics.mdx' }] });
    expect(value.history[0]?.files).toEqual(before.files.filter((file) => /agenda-pack|clinics/.test(file.path)));
    expect(value.files.find((file) => file.path.endsWith('clinics.pdf'))?.published).toBe('2024-03-12');
    expect(value.files.find((file) => file.path.endsWith('agenda.pdf'))?.published).toBe('2024-03-06');
    expect(await findings(root)).toEqual([]);
    rewrite(root, 'clinics.mdx', ['Much longer', 'Far longer']);
    expect(await errors(root)).toEqual([
      '"clinics.mdx" is not as it was published on 12 March 2024: paragraph 5 was “Much longer hours”, is “Far longer hours”',
    ]);
  });
});

describe('a supplement', () => {
  test('adds to the record without changing what was published', async () => {
    const root = await published();
    addLatePaper(root, 'waiting-times');
    writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), firstAgenda + firstSupplement);
    expect(await errors(root)).toEqual([]);
    expect((await record(root)).problems).toEqual([]);
    const { value } = lockOf(root);
    const added = value.files.filter((file) => file.published === '2024-03-11');
    expect(added.map(nameOf)).toEqual([
      'hc-2024-03-14-consolidated-pack.pdf',
      'hc-2024-03-14-supplement-1.pdf',
      'hc-2024-03-14-waiting-times.pdf',
      'waiting-times/index.html',
    ]);
    expect(value.history).toMatchObject([{ date: '2024-03-11', files: [], added: added.map((file) => file.path) }]);
    expect(await findings(root)).toEqual([]);
  });

  test('makes the consolidated pack anew, and the record keeps the old one', async () => {
    const root = await published(firstAgenda + firstSupplement, ['waiting-times']);
    addLatePaper(root, 'budget');
    writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), firstAgenda + firstSupplement + secondSupplement);
    expect(await errors(root)).toEqual([]);
    await record(root);
    const { value } = lockOf(root);
    expect(value.history[0]?.files.map((file) => path.basename(file.path))).toEqual([
      'hc-2024-03-14-consolidated-pack.pdf',
    ]);
    expect(await findings(root)).toEqual([]);
  });
});
