/** Tables that no paper has: refused at a place, before they fill the memory. */
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/data/reading/csv.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

function read(text: string): { readonly rows: number | undefined; readonly findings: readonly string[] } {
  const collector = new Collector();
  const rows = readCsv('a.csv', new TextEncoder().encode(text), collector);
  const findings = collector
    .all()
    .map(({ place, reason, hint = '' }) => `${place.line}:${place.column} ${reason} | ${hint}`);
  return { rows: rows?.length, findings };
}

describe('a CSV', () => {
  test.each([
    [
      'of too many rows',
      `n\n${'1\n'.repeat(400_000)}`,
      '400001:1 the table continues here after 400,000 rows or 1,000,000 cells, which is the limit | Keep only the rows and columns that papers need, or split it into several datasets, for example by year.',
    ],
    [
      'of too many cells',
      '1,2,3,4,5,6,7,8,9,0\n'.repeat(100_001),
      '100001:1 the table continues here after 400,000 rows or 1,000,000 cells, which is the limit | Keep only the rows and columns that papers need, or split it into several datasets, for example by year.',
    ],
    [
      'of too many columns',
      `${'a,'.repeat(60_000)}\n1,2\n`,
      '1:2001 the row has 60,001 fields, and a table can have up to 1,000 columns | Keep only the columns that papers need, or transpose the table so that years and places are rows.',
    ],
    [
      'of one cell',
      `a,b\n1,"${'a line of words\n'.repeat(60_000)}"\n`,
      '2:3 the cell has 960,000 characters, and a cell can have up to 32,767 | Check that the quotation marks are closed. Put long text in a paper.',
    ],
    [
      'of too many lines, however they end',
      `a,b\r1,2\r${'\r'.repeat(1_000_000)}`,
      '1000001:1 the file continues after 1,000,000 lines, which is the limit | Delete blank lines, and keep only the rows that papers need.',
    ],
  ])('%s is refused', (_what, text, finding) => {
    expect(read(text)).toEqual({ rows: undefined, findings: [finding] });
  });

  test('at the bounds is read', () => {
    expect(read(`n\n${'1\n'.repeat(399_999)}`)).toEqual({ rows: 400_000, findings: [] });
    expect(read(`${'a,'.repeat(999)}b\n1,"${'x'.repeat(32_767)}"`)).toEqual({ rows: 2, findings: [] });
    expect(read(`a,b${'\r\n'.repeat(999_999)}1,2`)).toEqual({ rows: 2, findings: [] });
  });
});

describe('a dataset of 3,000 rows', () => {
  const sidecar = (key: string): string =>
    `title: Visits\nkey: ${key}\ncolumns:\n  Day: { type: number }\n  Place: { type: text }\n  Visits: { type: count }\n`;
  const rows = Array.from({ length: 3_000 }, (_, at) => `${at},Place ${at},50\n`).join('');
  const files = (body: string, key = '[Day, Place]'): Record<string, string> => ({
    'data/health/visits.csv': `Day,Place,Visits\n${rows}`,
    'data/health/visits.yml': sidecar(key),
    [reportFile]: `${reportFacts}\n## Use of clinics\n\n${body}\n`,
  });
  const found = (body: string, key?: string): string[] =>
    compileTree(files(body, key)).diagnostics.map(({ reason, hint = '' }) => `${reason} | ${hint}`);

  test('is no table of a paper', () => {
    expect(found('<DataTable data="visits" caption="Visits" />')).toEqual([
      'a table of 3,000 rows of visits is too long to be printed | Choose at most 2,000 rows with where="…" or rows="…"; readers find all of them in the CSV.',
    ]);
    expect(found('<DataTable data="visits" where="Place: Place 4" caption="Visits" />')).toEqual([]);
  });

  test('is not laid across the top', () => {
    expect(found('<DataTable data="visits" across="Place" caption="Visits" />')).toEqual([
      '"Place" has 3,000 values, which are too many for column headings | Choose at most 200 with where="…", or remove across.',
    ]);
  });

  test('of which every value is wrong is told with a hundred findings and a number', () => {
    const wrong = Object.fromEntries(
      Object.entries(files('Words.')).map(([file, text]) => [file, text.replaceAll(',50\n', ',x\n')]),
    );
    const { diagnostics } = compileTree(wrong);
    const cells = diagnostics.filter(({ rule }) => rule === 'data-cell');
    expect(cells).toHaveLength(101);
    expect(cells.at(-1)).toMatchObject({ further: 2_900, place: { line: 102 } });
  });

  test('gives its figures by the names of their rows', () => {
    const body = 'There were <Value of="visits/17 Place 17/Visits" /> and <Value of="visits/18 Plaice 18/Visits" />.';
    expect(problemsOf(compileTree(files(body)))).toEqual([
      `${reportFile}:14:64 unknown-data there is no row "18 Plaice 18" in visits`,
    ]);
  });
});
