/** What a published paper says at its head once rows have been added to its data, in every format, and what its record does about it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withRowsUsed } from '../../../src/compile/papers/rows-used.ts';
import { packContent } from '../../../src/outputs/packs/pack-content.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { documentsOfMeeting, paperDocument } from '../../../src/outputs/documents.ts';
import { paperChapters } from '../../../src/outputs/epub/paper-chapters.ts';
import { packMarkdown } from '../../../src/outputs/text/pack-markdown.ts';
import { workbookOf } from '../../../src/outputs/workbook/site-workbooks.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow, recordPublication, type Recorded } from '../../../src/record/write-record.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { markdownText, paperMarkdown } from '../../../src/render/markdown.ts';
import { siteModels } from '../../../src/site/models.ts';
import { ownPdf } from '../../../src/outputs/papers.ts';
import { compileRoot, problemsOf, reportFacts, standardFiles, writeTree } from '../../support/tree.ts';

const folder = 'content/meetings/health-committee/2024-03-14';
const csvFile = 'data/health/visits.csv';
const rows = ['2024 Jan,105\n', '2024 Feb,120\n', '2024 Mar,131\n', '2024 Apr,99\n'];
const csvOf = (count: number): string => `Month,Visits\n${rows.slice(0, count).join('')}`;
const sidecar =
  'title: Visits to clinics\nsource: Clinic registers\nkey: Month\ngrows: yes\ncolumns:\n  Month: { type: text }\n  Visits: { type: count }\n';
const says = 'Figures as published on 6 March 2024. Since then, rows have been added to: Visits to clinics.';

function newTree(): string {
  return writeTree({
    ...standardFiles,
    [`${folder}/meeting.yml`]:
      'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }, { report: parks.mdx }]\n',
    [`${folder}/clinics.mdx`]: `${reportFacts}\n## Purpose\n\nTogether <Value of="visits/*/Visits" calc="sum" /> came.\n\n<DataTable data="visits" caption="Visits" id="visits" />\n`,
    [`${folder}/parks.mdx`]: `${reportFacts.replace('Visits to clinics', 'Parks')}\n## Purpose\n\nAll parks are open.\n`,
    [csvFile]: csvOf(2),
    'data/health/visits.yml': sidecar,
  });
}

function write(root: string, file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const text = readFileSync(path.join(root, file), 'utf8');
  expect(change(text)).not.toBe(text);
  write(root, file, change(text));
}

function seen(root: string) {
  const compiled = compileRoot(root);
  if (!compiled.site) throw new Error(problemsOf(compiled).join('\n'));
  const [meeting] = compiled.site.meetings;
  const paper = meeting!.papers.find(({ slug }) => slug === 'clinics')!;
  return { site: compiled.site, meeting: meeting!, paper, planned: planPack(compiled.site, meeting!)! };
}

async function publish(root: string, now = '2024-03-06'): Promise<Recorded> {
  const { site, meeting } = seen(root);
  const recorded = await recordPublication(site, meeting, { first: '2024-03-06', now });
  expect(recorded.problems).toEqual([]);
  return recorded;
}

async function findings(root: string): Promise<readonly string[]> {
  const { site } = seen(root);
  const found = await recordFindings({ site, meetings: site.meetings, pdf: madeNow });
  return found.map(({ severity, reason }) => `${severity} ${reason}`);
}

async function published(): Promise<string> {
  const root = newTree();
  await publish(root);
  return root;
}

test('every format that is kept apart from the site says it at the head, and so does the pack; the article says nothing', async () => {
  const root = await published();
  const before = seen(root);
  const sayings = ({ site, meeting, paper, planned }: ReturnType<typeof seen>): readonly string[] => {
    const pack = documentsOfMeeting(site, meeting).find(({ of }) => of === 'pack');
    const content = pack && pack.of === 'pack' ? packContent(pack, () => planned) : undefined;
    return [
      JSON.stringify(ownPdf(paper, site)),
      JSON.stringify(planned.plan.document.sections),
      markdownText(paperMarkdown(paper)),
      markdownText(packMarkdown(content!)),
      JSON.stringify(paperChapters(paper, { name: 'clinics', title: paper.title })),
      JSON.stringify(workbookOf(paperDocument(paper), site)?.sheets[0]),
    ].map((text) => (text.match(/Since then, rows have been added to: Visits to clinics\./g) ?? []).join(' '));
  };
  expect(sayings(before)).toEqual(['', '', '', '', '', '']);
  write(root, csvFile, csvOf(3));
  const now = seen(root);
  expect(sayings(now)).toEqual(
    Array.from({ length: 6 }, () => 'Since then, rows have been added to: Visits to clinics.'),
  );
  expect(markdownText(paperMarkdown(now.paper))).toContain(says);
  expect(renderHtml(now.paper)).toBe(renderHtml(before.paper));
  expect(now.planned.plan.ranges).toEqual(before.planned.plan.ranges);
});

describe('the record', () => {
  test('asks for nothing, takes up what is new with the next publication, and later rows change nothing', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    expect(await findings(root)).toEqual([]);
    const { record } = await publish(root, '2024-04-02');
    const noted = record.files.filter(({ parts }) => parts.some(({ ofDay }) => ofDay !== undefined));
    expect(noted.map(({ path: file }) => file.split('/').at(-1))).toEqual([
      'hc-2024-03-14-agenda-pack.pdf',
      'hc-2024-03-14-clinics.pdf',
    ]);
    expect(await findings(root)).toEqual([]);
    write(root, csvFile, csvOf(4));
    expect(await findings(root)).toEqual([]);
    expect((await publish(root, '2024-05-02')).isChanged).toBe(false);
    expect(seen(root).paper.figuresOfDay).toEqual([
      {
        title: 'Figures as published on 6 March 2024',
        text: 'Since then, rows have been added to: Visits to clinics.',
        date: '2024-03-06',
      },
    ]);
  });

  test('finds other words, whatever has grown', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    edit(root, `${folder}/clinics.mdx`, (text) => text.replace('came.', 'had come.'));
    expect((await findings(root)).filter((one) => one.startsWith('error'))).toEqual([
      expect.stringContaining('"clinics.mdx" is not as it was published'),
    ]);
  });

  test('finds that everything looks different, whatever has grown', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    edit(root, 'content/council.yml', (text) => `${text}\ntheme: { accent: '#7a1f5c' }\n`);
    expect((await findings(root)).filter((one) => one.startsWith('error'))).toEqual([expect.stringContaining('look')]);
  });

  test('finds that files look different once it has the note', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    await publish(root, '2024-04-02');
    const file = `${folder}/meeting.lock.json`;
    const record = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const own = record.files.find(({ path: one }) => one.endsWith('clinics.pdf'))!;
    edit(root, file, (text) => text.replace(own.sha256, '0'.repeat(64)));
    expect((await findings(root)).filter((one) => one.includes('look'))).toHaveLength(1);
  });

  test('has no note any more where rows that are taken back leave nothing to say', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    await publish(root, '2024-04-02');
    write(root, csvFile, csvOf(2));
    expect(await findings(root)).toEqual([]);
    expect((await publish(root, '2024-05-02')).isChanged).toBe(true);
  });

  test('asks as ever where something else is new with it, and finds what only looks different', async () => {
    const root = await published();
    write(root, csvFile, csvOf(3));
    const correction = 'corrections: [{ paper: clinics.mdx, what: The words., why: A slip., date: 2024-03-12 }]\n';
    edit(root, `${folder}/meeting.yml`, (text) => text + correction);
    expect(await findings(root)).toEqual([
      'warning the publication record does not have "clinics/", "hc-2024-03-14-agenda-pack.pdf", "hc-2024-03-14-clinics.pdf" as they are now',
    ]);
    const other = await published();
    write(other, csvFile, csvOf(3));
    edit(other, `${folder}/clinics.mdx`, (text) => text.replace('came.', '&nbsp; came.'));
    expect(await findings(other)).toHaveLength(1);
    expect((await findings(other))[0]).toMatch(/^error .*clinics/);
  });
});

test('figures of several days are told apart, each with its data', () => {
  const { site, paper } = seen(newTree());
  const visits = site.datasets.get('visits')!;
  const named = ['beds', 'nurses', 'visits'];
  const datasets = new Map(named.map((name) => [name, { ...visits, name, title: `All ${name}` }]));
  const days = new Map([
    ['beds', { rows: 1, published: '2024-03-12' }],
    ['nurses', { rows: 1, published: '2024-03-06' }],
    ['visits', { rows: 1, published: '2024-03-12' }],
  ]);
  const notes = withRowsUsed({ ...paper, datasets: named }, days, datasets).figuresOfDay ?? [];
  expect(notes.map(({ title, text }) => `${title}. ${text}`)).toEqual([
    'Figures as published on 6 March 2024. Since then, rows have been added to: All nurses.',
    'Figures as published on 12 March 2024. Since then, rows have been added to: All beds and All visits.',
  ]);
});

test('the page says each day with its data where there are several', () => {
  const { site, paper } = seen(newTree());
  const visits = site.datasets.get('visits')!;
  const named = ['beds', 'nurses', 'visits'];
  const datasets = new Map(named.map((name) => [name, { ...visits, name, title: `All ${name}` }]));
  const rowsUsed = {
    beds: { rows: 1, published: '2024-03-12' },
    nurses: { rows: 1, published: '2024-03-06' },
    visits: { rows: 1, published: '2024-03-12' },
  };
  const pageOf = (names: readonly string[]) => {
    const own = { ...paper, datasets: names, rowsUsed };
    const meetings = site.meetings.map((one) => ({
      ...one,
      papers: [own],
      items: one.items.map((item) => (item.paper === paper ? { ...item, paper: own } : item)),
    }));
    const published = {
      site: { ...site, datasets, meetings },
      files: new Map(),
      packs: new Map(),
      csvBytes: new Map(),
    };
    return siteModels(published).meetingPapers[0]!.page().figuresOfDay;
  };
  expect(pageOf(named)).toEqual([
    'Figures as published on 6 March 2024. Rows have been added to the data since then: All nurses (1 row added).',
    'Figures as published on 12 March 2024. Rows have been added to the data since then: All beds (1 row added) and All visits (1 row added).',
  ]);
  expect(pageOf(['nurses'])).toEqual([
    'The figures in this paper are as published on 6 March 2024. Rows have been added to the data since then: All nurses (1 row added).',
  ]);
});
