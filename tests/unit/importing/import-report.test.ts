/** Word reports come out with every word, number and table cell; what is left out is named. */
import { parse } from 'yaml';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { knownContent } from '../../../src/authoring/new/known-content.ts';
import { accountOf } from '../../../src/cli/import/account-text.ts';
import { importReport, type ImportedReport } from '../../../src/importing/import-report.ts';
import { readWordFile } from '../../../src/importing/word-file.ts';
import { compileRoot, problemsOf, projectRoot, standardFiles, writeTree } from '../../support/tree.ts';
import { drawings, oddities } from '../../support/word/word-oddities.ts';
import { wordReports } from '../../support/word/word-reports.ts';

const council = [
  'name: Mercia District Council',
  'strategicPlans:',
  '  - { title: Mercia Together, from: 2020-04-01, outcomes: { health: People live well, safe: People are safe } }',
  'sections:',
  '  - { title: Purpose of this report, required: true }',
  '  - { title: Conclusions }',
  '  - { title: Climate change impact assessment, required: true, is: climate }',
].join('\n');
const files = { ...standardFiles, 'content/council.yml': council };
const known = knownContent(writeTree(files), `${projectRoot}/templates`);
const folder = 'content/meetings/health-committee/2024-03-14';

async function imported(name: string): Promise<ImportedReport & { readonly bytes: Uint8Array }> {
  const found = [...wordReports, oddities].find((report) => report.name === name);
  if (!found) throw new Error(`no report ${name}`);
  const bytes = await found.file();
  const report = importReport(await readWordFile(bytes), { folder, date: '2024-03-14', name: 'A report' }, known);
  return { ...report, bytes };
}

function textOf({ files: made }: ImportedReport, ending: string): string {
  return made
    .flatMap(({ path, content }) => (path.endsWith(ending) && typeof content === 'string' ? [content] : []))
    .join('\n');
}

function paperOf(report: ImportedReport): { facts: Record<string, unknown>; body: string } {
  const [, facts = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(textOf(report, '.mdx')) ?? [];
  return { facts: parse(facts) as Record<string, unknown>, body };
}

/** The words of every part of a Word file, read here and by nothing of ours. */
async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.keys(zip.files).filter((name) =>
    /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(name),
  );
  const texts = await Promise.all(parts.map(async (name) => (await zip.file(name)?.async('string')) ?? ''));
  return texts.flatMap((xml) =>
    [
      ...xml.replaceAll(/<\/w:t><\/w:r><w:r><w:softHyphen\/><w:t>/g, '').matchAll(/<[wm]:t(?: [^>]*)?>([^<]*)</g),
    ].flatMap(([, text = '']) => text.replaceAll(/&[lg]t;/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []),
  );
}

describe.each([...wordReports, oddities].map(({ name }) => name))('a report with %s', (name) => {
  test('comes out with every word and number, in its files or in the account of what was left out', async () => {
    const report = await imported(name);
    expect(report.lost).toEqual([]);
    const told = [
      ...report.files.flatMap(({ content }) => (typeof content === 'string' ? [content] : [])),
      ...report.standing,
      ...report.guidance,
      ...report.needs,
    ];
    const words = new Set(
      told
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    const absent = (await wordsIn(report.bytes)).filter((word) => !words.has(word.toLowerCase()));
    expect(absent).toEqual([]);
  });

  test('is a paper that the engine reads: what is wrong with it is owed by its author, not by the import', async () => {
    const report = await imported(name);
    const made = Object.fromEntries(report.files.map(({ path, content }) => [path, content]));
    const found = problemsOf(compileRoot(writeTree({ ...files, ...made })));
    const ours =
      /mdx-syntax|yaml-syntax|unknown-block|block-settings|block-place|no-raw-html|content-runs-no-code|data-file|data-cell|data-sidecar|relation|unknown-data|missing-file|heading-levels/;
    expect(found.filter((problem) => ours.test(problem))).toEqual([]);
  });
});

test('typed numbers go, what carries on goes on, and the tool’s headings take the place of typed ones', async () => {
  const report = await imported('numbers typed by hand');
  const { body, facts } = paperOf(report);
  expect(body).toContain('## Purpose of this report\n\nThe purpose of this paper is');
  expect(body).toContain('<Recommendations>\n\nThat the Health Committee notes');
  expect(body).toContain('<Continue>\n\nThe staff of the north centre moved in April.\n\n</Continue>');
  expect(report.guidance).toEqual([
    'See guidance on https://mercia.sharepoint.com/sites/equality/page.aspx',
    'Insert in full your Equality Statement which will either state',
    'Any other headings (if required)',
  ]);
  expect(facts).toMatchObject({
    title: 'Visits to family centres',
    reportFrom: 'Head of Health',
    contact: { role: 'Centres Manager', email: 'centres@example.gov.uk', tel: '01234 567890' },
    strategicPlan: { outcomes: { health: 'yes' } },
    backgroundDocuments: 'none',
    equality: { impact: 'not-assessed' },
    status: 'draft',
  });
});

test('a table of figures becomes data with its types, and its caption stays', async () => {
  const report = await imported('numbers typed by hand');
  expect(textOf(report, '.csv')).toBe(
    'Month,Kept,Cancelled\r\nJanuary,"1,302",125\r\nFebruary,"1,241",109\r\nMarch,"1,388",131\r\n',
  );
  expect(textOf(report, '.yml')).toContain(
    'key: [Month]\ncolumns:\n  Month: { type: month }\n  Kept: { type: count }\n',
  );
  expect(paperOf(report).body).toContain(
    '<DataTable data="visits-to-family-centres-table-1" caption="Visits kept in 2023" />',
  );
});

test('numbers of Word go, bullets stay with their paragraph, an appendix holds what follows it', async () => {
  const { body, facts } = paperOf(await imported('numbers of Word, with an appendix'));
  expect(body).toContain(
    'Calls are answered by:\n\n- the day team\n- the night team, which also\n  - covers weekends\n',
  );
  expect(body).toContain('### Waiting times\n');
  expect(body).toMatch(/<Appendix title="Calls by month">\n\n<DataTable [^>]*\/>\n\n<\/Appendix>/);
  expect(facts['strategicPlan']).toEqual({ noLink: 'The Committee asked to hear of the front door each spring.' });
  expect(facts['equality']).toMatchObject({ impact: 'none' });
});

test('pictures stand beside the paper with their words, or with words that are owed; a format that cannot be shown is named', async () => {
  const report = await imported('pictures');
  const { body } = paperOf(report);
  expect(body).toContain(
    '<Figure src="preventing-violence-picture-1.png" alt="A pyramid of four levels" caption="Levels of prevention" />',
  );
  expect(body).toContain('<Figure src="preventing-violence-picture-2.png" alt="[To write: what the picture shows]" />');
  expect(report.files.filter(({ path }) => path.endsWith('.png'))).toHaveLength(2);
  expect(report.needs).toContain(
    'picture-3 is in the format image/gif, which cannot be published: save it from Word as PNG and write a Figure.',
  );
});

test('notes, links, tracked changes and signs of Markdown read as they did in Word', async () => {
  const { body, facts } = paperOf(await imported('footnotes, tracked changes, text boxes and signs'));
  expect(facts['title']).toBe('Signs {and} <marks> in *words*');
  expect(body).toContain('[the register of clinics](https://example.gov.uk/register)');
  expect(body).toMatch(/\[\^footnote-1\]: Quality report of 2023\./);
  expect(body).toContain('Nine whole-time **posts** are filled.[^footnote-2]');
  expect(body).toContain('A boxed remark of the director');
  expect(body).not.toContain('former');
});

test('merged cells keep every value once, and say so; lists and tables within cells become lines', async () => {
  const report = await imported('merged and filled cells');
  const { body } = paperOf(report);
  expect(body).toContain('<Table caption="Grants by strand and year">');
  expect(body).toContain('| Strand | Year of grant | |\n');
  expect(body).toContain('| | 2022 | 2023 |\n| Youth work | £58,000 | £80,000 |\n| Both years | | £12,000 |\n');
  expect(body).toMatch(/• A van.*• Two bicycles/);
  expect(report.needs).toContain(
    '1 table has merged cells: each value stands in the first of its cells, the others are empty.',
  );
});

test('controls, fields, equations and moved text read as they did in Word', async () => {
  const report = await imported('controls, fields, equations and moved text');
  const { body } = paperOf(report);
  expect(body).toContain('A sentence in a control.');
  expect(body).toContain('The Panel chose option B for cooperation in twenty\u2011two\u00a0homes.');
  expect(body).toContain('See [the list of beds](https://example.gov.uk/beds) on page 77.');
  expect(body.match(/This sentence was moved\./g)).toHaveLength(1);
  expect(body).toContain('The rate is r=1302/(n+9001) in a year.');
  expect(body).toMatch(/∑\\?_\(k=1\)\^12 q\^2/);
  expect(textOf(report, '.csv') + body).toMatch(/North[ |,]+11[\s\S]*12[\s\S]*South[ |,]+13/);
  expect(report.needs).toContain('2 equations were written as a line of text: read it again.');
});

test('a chart, SmartArt and comments are named with every word and figure of theirs', async () => {
  const word = await readWordFile(await drawings());
  const report = importReport(word, { folder, date: '2024-03-14', name: 'A report' }, known);
  expect(report.lost.map(({ part, paragraph }) => `${part}: ${paragraph}`)).toEqual([
    'chart: Visits by year',
    'chart: Visits 2022 2023 1302 1411.5',
    'diagram: Call',
    'diagram: Visit & care',
  ]);
  expect(report.omissions).toEqual([{ kind: 'comment', text: 'Is this still so?', beside: '' }]);
  expect(report.needs).toEqual(
    expect.arrayContaining([
      '1 chart was left out: its figures are named below. Put them into a dataset and write a Chart.',
      '1 SmartArt drawing was left out: its words are named below. Say them in the text, or save the drawing as a picture and write a Figure.',
    ]),
  );
  expect(accountOf('report.docx', report)).toContain('    - chart: "Visits 2022 2023 1302 1411.5"\n');
});

test('the standard sections become front matter', async () => {
  const { facts } = paperOf(await imported('standard sections'));
  expect(facts).toMatchObject({
    strategicPlan: { outcomes: { health: 'no', safe: 'yes' } },
    otherLinks: {
      decisions: [{ title: 'Fees for carers', date: '2019-10-15' }],
      legislation: [
        { title: 'Fostering Services Regulations', date: '2011-04-01', url: 'https://example.gov.uk/uksi/2011/581' },
      ],
    },
    backgroundDocuments: [{ document: 'Survey of carers', location: 'Room 12, Guildhall' }],
    equality: { impact: 'none', statement: 'Carers of every background were asked, and the impact on them is low.' },
    climate: {
      impact: 'not-assessed',
      statement: '[To write: what the impact on the climate is, or why it was not assessed]',
    },
  });
});

test('a file that is no Word document is refused in words', async () => {
  await expect(readWordFile(new TextEncoder().encode('hello'))).rejects.toThrow('it is not a Word document');
  await expect(readWordFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow('save it as .docx');
});
