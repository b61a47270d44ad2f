import { describe, expect, test } from 'vitest';
import { changeOf, figureOf, shareOf } from '../../../src/data/relations/derive.ts';
import { isProblem, selectCells } from '../../../src/data/select.ts';
import { chartData } from '../../../src/data/series.ts';
import { suppressDatasets } from '../../../src/data/reading/suppress.ts';
import { chooseRows } from '../../../src/data/choose-rows.ts';
import { tableOf } from '../../../src/data/table.ts';
import { readAllWell } from './sample.ts';

const datasets = readAllWell({
  months: {
    csv: 'year,month,In/out,Share,Cost,Balance\n2018,Jan,10,50,100,-20\n2018,Feb,20,60,200,-10\n2019,Jan,40,70,400,30\n2018,Total,30,55,300,-30\n',
    yml: [
      'title: M',
      'key: [year, month]',
      'columns:',
      '  year: { type: year }',
      '  month: { type: month }',
      '  In/out: { type: count }',
      '  Share: { type: percent }',
      '  Cost: { type: money }',
      '  Balance: { type: number }',
      'relations: [{ total: row, row: 2018 Total }]',
    ].join('\n'),
  },
  days: {
    csv: 'day,n\n04/02/2020,1\n',
    yml: 'title: D\nkey: day\ncolumns: { day: { type: date }, n: { type: count } }\n',
  },
  areas: {
    csv: 'place,kind,n\nNew Forest,A 1,1\nNew Forest,A 2,2\nNew,Forest,3\n',
    yml: 'title: A\nkey: [place, kind]\ncolumns: { place: { type: text }, kind: { type: text }, n: { type: count } }\n',
  },
});

function lines(path: string): number[] | string {
  const found = selectCells(datasets, path);
  return isProblem(found) ? found.reason : found.rows.map((row) => row.line);
}

test.each([
  ['months/2018 Jan/In\\/out', [2]],
  ['months/2018 January/In\\/out', [2]],
  ['months/2018 1/In\\/out', [2]],
  ['months/2018/In\\/out', [2, 3]],
  ['months/*/In\\/out', [2, 3, 4]],
  ['months/2018 Total/In\\/out', [5]],
  ['months/2018 J/In\\/out', 'there is no row "2018 J" in months'],
  ['months/20/In\\/out', 'there is no row "20" in months'],
  ['months/2018 Jan/In/out', '"months/2018 Jan/In/out" is not a path of dataset, row and column'],
  ['days/2020-02-04/n', [2]],
  ['days/04/02/2020/n', '"days/04/02/2020/n" is not a path of dataset, row and column'],
  ['days/04\\/02\\/2020/n', [2]],
  ['areas/New Forest A 2/n', [3]],
  ['areas/New Forest/n', [4]],
])('%s selects %s', (path, expected) => {
  expect(lines(path)).toEqual(expected);
});

describe('only like figures are compared', () => {
  const at = (column: string, row = '2018 Jan'): string => `months/${row}/${column}`;
  const told = (result: object): unknown => ('reason' in result ? result.reason : (result as { value: number }).value);
  const change = (from: string, to: string, kind: 'percent' | 'points' | 'number'): unknown =>
    told(changeOf(datasets, { from, to }, { kind, allowsSmallBase: true }));

  test('percentage points lie between percentages', () => {
    expect(change(at('Share'), at('Share', '2018 Feb'), 'points')).toBe(10);
    expect(change(at('In\\/out'), at('In\\/out', '2018 Feb'), 'points')).toBe(
      'a change of a number cannot be given in percentage points',
    );
  });

  test('a change and a share need two figures of one kind', () => {
    expect(change(at('Cost'), at('Share'), 'number')).toBe(
      'this is a percentage, but months/2018 Jan/Cost is an amount of money',
    );
    expect(told(shareOf(datasets, { of: at('In\\/out'), whole: at('Cost') }))).toBe(
      'this is an amount of money, but months/2018 Jan/In\\/out is a number',
    );
    expect(change(at('In\\/out'), at('Balance', '2019 Jan'), 'number')).toBe(20);
    expect(told(shareOf(datasets, { of: at('Cost'), whole: at('Cost', '2019 Jan') }))).toBe(25);
  });

  test('a percentage on a base below zero is refused', () => {
    expect(change(at('Balance'), at('Balance', '2019 Jan'), 'percent')).toBe(
      'a change from −20 cannot be given as a percentage: the base is below zero',
    );
    expect(change(at('Balance'), at('Balance', '2019 Jan'), 'number')).toBe(50);
  });

  test('a total row is never counted in a calculation', () => {
    expect(told(figureOf(datasets, at('In\\/out', '2018'), 'sum'))).toBe(30);
    expect(told(figureOf(datasets, at('In\\/out', '*'), 'count'))).toBe(3);
  });
});

describe('what a setting may name', () => {
  const months = datasets.get('months')!;
  const problem = (result: object): unknown => ('reason' in result ? result.reason : 'fine');

  test('rows are filtered by key and by words, never by figures', () => {
    expect(problem(chooseRows(months, { where: 'month: January' }))).toBe('fine');
    expect(chooseRows(months, { where: 'Cost: 99' })).toMatchObject({
      setting: 'where',
      reason: '"Cost" contains figures, and rows cannot be filtered by figures',
      hint: 'Filter by "year" or "month", or name the rows with rows="…".',
    });
  });

  test('a row may be named by the key columns that the table does not lay out elsewhere, in any form of a month', () => {
    const names = (choice: Parameters<typeof chooseRows>[1], across?: readonly string[]): unknown => {
      const chosen = chooseRows(months, choice, across);
      return 'rows' in chosen ? chosen.rows.map(({ key }) => key.join(' ')) : chosen.reason;
    };
    expect(names({ rows: '2018 January' })).toEqual(['2018 Jan']);
    expect(names({ rows: 'Jan', where: 'year: 2018' })).toEqual(['2018 Jan']);
    expect(names({ rows: 'January' }, ['year'])).toEqual(['2018 Jan', '2019 Jan']);
    expect(names({ rows: 'Jan' })).toBe('there is no row "Jan" in months');
  });

  test('a filter that no row meets as a whole is refused', () => {
    expect(problem(chooseRows(months, { where: 'year: 2019; month: Feb' }))).toBe(
      'no row of months matches the whole filter "year: 2019; month: Feb"',
    );
  });

  test.each([
    ['Share, In/out', '"Share" and "In/out" cannot share an axis: one is a percentage, the other a number'],
    ['Cost, Share', '"Cost" and "Share" cannot share an axis: one is money, the other a percentage'],
    ['In/out, Balance', 'fine'],
  ])('columns on one axis are of one kind: %s', (y, expected) => {
    expect(problem(chartData(months, { x: 'month', y, where: 'year: 2018' }))).toBe(expected);
  });

  test('hidden counts are not the labels of a chart', () => {
    const yml =
      'title: T\nkey: a\ncolumns: { a: { type: text }, n: { type: count }, m: { type: number } }\nsuppress: yes\n';
    const small = suppressDatasets(readAllWell({ t: { csv: 'a,n,m\nX,3,1\nY,9,2\n', yml } })).get('t')!;
    expect(chartData(small, { x: 'n', y: 'm' })).toMatchObject({ rule: 'suppressed', setting: 'x' });
    expect(chartData(small, { x: 'a', y: 'm', series: 'n' })).toMatchObject({ rule: 'suppressed', setting: 'series' });
    expect(chartData(small, { x: 'a', y: 'n' })).toMatchObject({ series: [{ values: [undefined, 9] }] });
  });

  test('the first column of a table heads its rows, key or not', () => {
    expect(tableOf(months, { columns: 'Cost, year, month' })).toMatchObject({ rowHeads: 1 });
    expect(tableOf(months, { columns: 'year, month, Cost' })).toMatchObject({ rowHeads: 2 });
    expect(tableOf(months, { columns: 'Cost' })).toMatchObject({
      rowHeads: 2,
      head: [{ text: 'year' }, { text: 'month' }, { text: 'Cost' }],
    });
  });
});
