import { describe, expect, test } from 'vitest';
import type { ColumnType } from '../../../src/data/columns/registry.ts';
import { problemsOf, read, readWell } from './sample.ts';

const plain = 'title: T\nkey: a\ncolumns: { a: { type: text }, n: { type: count } }\n';

function texts(csv: string | Uint8Array, yml = plain): string[][] {
  return readWell('t', { csv, yml }).rows.map((row) => row.cells.map((cell) => cell.text));
}

function bytes(text: string, ...before: number[]): Uint8Array {
  return new Uint8Array([...before, ...Array.from(text, (letter) => letter.charCodeAt(0))]);
}

describe('a CSV is read as it was exported', () => {
  test.each([
    ['with commas', 'a,n\nX,1\n'],
    ['with semicolons', 'a;n\nX;1\n'],
    ['with tabs', 'a\tn\nX\t1\n'],
    ['with the line ends of Windows', 'a,n\r\nX,1\r\n'],
    ['with the line ends of old Macs', 'a,n\rX,1\r'],
    ['with line ends of all kinds', '\r\na,n\rX,1\n\r\n'],
    ['without a last line end', 'a,n\nX,1'],
    ['with blank lines', 'a,n\n\n,\nX,1\n\n'],
    ['with spaces round its fields', 'a , n\n X ,  1\n'],
    ['with quotation marks round all fields', '"a","n"\n"X","1"\n'],
  ])('%s', (_title, csv) => {
    expect(texts(csv)).toEqual([['X', '1']]);
  });

  test('with a byte order mark', () => {
    expect(texts(bytes('a,n\nX,1\n', 0xef, 0xbb, 0xbf))).toEqual([['X', '1']]);
  });

  test('in Windows-1252, with its pound sign and its dash', () => {
    expect(texts(bytes('a,n\n\u00a35 \u0096 6,1\n'))).toEqual([['£5 – 6', '1']]);
  });
});

test('UTF-16 is refused with what to do', () => {
  expect(problemsOf({ t: { csv: bytes('a', 0xff, 0xfe), yml: plain } })).toEqual([
    't.csv:1:1 file-readable the file is in UTF-16, which Excel calls Unicode text',
  ]);
});

describe('every place is the true one', () => {
  const places = (csv: string): string[] =>
    readWell('t', { csv, yml: plain }).rows.flatMap((row) =>
      row.cells.map(({ text, place }) => `${text} ${place.line}:${place.column}`),
    );

  test('after quoted line breaks and blank lines', () => {
    expect(places('a,n\n"X\n\nY",1\n\nZ,2\n')).toEqual(['X\n\nY 2:1', '1 4:4', 'Z 6:1', '2 6:3']);
  });

  test('with line ends of all kinds', () => {
    expect(places('a,n\r\nX,1\rY,2\n"Z\r\nZ",3\n')).toEqual(['X 2:1', '1 2:3', 'Y 3:1', '2 3:3', 'Z\nZ 4:1', '3 5:4']);
  });

  test('after a quotation mark within a field, and after doubled ones', () => {
    expect(places('a,n\n5" pipe,1\n"say ""hi"", you",2\n')).toEqual([
      '5" pipe 2:1',
      '1 2:9',
      'say "hi", you 3:1',
      '2 3:19',
    ]);
  });
});

describe('what does not fit is reported at its cell', () => {
  test.each([
    [
      'a quotation mark that is not closed, where it opens',
      'a,n\nX,1\n"Y,2\nZ,3\n',
      't.csv:3:1 data-file this quotation mark is not closed',
    ],
    ['a row that is too long', 'a,n\nX,1,2\n', 't.csv:2:5 data-file the row has 3 fields, but there are 2 columns'],
    [
      'a row that is too short',
      'a,n\nX\n',
      't.csv:2:2 data-file the row has 1 field, but there are 2 columns: "n" is not there',
    ],
    ['a column that is there twice', 'a,n,n\nX,1,1\n', 't.csv:1:5 data-file the column "n" appears twice'],
    [
      'a column that is not described',
      'a,n,m\nX,1,1\n',
      't.csv:1:5 data-file the column "m" is not described in t.yml',
    ],
    ['a column that is not there', 'a\nX\n', 't.yml:3:31 data-sidecar the CSV has no column "n"'],
    ['a key that is there twice', 'a,n\nX,1\nX,2\n', 't.csv:3:1 data-key the row "X" appears twice, first on line 2'],
    ['a row without a key', 'a,n\n,1\n', 't.csv:2:1 data-key the row has no a'],
    ['a file without a line', '\n', 't.csv:1:1 data-file the file has no line of column names'],
  ])('%s', (_title, csv, problem) => {
    expect(problemsOf({ t: { csv, yml: plain } })).toEqual([problem]);
  });

  test('Jan and January of one year are the same row', () => {
    const yml = 'title: T\nkey: [y, m]\ncolumns: { y: { type: year }, m: { type: month } }\n';
    expect(problemsOf({ t: { csv: 'y,m\n2018,Jan\n2018,January\n2018,1\n2019,Jan\n', yml } })).toEqual([
      't.csv:3:1 data-key the row "2018 January" appears twice, first on line 2',
      't.csv:4:1 data-key the row "2018 1" appears twice, first on line 2',
    ]);
  });
});

/** What a field of a column of this type is read as: its value, "missing", its text, or the finding. */
function cell(type: ColumnType, field: string): unknown {
  const yml = `title: T\nkey: k\ncolumns: { k: { type: text }, c: { type: ${type} } }\nmissing: { markers: [n/a, "-"] }\n`;
  const problems = problemsOf({ t: { csv: `k;c\nX;${field}\n`, yml } });
  if (problems.length > 0) return problems.join('; ').replace('t.csv:2:3 data-cell c: ', '');
  const found = read('t', { csv: `k;c\nX;${field}\n`, yml })?.rows[0]?.cells[1];
  return found?.kind === 'number' ? found.value : found?.kind === 'missing' ? 'missing' : found?.text;
}

test.each<[ColumnType, string, unknown]>([
  ['count', '1,204', 1204],
  ['count', '0', 0],
  ['count', '', 'missing'],
  ['count', 'n/a', 'missing'],
  ['count', '-', 'missing'],
  ['count', '1.5', '"1.5" is not a count'],
  ['count', '-3', '"-3" is not a count'],
  ['count', '1,20', '"1,20" is not a count'],
  ['count', 'N/A', '"N/A" is not a count'],
  ['number', '-3.5', -3.5],
  ['number', '−3.5', -3.5],
  ['number', '(3.5)', -3.5],
  ['number', '123456789012345', 123456789012345],
  ['number', '1234567890123456', '"1234567890123456" has more than 15 digits'],
  ['number', '0.1234567890123456', '"0.1234567890123456" has more than 15 digits'],
  ['number', '0.000000000000001', 1e-15],
  ['number', '1e3', '"1e3" is not a number'],
  ['money', '£58,000', 58000],
  ['money', '-£5.50', -5.5],
  ['money', '$5', '"$5" is not an amount of money'],
  ['percent', '67%', 67],
  ['percent', '82.5', 82.5],
  ['year', '2018', '2018'],
  ['year', '2018-19', '2018-19'],
  ['year', '18', '"18" is not a year'],
  ['month', 'Sept', 'Sept'],
  ['month', '12', '12'],
  ['month', '13', '"13" is not a month'],
  ['quarter', '2019 Q1', '2019 Q1'],
  ['quarter', 'Q5', '"Q5" is not a quarter'],
  ['date', '04/02/2020', '04/02/2020'],
  ['date', '2020-02-30', '"2020-02-30" is not a date'],
  ['text', 'any words', 'any words'],
])('in a column of type %s "%s" is %s', (type, field, expected) => {
  expect(cell(type, field)).toBe(expected);
});
