/** Data that grow (`grows: yes`): what was published keeps the figures of its day on every face, and the dataset shows all rows. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/data/reading/csv-write.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Paper } from '../../../src/model/paper.ts';
import type { Site } from '../../../src/model/site.ts';
import { ownPdf } from '../../../src/outputs/papers.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication } from '../../../src/record/write-record.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { renderText } from '../../../src/render/text.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { getDocument } from '../../../src/cli/bench/peers/pdfjs.ts';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { siteModels } from '../../../src/site/models.ts';
import { makePdf } from '../../../src/typeset/make-pdf.ts';
import { compileRoot, problemsOf, reportFacts, standardFiles, writeTree } from '../../support/tree.ts';

const folder = 'content/meetings/health-committee/2024-03-14';
const csvFile = 'data/health/visits.csv';
const january = 'Month,Visits,Nights\n2023 Nov,101,12\n2023 Dec,98,14\n2024 Jan,105,11\n';
const february = '2024 Feb,120,4.5\n';
const march = '2024 Mar,131,9\n';

const sidecar = `title: Visits to clinics
source: Clinic registers
key: Month
grows: yes
columns:
  Month: { type: text }
  Visits: { type: count }
  Nights: { type: number }
`;

const body = `
## Purpose

In <Value of="visits/2023 Dec/Visits" /> cases; together <Value of="visits/*/Visits" calc="sum" />, at most <Value of="visits/*/Visits" calc="max" />.
The mean of the nights is <Value of="visits/*/Nights" calc="mean" />.

<DataTable data="visits" caption="Visits" id="visits" />

<Chart
  type="bar"
  data="visits"
  x="Month"
  y="Visits"
  title="More people came"
  alt="Bars between 98 and 131 visits a month, the highest of them the last."
/>
`;

const meetingFile = 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }]\n';

function treeWith(files: Readonly<Record<string, string>> = {}): string {
  return writeTree({
    ...standardFiles,
    [`${folder}/meeting.yml`]: meetingFile,
    [`${folder}/clinics.mdx`]: reportFacts + body,
    [csvFile]: january,
    'data/health/visits.yml': sidecar,
    ...files,
  });
}

function siteOf(root: string): Site {
  const compiled = compileRoot(root);
  if (!compiled.site) throw new Error(problemsOf(compiled).join('\n'));
  return compiled.site;
}

function meetingOf(site: Site, day = '2024-03-14'): Meeting {
  return site.meetings.find(({ date }) => date === day)!;
}

function paperOf(site: Site): Paper {
  return meetingOf(site).papers.find(({ slug }) => slug === 'clinics')!;
}

async function publish(root: string): Promise<PublicationRecord> {
  const site = siteOf(root);
  const { problems, record } = await recordPublication(site, meetingOf(site), { first: '2024-03-06' });
  expect(problems).toEqual([]);
  return record;
}

async function findings(root: string, severity?: 'error'): Promise<readonly string[]> {
  const site = siteOf(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  return found.filter((one) => severity === undefined || one.severity === severity).map(({ reason }) => reason);
}

function write(root: string, file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
}

/** Everything that is made of the paper, in letters and bytes, without what it says of the day of its figures. */
async function facesOf(root: string) {
  const site = siteOf(root);
  const paper = { ...paperOf(site), figuresOfDay: [] };
  const { bytes } = await makePdf(ownPdf(paper, site));
  return { html: renderHtml(paper), text: renderText(paper), pdf: Buffer.from(bytes).toString('base64') };
}

function pagesOf(root: string) {
  const site = siteOf(root);
  const models = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
  return { site, paper: models.meetingPapers.map(({ page }) => page()).find(({ slug }) => slug === 'clinics')! };
}

describe('a published paper', () => {
  test('keeps the figures of its day in page, text and PDF, and the data have all rows', async () => {
    const root = treeWith();
    const record = await publish(root);
    const before = await facesOf(root);
    expect(before.text).toContain('In 98 cases; together 304, at most 105.');
    expect(record.files.flatMap(({ parts }) => parts).map(({ name, rows }) => [name, rows])).toEqual(
      expect.arrayContaining([
        ['clinics.mdx', { visits: 3 }],
        ['visits.csv', { visits: 3 }],
      ]),
    );
    write(root, csvFile, january + february + march);
    expect(await facesOf(root)).toEqual(before);
    expect(await findings(root)).toEqual([]);
    expect(csvText(siteOf(root).datasets.get('visits')!).trim().split('\r\n')).toHaveLength(6);
  });

  test('says on its page of which day its figures are, and how many rows came since', async () => {
    const root = treeWith();
    await publish(root);
    expect(pagesOf(root).paper.figuresOfDay).toEqual([]);
    write(root, csvFile, january + february);
    const { paper } = pagesOf(root);
    expect(paper.figuresOfDay).toEqual([
      'The figures in this paper are as published on 6 March 2024. Rows have been added to the data since then: Visits to clinics (1 row added).',
    ]);
    const since = '(as published on 6 March 2024; 1 row added to the data since)';
    expect(paper.article().text.split(since)).toHaveLength(3);
  });

  test('is not followed by one that is not published: that has all rows', async () => {
    const later = 'content/meetings/health-committee/2024-04-18';
    const root = treeWith({
      [`${later}/meeting.yml`]: meetingFile.replace('2024-03-06', '2024-04-10'),
      [`${later}/clinics.mdx`]: reportFacts + body,
    });
    await publish(root);
    write(root, csvFile, january + february);
    const site = siteOf(root);
    expect(renderText(meetingOf(site, '2024-04-18').papers[0]!)).toContain('together 424, at most 120');
    expect(renderText(paperOf(site))).toContain('together 304, at most 105');
  });
});

describe('what stood there', () => {
  test.each([
    ['a row that is changed', january.replace('98', '99') + february, 'row “2023 Dec”, “Visits” was “98”, is “99”'],
    ['a row that is removed', january.replace('2023 Dec,98,14\n', '') + february, '“2023 Dec'],
    ['a row that is put in between', january.replace('2024 Jan', '2024 Feb,120,4.5\n2024 Jan'), '“2024 Feb'],
  ])('%s is found and told in words', async (_what, csv, said) => {
    const root = treeWith({ [`${folder}/clinics.mdx`]: reportFacts + body.replace(/In <Value[^;]*; t/, 'T') });
    await publish(root);
    write(root, csvFile, csv);
    const found = await findings(root);
    expect(found.find((reason) => reason.startsWith('"visits.csv" is not as it was published'))).toContain(said);
    expect(found.some((reason) => reason.startsWith('"clinics.mdx" is not as it was published'))).toBe(true);
  });
});

describe('a correction', () => {
  const correction = 'paper: clinics.mdx, what: A word was put right., why: It was missing., date: 2024-03-12';

  test('keeps the number of rows', async () => {
    const root = treeWith();
    await publish(root);
    write(root, csvFile, january + february);
    write(root, `${folder}/clinics.mdx`, reportFacts + body.replace('cases;', 'such cases;'));
    write(root, `${folder}/meeting.yml`, `${meetingFile}corrections: [{ ${correction} }]\n`);
    const record = await publish(root);
    expect(record.files.flatMap(({ parts }) => parts).find(({ name }) => name === 'clinics.mdx')?.rows).toEqual({
      visits: 3,
    });
    expect(renderText(paperOf(siteOf(root)))).toContain('In 98 such cases; together 304');
    expect(pagesOf(root).paper.figuresOfDay.join()).toContain('as published on 6 March 2024');
  });

  test('that says rows: all takes up what was added, and keeps that from then on', async () => {
    const root = treeWith();
    await publish(root);
    write(root, csvFile, january + february);
    write(root, `${folder}/meeting.yml`, `${meetingFile}corrections: [{ ${correction}, rows: all }]\n`);
    expect(renderText(paperOf(siteOf(root)))).toContain('together 424, at most 120');
    const record = await publish(root);
    expect(record.corrections).toMatchObject([{ rows: 'all' }]);
    expect(await findings(root)).toEqual([]);
    write(root, csvFile, january + february + march);
    expect(renderText(paperOf(siteOf(root)))).toContain('together 424, at most 120');
    expect(await findings(root)).toEqual([]);
    expect(pagesOf(root).paper.figuresOfDay.join()).toContain('as published on 12 March 2024');
  });
});

test('rows that were added to data that do not say so are an error, which says how to say so', async () => {
  const root = treeWith({ 'data/health/visits.yml': sidecar.replace('grows: yes\n', '') });
  await publish(root);
  write(root, csvFile, january + february);
  const site = siteOf(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  expect(found.find(({ reason }) => reason.startsWith('"visits.csv"'))?.hint).toMatch(
    /^If rows are only ever added at the end, write grows: yes in the \.yml file beside it: papers that are published then keep the figures of their day, and nothing has to be declared\. Where it puts something right, declare it under corrections/,
  );
  write(root, csvFile, january.replace('98', '99') + february);
  const changed = await recordFindings({ site: siteOf(root), meetings: siteOf(root).meetings, pdf: madeNow });
  expect(changed.find(({ reason }) => reason.startsWith('"visits.csv"'))?.hint).toMatch(/^Undo the change\. Where/);
});

test('data that grow only since the record was written keep what the record has hashes of', async () => {
  const root = treeWith({ 'data/health/visits.yml': sidecar.replace('grows: yes\n', '') });
  const record = await publish(root);
  expect(JSON.stringify(record)).not.toContain('"rows"');
  const before = await facesOf(root);
  write(root, 'data/health/visits.yml', sidecar);
  write(root, csvFile, january + february);
  expect(await facesOf(root)).toEqual(before);
  expect(await findings(root)).toEqual([]);
});

test('a supplement that comes after the data have grown has all rows, and the papers before it keep theirs', async () => {
  const late = meetingFile.replace('}]', '}, { report: late.mdx, title: Late visits, toFollow: true }]');
  const root = treeWith({ [`${folder}/meeting.yml`]: late });
  await publish(root);
  write(root, csvFile, january + february);
  write(root, `${folder}/late.mdx`, reportFacts.replace('Visits to clinics', 'Late visits') + body);
  const supplement =
    'supplements: [{ published: 2024-03-11, papers: [late.mdx], reason: the figures came late, chairAgreed: yes }]\n';
  write(root, `${folder}/meeting.yml`, late + supplement);
  const record = await publish(root);
  const rowsOf = (file: string) => record.files.find(({ path: one }) => one.endsWith(file))?.parts[0]?.rows;
  expect([rowsOf('clinics.pdf'), rowsOf('late.pdf'), rowsOf('visits.csv')]).toEqual([
    { visits: 3 },
    { visits: 4 },
    { visits: 4 },
  ]);
  expect(await findings(root)).toEqual([]);
  const site = siteOf(root);
  const { consolidated } = planPack(site, meetingOf(site))!;
  const { bytes } = await makePdf(consolidated!.plan.document);
  expect(failureLines(await conformanceFailures(bytes))).toEqual([]);
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  expect([...((await pdf.getAttachments())?.keys() ?? [])]).toEqual(['visits-2.csv', 'visits.csv']);
  const textOf = async (name: string) => Buffer.from((await pdf.getAttachmentContent(name)) ?? []).toString();
  expect(await textOf('visits.csv')).not.toContain('2024 Feb');
  expect(await textOf('visits-2.csv')).toContain('2024 Feb');
  await pdf.loadingTask.destroy();
});

test('what was hidden in a published paper stays hidden, and a paper hides what was small on its day', async () => {
  const small = sidecar
    .replace('columns:', 'suppress: yes\ncolumns:')
    .replace('Nights: { type: number }', 'Nights: { type: count }');
  const rows = january.replace('2023 Dec,98,14', '2023 Dec,98,3');
  const noMean = body.replace(/The mean.*\n/, '');
  const root = treeWith({
    'data/health/visits.yml': small,
    [csvFile]: rows,
    [`${folder}/clinics.mdx`]: reportFacts + noMean,
  });
  await publish(root);
  const before = await facesOf(root);
  expect(before.text).toContain('2023 Dec | 98 | fewer than 5');
  write(root, csvFile, `${rows}2024 Feb,120,2\n`);
  expect(await facesOf(root)).toEqual(before);
  const csv = csvText(siteOf(root).datasets.get('visits')!);
  expect(csv).toContain('2023 Dec,98,fewer than 5');
  expect(csv).toContain('2024 Feb,120,fewer than 5');
  expect(await findings(root)).toEqual([]);
});

test('a record that is lost is no reason to lose the rows: all of them are used again', async () => {
  const root = treeWith();
  await publish(root);
  rmSync(path.join(root, folder, 'meeting.lock.json'));
  write(root, csvFile, january + february);
  expect(renderText(paperOf(siteOf(root)))).toContain('together 424');
  expect(readFileSync(path.join(root, folder, 'meeting.words.json'), 'utf8')).toContain('304');
});
