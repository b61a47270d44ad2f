/** Matters of style: after what changes what a reader believes, counted apart, and summed up unless they are asked for. */
import { expect, test } from 'vitest';
import { countOf } from '../../../src/diagnostics/count.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { diagnosticsForGitHub } from '../../../src/diagnostics/github.ts';
import { diagnosticsForGitLab } from '../../../src/diagnostics/gitlab.ts';
import { diagnosticsAsJson } from '../../../src/diagnostics/json.ts';
import { printDiagnostics } from '../../../src/diagnostics/print.ts';
import { rules } from '../../../src/diagnostics/rules.ts';
import { listHtml } from '../../../src/preview/bar.ts';

const file = 'content/publications/homes.mdx';

function warningOf(rule: Diagnostic['rule'], line: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { rule, severity: 'warning', reason: `something of line ${line}`, place: { file, line, column: 1 }, ...more };
}

const acronym = warningOf('acronym', 2);
const long = warningOf('long-sentence', 3);
const wrongShare = warningOf('shares-sum', 9);
const elsewhere = warningOf('spelling', 1, { place: { file: 'content/a.mdx', line: 1, column: 1 } });
const plain = { textOf: () => undefined, isColoured: false, files: 2 };

test('they are one line a file, below the rest, and files of nothing else come last', () => {
  expect(printDiagnostics([elsewhere, acronym, long, warningOf('long-sentence', 7), wrongShare], plain)).toBe(
    [
      'content/publications/homes.mdx (1 warning, 3 matters of style)',
      '',
      '  content/publications/homes.mdx:9:1',
      '  warning something of line 9',
      '    rule shares-sum',
      '',
      '  3 matters of style: 2 long-sentence, 1 acronym',
      '',
      'content/a.mdx (1 matter of style)',
      '',
      '  1 matter of style: 1 spelling',
      '',
      '1 warning, 4 matters of style in 2 files',
      'Nothing here stops the site from being published.',
      'Next: look at each warning. If the text is right as it stands, you can accept a',
      'warning. Under waivers: in the paper, meeting.yml or the dataset’s .yml file,',
      'give the rule, your reason, your job title and the date.',
      'Matters of style are only counted here: npm run check -- --style shows each of',
      'them.',
      '',
    ].join('\n'),
  );
});

test('with --style each is shown, after the rest of its file', () => {
  expect(printDiagnostics([acronym, wrongShare], { ...plain, showsStyle: true })).toBe(
    [
      'content/publications/homes.mdx (1 warning, 1 matter of style)',
      '',
      '  content/publications/homes.mdx:9:1',
      '  warning something of line 9',
      '    rule shares-sum',
      '',
      '  content/publications/homes.mdx:2:1',
      '  style something of line 2',
      '    rule acronym',
      '',
      '1 warning, 1 matter of style in 2 files',
      'Nothing here stops the site from being published.',
      'Next: look at each warning. If the text is right as it stands, you can accept a',
      'warning. Under waivers: in the paper, meeting.yml or the dataset’s .yml file,',
      'give the rule, your reason, your job title and the date.',
      '',
    ].join('\n'),
  );
});

test('where nothing else was found, that is said', () => {
  expect(printDiagnostics([acronym], plain)).toContain(
    'Nothing here stops the site from being published: it concerns style alone.\n',
  );
});

test('they are warnings among the others for programs, and counted beside them', () => {
  expect(countOf([acronym, wrongShare])).toEqual({ errors: 0, warnings: 2, style: 1, drafts: 0 });
  const listed = JSON.parse(diagnosticsAsJson([acronym, wrongShare])) as { diagnostics: object[] };
  expect(listed).toMatchObject({ warnings: 2, style: 1, diagnostics: [{ severity: 'warning', style: true }, {}] });
  expect(listed.diagnostics[1]).not.toHaveProperty('style');
});

test('GitHub shows them as notices, GitLab as information', () => {
  expect(diagnosticsForGitHub([acronym, wrongShare], '')).toMatch(/^::notice .*\n::warning .*\n$/);
  expect(JSON.parse(diagnosticsForGitLab([acronym, wrongShare], ''))).toMatchObject([
    { severity: 'info' },
    { severity: 'minor' },
  ]);
});

test('the preview lists them last, under the name of style', () => {
  const html = listHtml([acronym, wrongShare], { textOf: () => undefined, root: '/', editor: 'vscode' });
  expect(html.match(/<b>\w+<\/b>/g)).toEqual(['<b>warning</b>', '<b>style</b>']);
});

test('no rule that may stop a build is a matter of style', () => {
  const ofStyle = Object.values(rules).filter(({ concerns }) => concerns === 'style');
  expect(ofStyle.length).toBeGreaterThan(3);
  expect(ofStyle.filter(({ severity }) => severity !== 'warning')).toEqual([]);
});
