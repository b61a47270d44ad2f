/** Drafts are checked like the rest, left out of what is published, and what is wrong with them stops nobody else. */
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import type { Compiled } from '../../../src/model/site.ts';
import { renderText } from '../../../src/render/text.ts';
import {
  compileTree,
  problemsOf,
  projectRoot,
  reportFacts,
  reportFile,
  standardFiles,
  writeTree,
} from '../../support/tree.ts';

const folder = 'content/meetings/health-committee/2024-03-14';
const agenda = 'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n';
const meetingFile = `${folder}/meeting.yml`;
const draft = reportFacts.replace('status: published', 'status: draft');
const published = reportFacts.replace('Visits to clinics', 'A published report');
const figures = {
  'data/clinics/visits.csv': 'year,Visits\n2022,130\n2023,abc\n',
  'data/clinics/visits.yml':
    'title: Visits\nsource: Register\nkey: year\ncolumns: { year: { type: year }, Visits: { type: count } }\n',
};
const valueOf2022 = 'There were <Value of="visits/2022/Visits" /> visits.\n';

/** Findings as `draft error file rule`, one for each. */
function toldOf({ diagnostics }: Compiled): string[] {
  return diagnostics.map(
    ({ isDraft, severity, place, rule }) => `${isDraft ? 'draft ' : ''}${severity} ${place.file} ${rule}`,
  );
}

/** The words of the paper that `npm run paper` prints. */
function printed(file: string, text: string | Uint8Array): string {
  const root = writeTree({ ...standardFiles, [meetingFile]: agenda, [file]: text });
  const { site } = compile({
    root,
    templatesRoot: `${projectRoot}/templates`,
    includeDrafts: true,
    despiteErrors: true,
  });
  const paper = site?.meetings[0]?.papers.find((one) => one.file === file);
  return paper ? renderText(paper) : 'no paper';
}

test('a draft is not in the site, and its item on the agenda is to follow', () => {
  const { site } = compileTree({ [meetingFile]: agenda, [reportFile]: `${draft}Words.\n` });
  expect(site?.meetings[0]?.papers).toEqual([]);
  expect(site?.meetings[0]?.items[0]).toMatchObject({ number: 1, isToFollow: true });
  expect(site?.meetings[0]?.items[0]).not.toHaveProperty('paper');
});

test('the slips of a draft are reported, and the site stands', () => {
  const compiled = compileTree({ [meetingFile]: agenda, [reportFile]: `${draft}See <Ref to="nothing" />.\n` });
  expect(problemsOf(compiled)).toEqual([
    `${reportFile}:11:10 unknown-reference there is nothing here with the id "nothing"`,
  ]);
  expect(toldOf(compiled)).toEqual([`draft error ${reportFile} unknown-reference`]);
  expect(compiled.site).toBeDefined();
});

const slips: readonly (readonly [string, string | Uint8Array])[] = [
  ['a stray <', `${draft}There were <5 repairs.\n`],
  ['no kind', '---\ntitle: Visits\nstatus: draft\n---\n\nWords.\n'],
  ['a kind that is none', draft.replace('kind: report', 'kind: repotr')],
  ['front matter that is no YAML', draft.replace('title: Visits to clinics', 'title: Visits: to: clinics')],
  ['front matter that does not end', draft.replace(/---\n$/, '\n## Purpose\n\nWords.\n')],
  ['facts that are missing', '---\nkind: report\nstatus: draft\n---\n\nWords.\n'],
  ['a status in quotation marks', `${draft.replace('status: draft', 'status: "draft"')}{code}\n`],
  ['a text that is not UTF-8', Buffer.from(`${draft}Caf\u00e9.\n`, 'latin1')],
];

test.each(slips)('with %s a draft stops nothing, and its item is to follow under a title', (_name, text) => {
  const compiled = compileTree({ [meetingFile]: agenda, [reportFile]: text });
  expect(toldOf(compiled).filter((one) => !one.startsWith('draft '))).toEqual([]);
  expect(compiled.diagnostics.length).toBeGreaterThan(0);
  expect(compiled.site?.meetings[0]?.papers).toEqual([]);
  const [item] = compiled.site?.meetings[0]?.items ?? [];
  expect(item?.isToFollow).toBe(true);
  expect(item?.title).toMatch(/^(?:Visits|Visits to clinics|Visits: to: clinics|Clinics|repotr)$/);
});

test.each(slips)('with %s a draft is printed all the same', (_name, text) => {
  expect(printed(reportFile, text)).toContain('Health Committee');
});

test('a paper whose status is misspelt is no draft: its errors stop the site', () => {
  const compiled = compileTree({ [reportFile]: reportFacts.replace('status: published', 'status: drat') });
  expect(toldOf(compiled)).toEqual([`error ${reportFile} front-matter`]);
  expect(compiled.site).toBeUndefined();
});

test('toFollow: yes at a draft that has come is no finding', () => {
  const compiled = compileTree({
    [meetingFile]: `${agenda}    toFollow: yes\n    title: Clinics\n`,
    [reportFile]: `${draft}Words.\n`,
  });
  expect(problemsOf(compiled)).toEqual([]);
});

test('data that only drafts use is not published, and its errors stop nothing', () => {
  const compiled = compileTree({ ...figures, [reportFile]: `${draft}${valueOf2022}` });
  expect(toldOf(compiled)).toEqual(['draft error data/clinics/visits.csv data-cell']);
  expect([...(compiled.site?.datasets.keys() ?? [])]).toEqual([]);
});

test('also where the draft cannot be read, and where the description is broken', () => {
  const compiled = compileTree({
    ...figures,
    'data/clinics/visits.yml': 'title: [\n',
    [reportFile]: `${draft}<DataTable data="visits" <5\n`,
  });
  expect(toldOf(compiled).filter((one) => !one.startsWith('draft '))).toEqual([]);
  expect(compiled.site).toBeDefined();
});

test('sound data that only drafts use is left out too, and stands in the preview', () => {
  const sound = { ...standardFiles, ...figures, 'data/clinics/visits.csv': 'year,Visits\n2022,130\n' };
  const root = writeTree({ ...sound, [reportFile]: `${draft}${valueOf2022}` });
  const options = { root, templatesRoot: `${projectRoot}/templates` };
  expect([...(compile(options).site?.datasets.keys() ?? [])]).toEqual([]);
  expect([...(compile({ ...options, includeDrafts: true }).site?.datasets.keys() ?? [])]).toEqual(['visits']);
});

const small = {
  'data/clinics/all.csv': 'year,All\n2022,3\n2023,30\n',
  'data/clinics/all.yml':
    'title: All\nsource: Register\nkey: year\ncolumns: { year: { type: year }, All: { type: count } }\n',
  'data/clinics/few.csv': 'year,Few\n2022,3\n2023,30\n',
  'data/clinics/few.yml':
    'title: Few\nsource: Register\nkey: year\ncolumns: { year: { type: year }, Few: { type: count } }\nrelations: [{ sum: [Few], is: all/All }]\nsuppress: yes\n',
};
const useOf = (name: string): string =>
  `There were <Value of="${name}/2023/${name === 'few' ? 'Few' : 'All'}" /> visits.\n`;

test.each([
  { who: 'a draft alone uses', paper: `${draft}${useOf('few')}`, hidden: [] },
  { who: 'a published paper uses', paper: `${published}${useOf('few')}`, hidden: ['0:1'] },
  { who: 'no paper uses', paper: `${draft}Words.\n`, hidden: ['0:1'] },
  { who: 'a page names too', paper: `${draft}${useOf('few')}`, page: '[Few](/data/few/).', hidden: ['0:1'] },
])('figures are hidden for the sake of data that $who as far as that is published', ({ paper, page, hidden }) => {
  const { site } = compileTree({
    ...small,
    [reportFile]: paper,
    [`${folder}/other.mdx`]: `${published.replace('A published report', 'Another report')}${useOf('all')}`,
    ...(page === undefined ? {} : { 'content/pages/help.mdx': `---\ntitle: Help\n---\n\n${page}\n` }),
  });
  expect([...(site?.datasets.get('all')?.hidden.keys() ?? ['no site'])]).toEqual(hidden);
});

test('data that no paper uses is published, and its errors stop the site', () => {
  const compiled = compileTree({ ...figures, [reportFile]: `${draft}Words.\n` });
  expect(toldOf(compiled)).toEqual(['error data/clinics/visits.csv data-cell']);
  expect(compiled.site).toBeUndefined();
});

test.each([
  ['a published paper uses', { [`${folder}/other.mdx`]: `${published}${valueOf2022}` }],
  ['a published paper links to', { [`${folder}/other.mdx`]: `${published}See [the figures](/data/visits/).\n` }],
  ['a page links to', { 'content/pages/help.mdx': '---\ntitle: Help\n---\n\n[Figures](/data/visits/)\n' }],
  [
    'published data is held against',
    {
      'data/clinics/all.csv': 'year,All\n2022,130\n',
      'data/clinics/all.yml':
        'title: All\nsource: Register\nkey: year\ncolumns: { year: { type: year }, All: { type: count } }\nrelations: [{ sum: [All], is: visits/Visits }]\n',
    },
  ],
])('data that a draft and %s is not the draft’s alone', (_name, files) => {
  const compiled = compileTree({ ...figures, [reportFile]: `${draft}${valueOf2022}`, ...files });
  expect(toldOf(compiled)).toContain('error data/clinics/visits.csv data-cell');
});

test('a picture that only drafts use concerns drafts alone; a published paper has the error itself', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><script>x</script></svg>';
  const use = '<Figure src="map.svg" alt="A map of the wards" caption="Wards" />\n';
  const files = { [`${folder}/map.svg`]: svg, [reportFile]: `${draft}${use}` };
  const alone = toldOf(compileTree(files));
  expect(alone.length).toBeGreaterThan(0);
  expect(alone.filter((one) => !one.startsWith('draft '))).toEqual([]);
  const both = toldOf(compileTree({ ...files, [`${folder}/other.mdx`]: `${published}${use}` }));
  expect(both.filter((one) => !one.startsWith('draft '))).not.toEqual([]);
});

test('a published paper that leads to a draft has the error itself', () => {
  const link = `See [the draft](/health-committee/2024-03-14/clinics/).\n`;
  const compiled = compileTree({ [reportFile]: `${draft}Words.\n`, [`${folder}/other.mdx`]: `${published}${link}` });
  expect(toldOf(compiled)).toEqual([`error ${folder}/other.mdx site-link`]);
});

test('the printed draft says what is missing, where it is missing', () => {
  const words = printed(
    reportFile,
    `${draft}There were <Value of="visits/2022/Visits" /> visits, {TBC}.\n\n<Chart type="bar" />\n\n<Recommendation>\nThat it be noted.\n</Recommendation>\n\n![A map](map.png)\n`,
  );
  expect(words).toContain(
    '1. There were [missing: <Value>, there is no dataset "visits"] visits, [missing: {TBC}, "{TBC}" is code].',
  );
  expect(words).toContain('Missing here: <Chart>\n<Chart> needs "data" (line 13).');
  expect(words).toContain(
    'Missing here: <Recommendation>\nThere is no block <Recommendation> (line 15).\nThat it be noted.',
  );
  expect(words).toContain('Missing here: ![A map](map.png)\nA picture must be a block of its own (line 19).');
});

test('of a text that cannot be read the cover stands, a framed line with the place, and the text as it was typed', () => {
  const words = printed(reportFile, `${draft}\n## Purpose\n\nThere were <5 repairs.\n`);
  expect(words).toContain('Report from: Head of Health');
  expect(words).toContain(
    'Missing here: the text, which cannot be read; it follows as it was typed\n"<" starts a tag, but there is no tag here (line 14).\n## Purpose\n\nThere were <5 repairs.',
  );
});

test('of front matter that does not hold the cover has what can be read, and nothing is made up', () => {
  const words = printed(reportFile, '---\nkind: report\nreportFrom: Head of Health\nstatus: draft\n---\n\nWords.\n');
  expect(words).toContain(
    'Clinics\nCommittee: Health Committee\nDate: 14 March 2024\nReport from: Head of Health\nMissing here: title\nThe front matter does not say it.\nMissing here: contact\n',
  );
  expect(words).toContain('Equality duty\nMissing here: equality\nThe front matter does not say it.');
  expect(words).not.toContain('unread@example.gov.uk');
});

test('slides of a draft keep what stands before the first of them', () => {
  const text =
    '---\nkind: presentation\ntitle: Slides\nreportFrom: Head of Health\nstatus: draft\n---\n\nBefore.\n\n## One\n\nWords.\n';
  expect(printed(reportFile, text)).toContain('One\nBefore.\nWords.');
});
