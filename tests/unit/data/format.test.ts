import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/data/reading/csv-write.ts';
import { csvwMetadata } from '../../../src/data/reading/csvw.ts';
import { formatChange, formatNumber, formatRange } from '../../../src/data/numbers/format.ts';
import { numberInWords, numberWord } from '../../../src/data/numbers/number-words.ts';
import { readList, readWhere } from '../../../src/data/numbers/lists.ts';
import { exactSum, roundHalfUp } from '../../../src/data/numbers/numbers.ts';
import { suppressDatasets } from '../../../src/data/reading/suppress.ts';
import { readAllWell, readWell } from './sample.ts';

test.each([
  [7, 'seven'],
  [21, 'twenty-one'],
  [105, 'one hundred and five'],
  [1_002, 'one thousand and two'],
  [2_300_000, 'two million three hundred thousand'],
  [-3, 'minus three'],
  [21.5, '21.5'],
  [-0.25, '−0.25'],
  [2_000_000_000, '2,000,000,000'],
])('%d in words is %s', (value, words) => {
  expect(numberInWords(value, enGB.figures)).toBe(words);
});

test('a number up to nineteen is read in digits and in words', () => {
  expect(['4', 'Four', 'nineteen', 'twenty', 'many'].map(numberWord)).toEqual([4, 4, 19, undefined, undefined]);
});

describe('figures are printed as section 9 says', () => {
  test('numbers', () => {
    const printed = [
      formatNumber(-1234.5, { type: 'number', decimals: 1 }),
      formatNumber(58000, { type: 'money', decimals: 0 }),
      formatNumber(0.5, { type: 'money', decimals: 1 }),
      formatNumber(11.649, { type: 'percent', decimals: 1 }),
      formatNumber(-0.001, { type: 'number', decimals: 1 }),
    ];
    expect(printed).toEqual(['−1,234.5', '£58,000', '£0.50', '11.6%', '0.0']);
  });

  test('changes', () => {
    const change = (value: number, kind: 'percent' | 'points' | 'number', type: 'count' | 'money' = 'count'): string =>
      formatChange({ value, kind, decimals: 0, type }, enGB.figures);
    expect([
      change(13, 'number'),
      change(-13, 'number', 'money'),
      change(1, 'points'),
      change(-9, 'points'),
      change(0.2, 'percent'),
    ]).toEqual(['up 13', 'down £13', 'up 1 percentage point', 'down 9 percentage points', 'unchanged']);
  });

  test('ranges', () => {
    expect(formatRange([63, 69], { type: 'percent', decimals: 0 }, enGB.figures)).toBe('63% to 69%');
    expect(formatRange([63, 63], { type: 'percent', decimals: 0 }, enGB.figures)).toBe('63%');
  });
});

test('decimals are rounded half up as they are written, and add up exactly', () => {
  expect([roundHalfUp(1.005, 2), roundHalfUp(2.5, 0), roundHalfUp(-2.5, 0), roundHalfUp(2.4999, 0)]).toEqual([
    1.01, 3, -3, 2,
  ]);
  expect(exactSum([0.1, 0.2, 0.3])).toBe(0.6);
  expect(exactSum(Array.from({ length: 300_000 }, () => 0.1))).toBe(30_000);
});

test('names with commas stand in quotation marks in lists and filters', () => {
  expect(readList('Open, "Looked after, all" ,New')).toEqual(['Open', 'Looked after, all', 'New']);
  expect(readWhere('year: 2019; "odd: name": "a; b", c')).toEqual([
    { column: 'year', values: ['2019'] },
    { column: 'odd: name', values: ['a; b', 'c'] },
  ]);
  expect(readWhere('year 2019')).toBeUndefined();
});

describe('downloads', () => {
  const yml =
    'title: T\nkey: [the area]\ncolumns: { the area: { type: text }, "Boys (all)": { type: count }, Cost: { type: money } }\nmissing: { markers: ["-"] }\nsuppress: yes\n';
  const dataset = suppressDatasets(
    readAllWell({ t: { csv: 'the area,Boys (all),Cost\n=SUM(A1),3,"£1,200.50"\n"A, B",1204,-\n', yml } }),
  ).get('t')!;

  test('a CSV hides what is hidden, disarms formulas and keeps its markers', () => {
    expect(csvText(dataset)).toBe('the area,Boys (all),Cost\r\n\'=SUM(A1),fewer than 5,1200.50\r\n"A, B",1204,-\r\n');
  });

  test('its metadata name the key as they name the columns, and every marker', () => {
    expect(csvwMetadata(dataset, { council: 'Mercia', language: 'en-GB' })).toMatchObject({
      url: 't.csv',
      tableSchema: {
        primaryKey: ['the%20area'],
        columns: [
          { titles: 'the area', name: 'the%20area', datatype: 'string' },
          { titles: 'Boys (all)', name: 'Boys%20%28all%29', datatype: 'string' },
          { titles: 'Cost', name: 'Cost', datatype: 'decimal', null: ['', '-'] },
        ],
      },
    });
  });

  test('a CSV that was downloaded reads as the one it came from', () => {
    const plain =
      'title: T\nkey: a\ncolumns: { a: { type: text }, n: { type: number } }\nmissing: { markers: [":"] }\n';
    const first = readWell('t', { csv: 'a;n\n"x; ""y""";-3.50\nz;:\n', yml: plain });
    const again = readWell('t', { csv: csvText(first), yml: plain });
    expect(again.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(
      first.rows.map((row) => row.cells.map((cell) => cell.text)),
    );
  });
});
