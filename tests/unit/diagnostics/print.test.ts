import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { codeFrame } from '../../../src/diagnostics/code-frame.ts';
import { diagnosticsForGitHub } from '../../../src/diagnostics/github.ts';
import { diagnosticsForGitLab } from '../../../src/diagnostics/gitlab.ts';
import { diagnosticsAsJson } from '../../../src/diagnostics/json.ts';
import { printDiagnostics, summaryOf } from '../../../src/diagnostics/print.ts';

const wrongDate: Diagnostic = {
  rule: 'front-matter',
  severity: 'error',
  reason: '"published" is not a date',
  hint: 'Write it as year-month-day, for example 2026-05-14.',
  place: { file: 'content/publications/homes.mdx', line: 2, column: 12 },
};
const thinBase: Diagnostic = {
  rule: 'small-base',
  severity: 'warning',
  reason: 'the base is 4',
  place: { file: 'data/a,b.csv', line: 9, column: 1 },
};
const plain = { textOf: () => '---\npublished: soon\n---\n', isColoured: false, files: 14 };

test('a finding shows where, what, the line with a caret under the place, what to do, and the rule', () => {
  expect(printDiagnostics([wrongDate], plain)).toBe(
    [
      'content/publications/homes.mdx (1 error)',
      '',
      '  content/publications/homes.mdx:2:12',
      '  error "published" is not a date',
      '    2 | published: soon',
      '      |            ^',
      '    Write it as year-month-day, for example 2026-05-14.',
      '    rule front-matter',
      '',
      '1 error in 14 files',
      'The site cannot be published until every error is fixed.',
      'Next: fix the error above, then run npm run check again.',
      '',
    ].join('\n'),
  );
});

test('a finding whose line is not there is printed without a frame, and a warning with how it is accepted', () => {
  expect(printDiagnostics([thinBase], plain)).toBe(
    [
      'data/a,b.csv (1 warning)',
      '',
      '  data/a,b.csv:9:1',
      '  warning the base is 4',
      '    rule small-base',
      '',
      '1 warning in 14 files',
      'Nothing here stops the site from being published.',
      'Next: look at each warning. If the text is right as it stands, you can accept a',
      'warning. Under waivers: in the paper, meeting.yml or the dataset’s .yml file,',
      'give the rule, your reason, your job title and the date.',
      '',
    ].join('\n'),
  );
});

test('findings stand under the name of their file, once, in the order of their places', () => {
  const late = { ...wrongDate, place: { ...wrongDate.place, line: 9 } };
  const lines = printDiagnostics([late, thinBase, wrongDate], plain).split('\n');
  expect(lines.filter((line) => /^\S+ \(/.test(line) || /^ {2}\S+:\d+:\d+$/.test(line))).toEqual([
    'content/publications/homes.mdx (2 errors)',
    '  content/publications/homes.mdx:2:12',
    '  content/publications/homes.mdx:9:12',
    'data/a,b.csv (1 warning)',
    '  data/a,b.csv:9:1',
  ]);
});

test('no line of a finding is longer than a terminal of the usual width, except a name that cannot be broken', () => {
  const text = `${'word '.repeat(200)}\n`.repeat(12_000);
  const wordy = {
    ...wrongDate,
    reason: 'a reason of many words '.repeat(9).trim(),
    hint: 'Do this '.repeat(40).trim(),
  };
  const found = [{ ...wordy, place: { file: 'a.mdx', line: 11_000, column: 500 } }];
  const lines = printDiagnostics(found, { ...plain, textOf: () => text }).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('while a paper is written nothing is said of what the sum means', () => {
  expect(printDiagnostics([wrongDate], { ...plain, isSummedUp: false })).toMatch(/\n1 error in 14 files\n$/);
});

test('colours change nothing but the colour', () => {
  const coloured = printDiagnostics([wrongDate, thinBase], { ...plain, isColoured: true });
  const stripped = stripVTControlCharacters(coloured);
  expect(stripped).toBe(printDiagnostics([wrongDate, thinBase], plain));
});

test.each([
  [[], 1, 'No problems in 1 file'],
  [[wrongDate], 1, '1 error in 1 file'],
  [[wrongDate, wrongDate, thinBase], 14, '2 errors, 1 warning in 14 files'],
])('the sum of the findings is told in words', (found, files, words) => {
  expect(summaryOf(found, files)).toBe(words);
});

test('the frame of a line as long as a paragraph shows the part around the place', () => {
  const [shown = '', caret = ''] = (
    codeFrame(`${'a'.repeat(400)}X${'b'.repeat(400)}`, { line: 1, column: 401 }) ?? ''
  ).split('\n');
  expect(shown.length).toBeLessThan(110);
  expect(shown[caret.indexOf('^')]).toBe('X');
});

test('the frame keeps its caret under the place behind tabs', () => {
  const [shown = '', caret = ''] = (codeFrame('\t\tX', { line: 1, column: 3 }) ?? '').split('\n');
  expect(shown[caret.indexOf('^')]).toBe('X');
});

test('other programs are handed exactly these names, with an empty hint where there is none', () => {
  expect(JSON.parse(diagnosticsAsJson([wrongDate, thinBase]))).toEqual({
    errors: 1,
    warnings: 1,
    style: 0,
    drafts: 0,
    diagnostics: [
      {
        rule: 'front-matter',
        severity: 'error',
        file: 'content/publications/homes.mdx',
        line: 2,
        column: 12,
        reason: '"published" is not a date',
        hint: 'Write it as year-month-day, for example 2026-05-14.',
      },
      {
        rule: 'small-base',
        severity: 'warning',
        file: 'data/a,b.csv',
        line: 9,
        column: 1,
        reason: 'the base is 4',
        hint: '',
      },
    ],
  });
});

test('what concerns drafts alone is counted apart, keeps its severity and is marked in every format', () => {
  const found = [{ ...wrongDate, isDraft: true } as const, thinBase];
  expect(JSON.parse(diagnosticsAsJson(found))).toMatchObject({
    errors: 0,
    warnings: 1,
    drafts: 1,
    diagnostics: [{ severity: 'error', draft: true }, { severity: 'warning' }],
  });
  expect(diagnosticsForGitHub(found, '')).toContain('::draft: "published" is not a date. Write it');
  expect(JSON.parse(diagnosticsForGitLab(found, ''))).toMatchObject([
    {
      description: 'draft: "published" is not a date. Write it as year-month-day, for example 2026-05-14.',
      severity: 'minor',
    },
    { severity: 'minor' },
  ]);
});

test('a finding that concerns drafts alone says so, and that nothing stops for it', () => {
  expect(printDiagnostics([{ ...wrongDate, isDraft: true }], plain)).toBe(
    [
      'content/publications/homes.mdx (1 finding in drafts)',
      '',
      '  content/publications/homes.mdx:2:12',
      '  draft: error "published" is not a date',
      '    2 | published: soon',
      '      |            ^',
      '    Write it as year-month-day, for example 2026-05-14.',
      '    rule front-matter',
      '',
      '1 finding in drafts, in 14 files',
      'Nothing here stops the site from being published: it concerns drafts alone.',
      '',
    ].join('\n'),
  );
});

test('remarks on GitHub are escaped and name the file from the repository', () => {
  expect(diagnosticsForGitHub([{ ...thinBase, reason: '4% is\ntoo few' }], 'council')).toBe(
    '::warning file=council/data/a%2Cb.csv,line=9,col=1,title=small-base::4%25 is%0Atoo few\n',
  );
});

test('what GitHub would read as its own signs is written as its documentation asks: in messages %, CR and LF; in properties : and , too', () => {
  const odd = { ...thinBase, reason: '100%: a, b\r\nc', place: { file: 'data/a:b,c%.csv', line: 2, column: 3 } };
  expect(diagnosticsForGitHub([odd], '')).toBe(
    '::warning file=data/a%3Ab%2Cc%25.csv,line=2,col=3,title=small-base::100%25: a, b%0D%0Ac\n',
  );
});

test('a report for GitLab names each finding by what it is, and its line from the repository', () => {
  const [finding] = JSON.parse(diagnosticsForGitLab([thinBase], 'council')) as Record<string, unknown>[];
  expect(finding).toMatchObject({
    check_name: 'small-base',
    severity: 'minor',
    location: { path: 'council/data/a,b.csv', lines: { begin: 9 } },
  });
  expect(finding?.['description']).toMatch(/^.+/);
  const elsewhere = { ...thinBase, place: { ...thinBase.place, line: 10 } };
  const prints = (JSON.parse(diagnosticsForGitLab([thinBase, elsewhere], '')) as { fingerprint: string }[]).map(
    ({ fingerprint }) => fingerprint,
  );
  expect(new Set(prints).size).toBe(2);
});

test('carets stand below the whole of what the reason quotes, where that stands at the place', () => {
  const frame = codeFrame('It cost £300,00 in all.', { line: 1, column: 9 }, '"£300,00" is not an amount of money');
  expect(frame).toBe('1 | It cost £300,00 in all.\n  |         ^^^^^^^');
});

test('a single caret stands where the reason quotes something else', () => {
  expect(codeFrame('title: Visits', { line: 1, column: 8 }, '"title" is short')).toBe(
    '1 | title: Visits\n  |        ^',
  );
});
