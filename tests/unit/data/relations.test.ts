import { describe, expect, test } from 'vitest';
import { readAllWell, problemsOf } from './sample.ts';
import { tableOf } from '../../../src/data/table.ts';

const columns =
  'columns: { area: { type: text }, A: { type: count }, B: { type: count }, All: { type: count }, Share: { type: percent } }';

/** A dataset t with one relation; rows under area,A,B,All,Share. */
function broken(relation: string, rows: readonly string[], others: Parameters<typeof problemsOf>[0] = {}): string[] {
  return problemsOf({
    t: {
      csv: ['area,A,B,All,Share', ...rows].join('\n'),
      yml: `title: T\nkey: area\n${columns}\nrelations:\n  - ${relation}\n`,
    },
    ...others,
  });
}

describe('a broken relation is reported where the language says', () => {
  test('a sum at its result', () => {
    expect(broken('{ sum: [A, B], is: All }', ['X,1,2,3,0', 'Y,1,2,4,0'])).toEqual([
      't.csv:3:7 relation A 1 + B 2 = 3, but All says 4',
    ]);
  });

  test('a sum whose result is in another dataset at the first named column of its own row', () => {
    const other = {
      csv: 'area,Whole\nY,4\nX,3\n',
      yml: 'title: O\nkey: area\ncolumns: { area: { type: text }, Whole: { type: count } }\n',
    };
    expect(broken('{ sum: [B, A], is: other/Whole }', ['X,1,2,3,0', 'Y,1,2,3,0'], { other })).toEqual([
      't.csv:3:5 relation B 2 + A 1 = 3, but Whole says 4',
    ]);
  });

  test('a percentage at its result, as rounded half up to the decimals of the cell', () => {
    const rows = ['X,1,0,8,13', 'Y,1,0,8,12.5', 'Z,1,0,8,12'];
    expect(broken('{ percent: [A, B], of: All, is: Share }', rows)).toEqual([
      't.csv:4:9 relation A 1 + B 0 = 1, as a share of All 8, is 13%, but Share says 12%',
    ]);
  });

  test('a percentage of nothing unless nothing is said', () => {
    expect(broken('{ percent: [A], of: All, is: Share }', ['X,0,0,0,', 'Y,0,0,0,0', 'Z,0,0,0,50'])).toEqual([
      't.csv:4:9 relation A 0, as a share of All 0, cannot be given as a percentage, but Share says 50%',
    ]);
  });

  test('parts at the first part', () => {
    expect(broken('{ parts: [A, B], within: All }', ['X,2,2,4,0', 'Y,3,2,4,0'])).toEqual([
      't.csv:3:3 relation A 3 + B 2 = 5, which is more than All 4',
    ]);
  });

  test('a total row at its own cells, percentages left out', () => {
    expect(broken('{ total: row, row: Total }', ['X,1,2,3,10', 'Y,1,2,3,20', 'Total,2,5,6,15'])).toEqual([
      't.csv:4:9 relation the rows of B add up to 4, but Total says 5',
    ]);
  });

  test('a column that adds up to a number at the last row', () => {
    expect(broken('{ column: A, sums-to: 4 }', ['X,1,2,3,0', 'Y,1,2,3,0'])).toEqual([
      't.csv:3:3 relation A adds up to 2, not to 4',
    ]);
  });

  test('with its note and as a warning where the sidecar says so', () => {
    expect(broken('{ sum: [A, B], is: All, severity: warning, note: counted later }', ['X,1,2,4,0'])).toEqual([
      't.csv:2:7 relation A 1 + B 2 = 3, but All says 4 (counted later)',
    ]);
  });
});

test('where a cell is missing nothing is said about the sum', () => {
  expect(broken('{ sum: [A, B], is: All }', ['X,1,,3,0'])).toEqual([]);
  expect(broken('{ column: A, sums-to: 4 }', ['X,1,2,3,0', 'Y,,2,3,0'])).toEqual([]);
  expect(broken('{ total: row, row: Total }', ['X,1,2,3,0', 'Y,,2,3,0', 'Total,1,4,6,0'])).toEqual([]);
});

test('decimals add up as they are written', () => {
  const yml =
    'title: T\nkey: a\ncolumns: { a: { type: text }, n: { type: number } }\nrelations: [{ total: row, row: All }]\n';
  expect(problemsOf({ t: { csv: 'a,n\nX,0.1\nY,0.2\nAll,0.3\n', yml } })).toEqual([]);
});

describe('a name that leads nowhere is reported at the name', () => {
  test.each([
    ['{ sum: [A, Bee], is: All }', 't.yml:5:16 data-sidecar the relation names "Bee", which is not a column of t'],
    ['{ sum: [A], is: other/All }', 't.yml:5:21 data-sidecar the relation names "other", which is not a dataset'],
    [
      '{ percent: [A], of: Al, is: Share }',
      't.yml:5:25 data-sidecar the relation names "Al", which is not a column of t',
    ],
    ['{ sum: [area], is: All }', 't.yml:5:13 data-sidecar the relation names "area", which contains no numbers'],
    ['{ column: Ay, sums-to: 3 }', 't.yml:5:15 data-sidecar the relation names "Ay", which is not a column of t'],
    ['{ total: row, row: Sum }', 't.yml:5:24 data-sidecar the relation names the row "Sum", which does not exist'],
  ])('%s', (relation, problem) => {
    expect(broken(relation, ['X,1,2,3,0'])).toEqual([problem]);
  });
});

const months = 'key: [year, month]\ncolumns: { year: { type: year }, month: { type: month }, N: { type: count } }\n';

test('rows of two datasets are the same whichever way their months are written', () => {
  const one = { csv: 'year,month,N\n2018,Jan,5\n', yml: `title: T\n${months}relations: [{ sum: [N], is: two/N }]\n` };
  const two = { csv: 'year,month,N\n2018,January,6\n', yml: `title: T\n${months}` };
  expect(problemsOf({ one, two })).toEqual(['one.csv:2:10 relation N 5, but N says 6']);
});

test('datasets that share no row are reported at the relation', () => {
  const one = {
    csv: 'year,month,N\n2018,Jan,5\n',
    yml: `title: T\n${months}relations:\n  - { sum: [N], is: two/N }\n`,
  };
  const two = { csv: 'year,month,N\n2019,Jan,6\n', yml: `title: T\n${months}` };
  expect(problemsOf({ one, two })).toEqual([
    'one.yml:5:5 data-sidecar the relation compares datasets that have no row in common',
  ]);
});

test('a total row stands under a key of years and months, and is the sum of its own year', () => {
  const relations =
    'relations:\n  - { total: row, row: 2018 Total }\n  - { total: row, row: [2019, Total] }\n  - { total: row, row: Total }\n';
  const csv = 'year,month,N\n2018,Jan,5\n2018,Feb,6\n2018,Total,11\n2019,Jan,7\n2019,Total,8\nTotal,,18\n';
  expect(problemsOf({ t: { csv, yml: `title: T\n${months}${relations}` } })).toEqual([
    't.csv:6:12 relation the rows of N add up to 7, but 2019 Total says 8',
  ]);
});

test('a word under a year that no total relation names is refused', () => {
  expect(problemsOf({ t: { csv: 'year,month,N\nTotal,Jan,18\n', yml: `title: T\n${months}` } })).toEqual([
    't.csv:2:1 data-cell year: "Total" is not a year',
  ]);
});

test('a column is set as a total only where its parts stand before it in the same table', () => {
  const yml = (relation: string): string =>
    `title: T\nkey: [a]\ncolumns: { a: { type: text }, "2021": { type: count }, "2022": { type: count }, Change: { type: number }, Both: { type: count } }\nrelations: [${relation}]\n`;
  const csv = 'a,2021,2022,Change,Both\nX,5,7,2,12\nY,6,6,0,12\n';
  const totals = (relation: string, shown: string): boolean[] => {
    const table = tableOf(readAllWell({ t: { csv, yml: yml(relation) } }).get('t')!, { across: 'a', columns: shown });
    return 'rows' in table ? table.rows.map((row) => row.isTotal) : [];
  };
  expect(totals('{ sum: ["2021", Change], is: "2022" }', '2021, 2022, Change')).toEqual([false, false, false]);
  expect(totals('{ sum: ["2021", "2022"], is: Both }', '2021, 2022, Both')).toEqual([false, false, true]);
  expect(totals('{ sum: ["2021", "2022"], is: Both }', '2021, Both')).toEqual([false, false]);
});
