import { expect, test } from 'vitest';
import { guessColumn } from '../../../src/authoring/guess/columns.ts';
import { guessKey } from '../../../src/authoring/guess/key.ts';
import { readSheet } from '../../../src/authoring/new/sheet.ts';

test.each<[string, string[], string]>([
  ['Ward code', ['001', '002', '010'], 'code'],
  ['Cost centre code', ['1034', '1035'], 'code'],
  ['Account code', ['21110', '21120'], 'code'],
  ['Supplier ID', ['3', '4'], 'code'],
  ['Invoice no.', ['17', '18'], 'code'],
  ['Telephone', ['01632 960001', '01632 960002'], 'code'],
  ['Period', ['201709', '201710'], 'code'],
  ['Application', ['20251234', '20251235'], 'code'],
  ['Clause', ['3.9', '3.10'], 'code'],
  ['Rule', ['3.1', '3.10'], 'code'],
  ['Number of visits', ['3', '14'], 'count'],
  ['Electorate', ['8123', '7790'], 'count'],
  ['Visits', ['1,204', '1350', 'n/a'], 'count'],
  ['Score', ['4.5', '3'], 'number'],
  ['Cost', ['48.50', '624.00'], 'number'],
  ['Grant', ['£1,000', '£900'], 'money'],
  ['Share', ['45', '67'], 'count'],
  ['Share', ['45%', '67.5%'], 'percent'],
  ['Rate per 1,000', ['12.6', '9.1'], 'number'],
  ['Cost', ['(45,000)', '12,000'], 'text'],
  ['Cost', ['£15,000*', '£12,000'], 'text'],
  ['Jobs', ['tbc', '12', '14'], 'text'],
  ['Year', ['2019', '2020'], 'year'],
  ['Month', ['Jan', 'Feb'], 'month'],
  ['Day', ['01/09/2025', '2025-09-03'], 'date'],
  ['Day', ['01/09/25', '03/09/25'], 'text'],
  ['Remarks', ['', 'n/a'], 'text'],
])('"%s" with %j is guessed to be %s', (...[name, cells, type]) => {
  expect(guessColumn(name, cells).type).toBe(type);
});

test.each<[string, string[], string]>([
  ['Cost', ['48.50', '624.00'], 'as money it would print £48.50 for 48.50'],
  ['Share', ['45', '67'], 'as percent it would print 45% for 45'],
  ['Cost', ['(45,000)', '12,000'], 'as number it would print −45,000 for (45,000)'],
  ['Cost', ['£15,000*', '£12,000'], '"£15,000*" is not a number'],
  ['Jobs', ['tbc', '12', '14'], '"tbc" is not a number'],
])('of "%s" with %j it says: %s', (...[name, cells, doubt]) => {
  expect(guessColumn(name, cells).doubt).toBe(doubt);
});

test('rows that nothing tells apart have no key; a first column of ages is one', () => {
  const column = (name: string, cells: string[]) => guessColumn(name, cells);
  expect(guessKey([column('Payee', ['A', 'A']), column('Paid', ['5', '5'])])).toEqual([]);
  expect(guessKey([column('Age', ['0', '1']), column('Children', ['5', '5'])])).toEqual(['Age']);
});

test('a head in two lines is put together, and what stands round the table is kept apart', () => {
  const csv = [
    'Housing repairs;;;;',
    ';;;;',
    'Month ending;Area;Repairs;;Cost (£)',
    ';;Emergency;Routine;',
    '01/04/2024;Westbeck;1,204;3,310;£142,560.50',
    '01/04/2024;March;802;2,114;£98,020.00',
    ';;;;',
    'Total;;2,006;5,424;£240,580.50',
    ';;;;',
    'Note: n/a – the tablet was broken in April;;;;',
  ].join('\r\n');
  const sheet = readSheet({ name: 'repairs.csv', bytes: new TextEncoder().encode(csv) });
  expect(sheet.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'Month ending: date',
    'Area: text',
    'Repairs Emergency: count',
    'Repairs Routine: count',
    'Cost (£): money',
  ]);
  expect([sheet.titles, sheet.remarks]).toEqual([['Housing repairs'], ['Note: n/a – the tablet was broken in April']]);
});
