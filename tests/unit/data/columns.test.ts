import { describe, expect, test } from 'vitest';
import type { CellType } from '../../../src/data/reading/cells.ts';
import { csvText } from '../../../src/data/reading/csv-write.ts';
import { csvwMetadata } from '../../../src/data/reading/csvw.ts';
import { changeOf, figureOf, rangeOf } from '../../../src/data/relations/derive.ts';
import { formatChange, formatFigure, formatRange } from '../../../src/data/numbers/format.ts';
import { printedColumn, printsAsItStands } from '../../../src/data/printed-column.ts';
import { isProblem } from '../../../src/data/select.ts';
import { tableOf } from '../../../src/data/table.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { problemsOf, readWell, type Sample } from './sample.ts';

const words = enGB.figures;

const offices: Sample = {
  csv: 'Centre,Cost,Visits,Pay,Share\n001,"14,200",1.5,£12.60,0.45\n010,(840),0.75,11.44,0.5\n100,,12,13,0.455\n',
  yml: `title: Offices
key: Centre
columns:
  Centre: { type: code }
  Cost: { type: money, in: thousands }
  Visits: { type: count, in: millions }
  Pay: { type: rate, unit: £ an hour }
  Share: { type: percent, as: fraction }
`,
};

describe('figures in thousands and millions, rates and fractions', () => {
  const dataset = readWell('offices', offices);

  test('are reckoned in units, and exactly', () => {
    const values = dataset.rows.map((row) =>
      row.cells.slice(1).map((cell) => (cell.kind === 'number' ? cell.value : '-')),
    );
    expect(values).toEqual([
      [14_200_000, 1_500_000, 12.6, 45],
      [-840_000, 750_000, 11.44, 50],
      ['-', 12_000_000, 13, 45.5],
    ]);
  });

  test('stand in the CSV and its metadata as in the file, with what they are given in', () => {
    expect(csvText(dataset)).toBe(
      'Centre,Cost,Visits,Pay,Share\r\n001,14200,1.5,12.60,0.45\r\n010,-840,0.75,11.44,0.5\r\n100,,12,13,0.455\r\n',
    );
    const metadata = csvwMetadata(dataset, { council: 'Mercia', language: 'en-GB' }) as {
      tableSchema: { primaryKey: unknown; columns: Record<string, unknown>[] };
    };
    expect(
      metadata.tableSchema.columns.map((column) => [column['titles'], column['datatype'], column['schema:unitText']]),
    ).toEqual([
      ['Centre', 'string', undefined],
      ['Cost', 'decimal', '£ thousands'],
      ['Visits', 'decimal', 'millions'],
      ['Pay', 'decimal', '£ an hour'],
      ['Share', 'decimal', 'fraction of one (0.45 is 45%)'],
    ]);
  });

  test('print under heads that say so', () => {
    const table = tableOf(dataset, {});
    if (isProblem(table)) throw new Error(table.reason);
    expect(table.head.map(({ text }) => text)).toEqual([
      'Centre',
      'Cost (£ thousands)',
      'Visits (millions)',
      'Pay (£ an hour)',
      'Share',
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '))).toEqual([
      '001 14,200 1.50 12.60 45.0%',
      '010 −840 0.75 11.44 50.0%',
      '100 – 12.00 13.00 45.5%',
    ]);
  });
});

test('a head that says itself what it is given in is left as it is', () => {
  const heads = ['Cost (£000)', 'Cost £m', 'Cost (£)', 'Cost (£ millions)', 'Cost £’000s', 'Cost'];
  const dataset = readWell('heads', {
    csv: `Ward,${heads.join(',')}\nAbbey,1,2,3,4,5,6\n`,
    yml: `title: T\nkey: Ward\ncolumns:\n  Ward: { type: text }\n${heads.map((head) => `  "${head}": { type: money, in: millions }\n`).join('')}`,
  });
  const table = tableOf(dataset, {});
  if (isProblem(table)) throw new Error(table.reason);
  expect(table.head.slice(1).map(({ text }) => text)).toEqual([
    'Cost (£000)',
    'Cost £m',
    'Cost (£ millions)',
    'Cost (£ millions)',
    'Cost £’000s',
    'Cost (£ millions)',
  ]);
});

describe('a figure of thousands in a sentence', () => {
  const money = { type: 'money', decimals: 0, in: 'thousands' } as const;

  test.each([
    [14_200_000, '£14.2 million'],
    [14_000_000, '£14 million'],
    [14_040_000, '£14 million'],
    [-14_250_000, '−£14.3 million'],
    [999_999, '£999,999'],
    [1_000_000, '£1 million'],
    [999_949_999, '£999.9 million'],
    [999_950_000, '£1 billion'],
    [1_234_000_000, '£1.2 billion'],
    [840_000, '£840,000'],
    [0, '£0'],
  ])('%d prints %s', (value, printed) => {
    expect(formatFigure(value, money, words)).toBe(printed);
  });

  test('has the decimals that the author asks for, and all digits as a number', () => {
    expect(formatFigure(14_000_000, { ...money, wanted: 1 }, words)).toBe('£14.0 million');
    expect(formatFigure(14_256_000, { ...money, wanted: 2 }, words)).toBe('£14.26 million');
  });

  test('a range has one scale for both of its ends', () => {
    expect(formatRange([840_000, 14_200_000], money, words)).toBe('£0.8 million to £14.2 million');
    expect(formatRange([-2_000_000, 500_000], money, words)).toBe('−£2 million to £0.5 million');
    expect(formatRange([840_000, 841_000], money, words)).toBe('£840,000 to £841,000');
    expect(formatRange([14_210_000, 14_220_000], money, words)).toBe('£14.2 million');
  });

  test('a change has the scale of its size', () => {
    const change = (value: number): string => formatChange({ ...money, kind: 'number', value }, words);
    expect([change(13_360_000), change(-40_000), change(0)]).toEqual(['up £13.4 million', 'down £40,000', 'unchanged']);
  });
});

test('figures of thousands and of units are compared in units', () => {
  const datasets = new Map([
    [
      'a',
      readWell('a', {
        csv: 'Year,Cost\n2023,14200\n2024,15000\n',
        yml: 'title: T\nkey: Year\ncolumns: { Year: { type: year }, Cost: { type: money, in: thousands } }\n',
      }),
    ],
    [
      'b',
      readWell('b', {
        csv: 'Year,Cost\n2023,14200500.50\n',
        yml: 'title: T\nkey: Year\ncolumns: { Year: { type: year }, Cost: { type: money } }\n',
      }),
    ],
  ]);
  const change = changeOf(
    datasets,
    { from: 'a/2023/Cost', to: 'b/2023/Cost' },
    { kind: 'number', allowsSmallBase: false },
  );
  if (isProblem(change)) throw new Error(change.reason);
  expect(formatChange(change, words)).toBe('up £500.50');
  const range = rangeOf(datasets, 'a/*/Cost');
  expect(range).toMatchObject({ least: 14_200_000, greatest: 15_000_000, in: 'thousands' });
  const mean = figureOf(datasets, 'a/*/Cost', 'mean');
  if (isProblem(mean)) throw new Error(mean.reason);
  expect(formatFigure(mean.value, mean, words)).toBe('£14.6 million');
});

test('relations hold between thousands and units, and a sum is in what the file is given in', () => {
  const a =
    'title: T\nkey: Year\ncolumns: { Year: { type: year }, In: { type: money, in: thousands }, Out: { type: money } }\n';
  const csv = 'Year,In,Out\n2023,1.5,1500\n';
  expect(
    problemsOf({ a: { csv, yml: `${a}relations:\n  - { sum: [In], is: Out }\n  - { column: In, sums-to: 1.5 }\n` } }),
  ).toEqual([]);
  expect(problemsOf({ a: { csv, yml: `${a}relations:\n  - { column: In, sums-to: 1500 }\n` } })).toEqual([
    'a.csv:2:6 relation In adds up to £1,500, not to £1,500,000',
  ]);
});

test('a percentage of fractions is compared at the decimals of its cell', () => {
  const csv = 'Ward,Kept,Booked,Share\nAbbey,45,99,0.45\nCastle,45,99,0.455\nMill,1,2,0.5\n';
  const yml =
    'title: T\nkey: Ward\ncolumns: { Ward: { type: text }, Kept: { type: count }, Booked: { type: count }, Share: { type: percent, as: fraction } }\nrelations:\n  - { percent: [Kept], of: Booked, is: Share }\n';
  expect(problemsOf({ a: { csv, yml } })).toEqual([]);
  expect(problemsOf({ a: { csv: csv.replace('0.455', '0.454'), yml } })).toEqual([
    'a.csv:3:14 relation Kept 45, as a share of Booked 99, is 45.5%, but Share says 45.4%',
  ]);
});

test('rates are left out of a total row and refused in a sum', () => {
  const yml = (relation: string): string =>
    `title: T\nkey: Ward\ncolumns: { Ward: { type: text }, n: { type: count }, Rate: { type: rate, unit: per 1000 }, Other: { type: rate, unit: per 1000 } }\nrelations:\n  - ${relation}\n`;
  const csv = 'Ward,n,Rate,Other\nAbbey,1,2.5,5\nCastle,2,3.5,7\nTotal,3,3,6\n';
  expect(problemsOf({ a: { csv, yml: yml('{ total: row, row: Total }') } })).toEqual([]);
  expect(problemsOf({ a: { csv, yml: yml('{ percent: [Rate], of: Other, is: Other }') } }).join()).not.toContain(
    'adds up',
  );
  expect(problemsOf({ a: { csv, yml: yml('{ sum: [Rate], is: Other }') } })).toEqual([
    'a.yml:5:13 data-sidecar the relation adds up "Rate", which is a rate',
  ]);
});

describe('what a column would print', () => {
  test.each<[string, CellType, string[], boolean]>([
    ['a code of leading zeros', { type: 'code' }, ['001', '3.10', ''], true],
    ['the same as a number', { type: 'count' }, ['001'], false],
    ['clauses as numbers', { type: 'number' }, ['3.1', '3.10'], false],
    ['counts with separators', { type: 'count' }, ['1,204', '12'], true],
    ['counts without them', { type: 'count' }, ['20251234'], false],
    ['money as it is written', { type: 'money' }, ['£1,204', '-£12'], true],
    ['money without its sign', { type: 'money' }, ['1,204'], false],
    ['pence that all cells have', { type: 'money' }, ['£12.50', '£3.00'], true],
    ['pence that some cells have', { type: 'money' }, ['£12.50', '£3'], false],
    ['brackets', { type: 'money' }, ['(£45,000)'], false],
    ['a column of thousands', { type: 'money', in: 'thousands' }, ['1,204', '(12)'], false],
    ['a column of thousands without brackets', { type: 'money', in: 'thousands' }, ['1,204', '−12'], true],
    ['percentages', { type: 'percent' }, ['45%', '7%'], true],
    ['percentages as fractions', { type: 'percent', as: 'fraction' }, ['0.45'], false],
    ['rates under their unit', { type: 'rate', unit: 'per 1,000' }, ['12.6', '9.1'], true],
    ['months', { type: 'month' }, ['Jan', 'Feb'], true],
    ['months in full', { type: 'month' }, ['January'], false],
    ['dates in full', { type: 'date' }, ['4 February 2020'], true],
    ['other dates', { type: 'date' }, ['04/02/2020'], false],
    ['words', { type: 'count' }, ['twelve'], false],
  ])('%s', (...[, column, texts, isSame]) => {
    expect(printsAsItStands(texts, column, words)).toBe(isSame);
  });

  test('is given cell by cell', () => {
    expect(printedColumn(['1204', '', 'n/a', 'x', '3.5'], { type: 'number' }, { words, markers: ['n/a'] })).toEqual([
      '1,204.0',
      '–',
      '–',
      undefined,
      '3.5',
    ]);
  });
});

test('rows that nothing tells apart have no primary key in the metadata', () => {
  const payments = readWell('payments', {
    csv: 'Payee,Paid\nSure Print Ltd,48.50\nSure Print Ltd,48.50\n',
    yml: 'title: T\nkey: none\ncolumns: { Payee: { type: text }, Paid: { type: money } }\n',
  });
  expect(csvwMetadata(payments, { council: 'Mercia', language: 'en-GB' })).not.toHaveProperty('tableSchema.primaryKey');
});
