import { expect, test } from 'vitest';
import { addressOf, engineWords, isEmpty, queryFrom } from '../../../../src/site/search/query.ts';

test('a query comes back from its address as it was', () => {
  const query = {
    words: 'roads & “bridges”',
    committees: ['Culture, Communities and Works', 'Board'],
    kinds: ['Report'],
    year: '2024',
    isNewestFirst: true,
  };
  expect(queryFrom(new URLSearchParams(addressOf(query)))).toEqual(query);
});

test('what is not chosen does not stand in the address', () => {
  expect(addressOf(queryFrom(new URLSearchParams('q=+roads+&year=&sort=')))).toBe('?q=roads');
  expect(addressOf(queryFrom(new URLSearchParams('')))).toBe('');
});

test('an order alone asks for nothing', () => {
  expect(isEmpty(queryFrom(new URLSearchParams('sort=newest')))).toBe(true);
  expect(isEmpty(queryFrom(new URLSearchParams('year=2024')))).toBe(false);
});

test.each([
  ['£1,200', '1,200'],
  ['grants of -£1,200 or € 5', 'grants of 1,200 or 5'],
  ['US$ and £', 'US$ and £'],
])('the engine is asked for "%s" without signs of currency before numbers', (written, asked) => {
  expect(engineWords(written)).toBe(asked);
});
