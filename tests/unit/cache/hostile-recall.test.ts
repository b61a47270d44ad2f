/** What is refused or bounded when it is first checked is so on every later check, whatever the cache remembers. */
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DiskCache } from '../../../src/cache/disk-cache.ts';
import { Memory } from '../../../src/cache/memory.ts';
import { hostileFiles } from '../../../src/cli/bench/content/hostile-files.ts';
import { compile } from '../../../src/compile/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const folder = path.posix.dirname(reportFile);
const sidecar =
  'title: Visits\nkey: [Day]\ncolumns:\n  Day: { type: number }\n  Visits: { type: count }\nrelations:\n  - sum: [Day]\n    is: Visits\n';
const table = (rows: string): Record<string, string> => ({
  'data/health/visits.csv': `Day,Visits\n${rows}`,
  'data/health/visits.yml': sidecar,
});
const svg = (inner: string): Record<string, string> => ({
  [`${folder}/a.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`,
});
const numbered = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

interface Hostile {
  readonly body?: string;
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
}

const figure = '<Figure src="a.svg" alt="A map of the clinics" caption="The clinics" />';
const ofFigures = 'There were <Value of="visits/3/Visits" /> visits.';

const texts: readonly (readonly [string, Hostile])[] = [
  ['references to what is not there', { body: 'See Appendix A. '.repeat(1_200) }],
  ['unknown blocks', { body: '<Foo />\n\n'.repeat(1_500) }],
  ['acronyms', { body: numbered(1_200, (at) => `A${at.toString(26).toUpperCase()}X was seen.\n\n`) }],
  ['blocks in blocks', { body: `${'<Continue>\n\n'.repeat(500)}x\n\n${'</Continue>\n\n'.repeat(500)}` }],
  ['a text of more than a megabyte', { body: 'The clinics went on. '.repeat(60_000) }],
  ['wrong cells', { body: ofFigures, beside: table('x,y\n'.repeat(1_200)) }],
  ['equal keys', { body: ofFigures, beside: table('1,1\n'.repeat(1_200)) }],
  ['sums that do not hold', { body: ofFigures, beside: table(numbered(1_200, (at) => `${at},${at + 1}\n`)) }],
  ['rows without an end', { body: ofFigures, beside: table(`3,3\n${'\n'.repeat(1_000_001)}`) }],
  ['columns without an end', { body: ofFigures, beside: table(`${'1,'.repeat(60_000)}\n`) }],
  [
    'a table too long to be printed',
    {
      body: '<DataTable data="visits" caption="Visits by day" />',
      beside: table(numbered(2_100, (at) => `${at},${at}\n`)),
    },
  ],
  ['groups in groups', { body: figure, beside: svg('<g>'.repeat(50_000)) }],
  ['a tag that does not end', { body: figure, beside: svg('<rect '.repeat(5_000)) }],
  ['unknown settings', { beside: { 'content/glossary.yml': numbered(1_200, (at) => `k${at}: { a: x }\n`) } }],
];
const named = new Set(['a PDF of arrays nested a million deep', 'a PNG of 60,000 × 60,000']);
const files = hostileFiles
  .filter(({ name }) => named.has(name))
  .map(({ name, file, content, body = '' }): readonly [string, Hostile] => [
    name,
    { body, beside: { [`${folder}/${path.posix.basename(file)}`]: content() } },
  ]);

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function check(
  root: string,
  written?: Uint8Array,
): { diagnostics: readonly Diagnostic[]; bytes: Uint8Array | undefined } {
  const diskCache = new DiskCache('this engine', written);
  const memory = new Memory(diskCache);
  const templatesRoot = path.join(projectRoot, 'templates');
  const { diagnostics } = compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true, memory });
  return { diagnostics, bytes: diskCache.bytes() ?? written };
}

test.each([...texts, ...files])('%s', (_what, { body = 'Words.', beside = {} }) => {
  const other = `${folder}/other.mdx`;
  const root = writeTree({
    ...standardFiles,
    [reportFile]: `${reportFacts}\n## Use of clinics\n\n${body}\n`,
    [other]: `${reportFacts}\n## Other clinics\n\nWords.\n`,
    ...beside,
  });
  roots.push(root);
  const first = check(root);
  expect(first.diagnostics.length).toBeGreaterThan(0);
  const second = check(root, first.bytes);
  expect(second.diagnostics).toEqual(first.diagnostics);
  // One file changes, first another than the one that is too much, then that one.
  appendFileSync(path.join(root, other), '\nSee Appendix Z.\n');
  const third = check(root, second.bytes);
  expect(third.diagnostics).toEqual(check(root).diagnostics);
  appendFileSync(path.join(root, reportFile), '\nSee Appendix Z.\n');
  expect(check(root, third.bytes).diagnostics).toEqual(check(root).diagnostics);
});
