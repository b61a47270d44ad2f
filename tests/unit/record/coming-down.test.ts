/** What was published and is withdrawn or taken down: it declares itself, once, and the record loses the words of what is taken down. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { oparlFiles } from '../../../src/exports/oparl/oparl.ts';
import { siteModels } from '../../../src/site/models.ts';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { documentsOf } from '../../../src/outputs/documents.ts';
import { brailleBlocks } from '../../../src/outputs/braille/blocks.ts';
import { makeBook } from '../../../src/outputs/epub/make-book.ts';
import { epubOutput } from '../../../src/outputs/epub/output.ts';
import { largePrintOutput } from '../../../src/outputs/large-print/output.ts';
import { textOutput } from '../../../src/outputs/text/output.ts';
import type { PdfDocument } from '../../../src/typeset/flow.ts';
import { spineOf } from '../../support/epub/conditions.ts';
import { readEpub } from '../../support/epub/read-epub.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow } from '../../../src/record/write-record.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { siteOf } from '../../support/example.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { copyOf, edit, recordedMeeting, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { firstAgenda, firstSupplement, lateSite, meetingFolder } from '../../support/sites/supplement-site.ts';
import { compileRoot, problemsOf } from '../../support/tree.ts';

const recorded = unrecordedSite();
await recordMeeting(recorded);

async function findings(root: string): Promise<readonly string[]> {
  const site = siteOf(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  return found.filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
}

function lockOf(root: string): PublicationRecord {
  return JSON.parse(readFileSync(path.join(root, meetingFolder, 'meeting.lock.json'), 'utf8')) as PublicationRecord;
}

function packOf(root: string) {
  const site = siteOf(root);
  return planPack(
    site,
    site.meetings.find(({ date }) => date === '2024-03-14')!,
  )!;
}

const withdrawal =
  '  - report: clinics.mdx\n    withdrawn: { date: 2024-03-12, reason: The figures are being checked. }\n';
const takingDown = 'takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n';

function withdrawn(root = copyOf(recorded)): string {
  edit(root, 'meeting.yml', (text) => text.replace('  - report: clinics.mdx\n', withdrawal));
  return root;
}

function takenDown(root = copyOf(recorded)): string {
  edit(root, 'meeting.yml', (text) => text + takingDown);
  return root;
}

test('an item that is withdrawn declares itself, and keeps its paper and every page number', async () => {
  const before = lockOf(recorded);
  const ranges = packOf(recorded).plan.ranges;
  const root = withdrawn();
  expect(await findings(root)).toEqual([]);
  const { plan, agenda } = packOf(root);
  expect(plan.ranges).toEqual(ranges);
  const said = 'Withdrawn on 12 March 2024: The figures are being checked.';
  expect(JSON.stringify(agenda.sections)).toContain(said);
  expect(JSON.stringify(agenda.sections).includes('That the Committee notes the visits.')).toBe(false);
  expect(JSON.stringify(plan.document.sections[1]?.flow)).toContain(said);
  expect((await recordMeeting(root)).problems).toEqual([]);
  const after = lockOf(root);
  expect(after.notices).toEqual([
    { what: 'withdrawn', of: 'clinics.mdx', date: '2024-03-12', reason: 'The figures are being checked.' },
  ]);
  expect(after.history.at(-1)?.date).toBe('2024-03-12');
  expect(after.files.map(({ pages }) => pages)).toEqual(before.files.map(({ pages }) => pages));
  expect(await findings(root)).toEqual([]);
  expect((await recordMeeting(root)).isChanged).toBe(false);
});

test('its words stay what was published, and its notice is not changed in silence', async () => {
  const root = withdrawn();
  await recordMeeting(root);
  edit(root, 'clinics.mdx', (text) => text.replace('Longer hours', 'Much longer hours'));
  expect(await findings(root)).toEqual([expect.stringContaining('"clinics.mdx" is not as it was published')]);
});

test('a paper that is taken down declares itself, whether its file is there or not', async () => {
  const root = takenDown();
  expect(problemsOf(compileRoot(root))).toEqual([]);
  expect(await findings(root)).toEqual([]);
  for (const name of ['clinics.mdx', 'map.png', 'survey.pdf']) rmSync(path.join(root, meetingFolder, name));
  expect(problemsOf(compileRoot(root))).toEqual([]);
  expect(await findings(root)).toEqual([]);
});

test('its record loses the words, and keeps path, title, pages, bytes, hash and the three facts', async () => {
  const before = lockOf(recorded);
  const root = takenDown();
  const wordsFile = path.join(root, meetingFolder, 'meeting.words.json');
  expect(readFileSync(wordsFile, 'utf8')).toContain('Longer hours');
  expect((await recordMeeting(root)).problems).toEqual([]);
  expect(readFileSync(wordsFile, 'utf8')).not.toContain('Longer hours');
  const after = lockOf(root);
  expect(after.notices).toEqual([
    { what: 'taken down', of: 'clinics.mdx', date: '2024-04-09', reason: 'It named a patient.' },
  ]);
  const old = before.files.find(({ path: file }) => file.endsWith('-clinics.pdf'));
  expect(after.history.at(-1)?.files).toContainEqual(old);
  expect(old).toMatchObject({ title: expect.any(String) as string, pages: expect.any(Number) as number });
  expect(await findings(root)).toEqual([]);
  expect((await recordMeeting(root)).isChanged).toBe(false);
  rmSync(path.join(root, meetingFolder, 'clinics.mdx'));
  expect(await findings(root)).toEqual([]);
  expect((await recordMeeting(root)).isChanged).toBe(false);
});

test('its pack has one page in its place, with the label of the first, and keeps every other number', async () => {
  const was = packOf(recorded);
  const root = takenDown();
  for (const again of [false, true]) {
    if (again) await recordMeeting(root);
    const { plan, paths, sources } = packOf(root);
    expect(plan.ranges).toEqual(was.plan.ranges);
    expect(sources.items[1]?.purpose).toBe(was.sources.items[1]?.purpose);
    expect(JSON.stringify(plan.document)).not.toContain('notes the visits');
    const range = was.plan.ranges.get(2)!;
    const labels = plan.laidOut.pages.map(({ label }) => Number(label));
    const kept = was.plan.laidOut.pages.map(({ label }) => Number(label));
    expect(labels).toEqual(kept.filter((label) => label <= range.first || label > range.last));
    const { bytes } = await madeNow(paths.pack, plan.document);
    const { pages } = await readPdf(bytes);
    const page = JSON.stringify(pages[labels.indexOf(range.first)]);
    expect(page).toContain(`Pages ${range.first} to ${range.last} have been removed.`);
    expect(page).toContain('It named a patient.');
    expect(failureLines(await conformanceFailures(bytes))).toEqual([]);
  }
});

test('what was never published cannot be taken down', () => {
  const root = unrecordedSite();
  takenDown(root);
  expect(problemsOf(compileRoot(root))).toEqual([
    `${meetingFolder}/meeting.yml:15:14 meeting-file "clinics.mdx" was never published by npm run publish, so it cannot be taken down`,
  ]);
});

test.each([
  { how: 'withdrawn', change: withdrawn, said: 'Withdrawn on 12 March 2024: The figures are being checked.' },
  { how: 'taken down', change: takenDown, said: 'Taken down on 9 April 2024: It named a patient.' },
])('a paper that is $how says so in feeds, in large print, as a book and as text', ({ how, change, said }) => {
  const newsOfPaper = (root: string) => newsOf(siteOf(root)).find(({ address }) => address.endsWith('/clinics/'));
  const was = newsOfPaper(recorded);
  const root = change();
  const site = siteOf(root);
  const news = newsOfPaper(root);
  expect(news?.id).toBe(was?.id);
  expect(news?.title.startsWith(how === 'withdrawn' ? 'Withdrawn: ' : 'Taken down: ')).toBe(true);
  expect(news?.summary).toContain(said);
  const pages = siteModels({ site, files: new Map(), packs: new Map(), csvBytes: new Map() });
  expect(pages.structuredData('/health-committee/2024-03-14/clinics/')).toContain(
    `"creativeWorkStatus":"${how === 'withdrawn' ? 'Withdrawn' : 'Taken down'}"`,
  );
  const onWeb = { ...site, council: { ...site.council, website: 'https://papers.example.gov.uk/' } };
  const objects = [...oparlFiles({ site: onWeb, packs: new Map() }, new Map())].map(({ text }) => text).join('\n');
  expect(objects.includes(`"result":"${said}"`) || objects.includes(`"result": "${said}"`)).toBe(how === 'withdrawn');
  const document = [...documentsOf(site)].find(({ stem }) => stem.endsWith('-clinics'));
  const sources = { site, planned: () => planPack(site, recordedMeeting(root)) };
  const [text, book, large] = [textOutput, epubOutput, largePrintOutput].map((output) =>
    output.make(document!, sources),
  );
  const plain = new TextDecoder().decode(text as Uint8Array);
  const read = readEpub(book as Uint8Array);
  const chapters = spineOf(read).map((name) => /<body>[\s\S]*<\/body>/.exec(read.text(`EPUB/${name}`))?.[0] ?? '');
  const printed = JSON.stringify((large as PdfDocument).sections);
  const made = document?.of === 'paper' ? makeBook(document, sources) : undefined;
  const braille = brailleBlocks(made?.chapters ?? []).map((block) => block.text);
  for (const words of [plain, chapters.join('\n'), printed, braille.join('\n')]) {
    expect(words.split(said)).toHaveLength(2);
    expect(words.includes('Longer hours brought more people')).toBe(how === 'withdrawn');
  }
});

test('in a supplement and in the consolidated pack every other number stays as well', async () => {
  const root = lateSite(`${firstAgenda}${firstSupplement}`, ['waiting-times']);
  await recordMeeting(root);
  const before = packOf(root);
  edit(
    root,
    'meeting.yml',
    (text) => `${text}takenDown:\n  - { paper: waiting-times.mdx, date: 2024-04-09, reason: It named a patient. }\n`,
  );
  rmSync(path.join(root, meetingFolder, 'waiting-times.mdx'));
  const after = packOf(root);
  expect(after.plan.ranges).toEqual(before.plan.ranges);
  expect(after.supplements.map(({ plan }) => plan.ranges)).toEqual(before.supplements.map(({ plan }) => plan.ranges));
  expect(after.consolidated?.plan.ranges).toEqual(before.consolidated?.plan.ranges);
  expect(before.consolidated?.plan.ranges.size).toBeGreaterThan(0);
  for (const { plan } of [...after.supplements, after.consolidated!])
    expect(JSON.stringify(plan.document.sections)).toContain('Taken down on 9 April 2024: It named a patient.');
  expect(await findings(root)).toEqual([]);
});

test('a published paper that is taken off the agenda is told how it may come down', () => {
  const root = copyOf(recorded);
  edit(root, 'meeting.yml', (text) => text.replace('  - report: clinics.mdx\n', ''));
  const { diagnostics } = compileRoot(root);
  expect(diagnostics.map(({ rule, reason, hint }) => ({ rule, reason, hint }))).toContainEqual({
    rule: 'agenda-paper',
    reason: '"Visits to the district’s clinics" is not on the agenda: no item in meeting.yml names clinics.mdx',
    hint: 'It was published. Put "- report: clinics.mdx" back: if the meeting does not take it, with withdrawn: { date: …, reason: … } below it; if nobody may read it any more, with takenDown: [{ paper: clinics.mdx, date: …, reason: … }] at the end of the file.',
  });
});

test('before publication nothing of a withdrawn paper is published, and its file may be missing', () => {
  const root = unrecordedSite();
  withdrawn(root);
  const site = siteOf(root);
  const meeting = site.meetings.find(({ date }) => date === '2024-03-14');
  const item = meeting?.items.find(({ number }) => number === 2);
  expect(item).toMatchObject({
    title: 'Visits to the district’s clinics',
    isToFollow: false,
    comingDown: { how: 'withdrawn' },
  });
  expect(item?.paper).toBeUndefined();
  expect(meeting?.papers.map(({ slug }) => slug)).toEqual(['minutes-2024-01-11']);
  rmSync(path.join(root, meetingFolder, 'clinics.mdx'));
  expect(problemsOf(compileRoot(root))).toEqual([expect.stringContaining('its item has no title')]);
  edit(root, 'meeting.yml', (text) =>
    text.replace('  - report: clinics.mdx\n', '  - report: clinics.mdx\n    title: Visits\n'),
  );
  expect(problemsOf(compileRoot(root))).toEqual([]);
  expect(existsSync(path.join(root, meetingFolder, 'clinics.mdx'))).toBe(false);
});

test('where data, a picture and a document are taken down a notice stands in their place, and the paper stays', async () => {
  const root = copyOf(recorded);
  edit(root, 'clinics.mdx', (text) => `${text}\n`);
  const names = ['{ data: clinic-visits', '{ file: map.png', '{ file: survey.pdf'];
  const entries = names.map((name) => `  - ${name}, date: 2024-04-09, reason: It named a patient. }\n`);
  edit(root, 'meeting.yml', (text) => `${text}takenDown:\n${entries.join('')}`);
  for (const name of ['map.png', 'survey.pdf']) rmSync(path.join(root, meetingFolder, name));
  expect(problemsOf(compileRoot(root))).toEqual([]);
  const site = siteOf(root);
  const paper = site.meetings.flatMap(({ papers }) => papers).find(({ slug }) => slug === 'clinics');
  const words = JSON.stringify(paper?.body);
  expect(words).toContain('Taken down on 9 April 2024: It named a patient.');
  expect(words).toContain('taken down');
  expect(words).not.toContain('The clinics stand by the river.');
  expect(words).not.toContain('What users of the clinics said');
  expect(site.datasets.has('clinic-visits')).toBe(false);
  expect(await findings(root)).toEqual([]);
  expect(packOf(root).plan.ranges).toEqual(packOf(recorded).plan.ranges);
  expect((await recordMeeting(root)).problems).toEqual([]);
  expect(await findings(root)).toEqual([]);
  expect(packOf(root).plan.ranges).toEqual(packOf(recorded).plan.ranges);
});
