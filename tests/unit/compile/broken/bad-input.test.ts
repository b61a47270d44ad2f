/** Bad input of every kind: a located error with a hint, never an exception, and no site. */
import { describe, expect, test } from 'vitest';
import { compileTree, reportFacts, reportFile } from '../../../support/tree.ts';

const data = {
  csv: 'year,Count\n2018,12\n2019,14\n',
  yml: 'title: T\nkey: year\ncolumns: { year: { type: year }, Count: { type: count } }\n',
};

interface BadInput {
  readonly what: string;
  readonly files: Record<string, string | Uint8Array>;
  readonly place: string;
  readonly rule: string;
}

const report = (body: string): Record<string, string> => ({ [reportFile]: reportFacts + body });

const inputs: readonly BadInput[] = [
  {
    what: 'an unknown key',
    files: { [reportFile]: reportFacts.replace('reportFrom', 'reportsFrom') + 'Words.\n' },
    place: `${reportFile}:4:1`,
    rule: 'front-matter',
  },
  { what: 'an unknown block', files: report('<Grph />\n'), place: `${reportFile}:11:1`, rule: 'unknown-block' },
  {
    what: 'missing data',
    files: report('<DataTable data="nothing" caption="None" />\n'),
    place: `${reportFile}:11:12`,
    rule: 'unknown-data',
  },
  {
    what: 'a wrong type in a cell',
    files: { 'data/t/counts.csv': data.csv.replace('14', 'many'), 'data/t/counts.yml': data.yml },
    place: 'data/t/counts.csv:3:6',
    rule: 'data-cell',
  },
  {
    what: 'malformed money',
    files: {
      'data/t/counts.csv': data.csv.replace('14', '"£300,00"'),
      'data/t/counts.yml': data.yml.replace('count', 'money'),
    },
    place: 'data/t/counts.csv:3:6',
    rule: 'data-cell',
  },
  {
    what: 'broken YAML',
    files: { [reportFile]: '---\nkind: report\ntitle: A: B\n---\n\nWords.\n' },
    place: `${reportFile}:3:8`,
    rule: 'yaml-syntax',
  },
  {
    what: 'a tag that is not closed',
    files: report('Words.\n\n<Callout kind="note">\n\nMore.\n'),
    place: `${reportFile}:13:1`,
    rule: 'mdx-syntax',
  },
  {
    what: 'an expression',
    files: report('Now {Date.now()} words.\n'),
    place: `${reportFile}:11:5`,
    rule: 'content-runs-no-code',
  },
  {
    what: 'an image that is not there',
    files: report('<Figure src="a.png" alt="A map" />\n'),
    place: `${reportFile}:11:9`,
    rule: 'missing-file',
  },
  {
    what: 'an image on the web',
    files: report('<Figure src="https://www.example.gov.uk/a.png" alt="A map" />\n'),
    place: `${reportFile}:11:9`,
    rule: 'missing-file',
  },
  {
    what: 'a picture that is no picture',
    files: { ...report('<Figure src="a.png" alt="A map" />\n'), [reportFile.replace('clinics.mdx', 'a.png')]: 'words' },
    place: `${reportFile}:11:9`,
    rule: 'missing-file',
  },
  {
    what: 'a letter that the font lacks',
    files: report('A smile: 😀\n'),
    place: `${reportFile}:11:10`,
    rule: 'missing-glyph',
  },
  {
    what: 'a line of 100 MB',
    files: { 'data/t/counts.csv': new Uint8Array(100_000_000).fill(65), 'data/t/counts.yml': data.yml },
    place: 'data/t/counts.csv:1:1',
    rule: 'file-readable',
  },
  {
    what: 'a paper with a line of two million letters',
    files: report(`${'long '.repeat(400_000)}\n`),
    place: `${reportFile}:1:1`,
    rule: 'file-readable',
  },
  {
    what: 'a paper that is not UTF-8',
    files: { [reportFile]: Buffer.from(`${reportFacts}Caf\xe9\n`, 'latin1') },
    place: `${reportFile}:11:4`,
    rule: 'file-readable',
  },
  {
    what: 'a CSV without a description',
    files: { 'data/t/counts.csv': data.csv },
    place: 'data/t/counts.csv:1:1',
    rule: 'data-sidecar',
  },
  {
    what: 'a description without its CSV',
    files: { 'data/t/counts.yml': data.yml },
    place: 'data/t/counts.yml:1:1',
    rule: 'data-file',
  },
  {
    what: 'a row with a field too many',
    files: {
      'data/t/counts.csv': '2018,12\n'.replace('2018', 'year').replace('12', 'Count') + '2018,12,13\n',
      'data/t/counts.yml': data.yml,
    },
    place: 'data/t/counts.csv:2:9',
    rule: 'data-file',
  },
  {
    what: 'a title without end',
    files: { [reportFile]: reportFacts.replace('Visits to clinics', 'long '.repeat(100)) + 'Words.\n' },
    place: `${reportFile}:3:8`,
    rule: 'front-matter',
  },
  {
    what: 'a paper without front matter',
    files: { [reportFile]: 'Words.\n' },
    place: `${reportFile}:1:1`,
    rule: 'front-matter',
  },
  {
    what: 'a kind of paper that does not exist',
    files: { [reportFile]: reportFacts.replace('kind: report', 'kind: raport') },
    place: `${reportFile}:2:7`,
    rule: 'front-matter',
  },
  {
    what: 'both forms of the strategic plan',
    files: {
      [reportFile]: reportFacts.replace('{ outcomes: { health: yes } }', '{ outcomes: { health: yes }, noLink: But }'),
    },
    place: `${reportFile}:6:16`,
    rule: 'front-matter',
  },
  {
    what: 'an outcome without an answer',
    files: { [reportFile]: reportFacts.replace('health: yes', 'wealth: yes') },
    place: `${reportFile}:6:38`,
    rule: 'front-matter',
  },
  {
    what: 'a file in the wrong place',
    files: { 'content/reports/x.mdx': 'Words.\n' },
    place: 'content/reports/x.mdx:1:1',
    rule: 'tree-layout',
  },
  {
    what: 'a meeting of a committee that is not there',
    files: { 'content/meetings/helth-committee/2024-03-14/meeting.yml': 'time: "10:00"\nplace: Here\n' },
    place: 'content/meetings/helth-committee/2024-03-14/meeting.yml:1:1',
    rule: 'tree-layout',
  },
  {
    what: 'an agenda that names a paper that is not there',
    files: {
      'content/meetings/health-committee/2024-03-14/meeting.yml':
        'time: "18:00"\nplace: Here\npublished: 2024-03-06\nitems:\n  - report: nothing.mdx\n',
    },
    place: 'content/meetings/health-committee/2024-03-14/meeting.yml:5:5',
    rule: 'meeting-file',
  },
];

describe('bad input', () => {
  test.each(inputs.map((input) => [input.what, input] as const))(
    '%s is an error at its place with a hint, and nothing is made',
    (_what, input) => {
      const { site, diagnostics } = compileTree(input.files);
      const found = diagnostics.find(
        ({ place, rule }) => `${place.file}:${place.line}:${place.column}` === input.place && rule === input.rule,
      );
      const all = diagnostics.map(
        ({ place, rule, reason }) => `${place.file}:${place.line}:${place.column} ${rule} ${reason}`,
      );
      expect(found, all.join('\n')).toBeDefined();
      expect(found?.severity).toBe('error');
      expect(found?.hint).toBeTruthy();
      expect(site).toBeUndefined();
    },
  );

  test('the problems of all files are reported at once', () => {
    const { diagnostics } = compileTree({
      ...report('See <Ref to="nothing" /> and {x}.\n'),
      'data/t/counts.csv': data.csv.replace('14', 'many'),
      'data/t/counts.yml': data.yml,
      'content/publications/a.mdx': 'Words.\n',
    });
    expect(diagnostics.map((one) => one.rule).toSorted()).toEqual([
      'content-runs-no-code',
      'data-cell',
      'front-matter',
      'unknown-reference',
    ]);
  });
});
