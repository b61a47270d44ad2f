/** What a cell of a typed table says, whatever sign or mark stands with it. */
import { describe, expect, test } from 'vitest';
import { readCellValue } from '../../../src/checks/numbers/tables/cell-values.ts';

describe('cells that hold a number', () => {
  test.each([
    ['£45,000', 45_000],
    ['(£45,000)', -45_000],
    ['£(45,000)', -45_000],
    ['(45)', -45],
    ['(£1.2m)', -1_200_000],
    ['(5.5%)', -5.5],
    ['(5.5)%', -5.5],
    ['-£45,000', -45_000],
    ['£-45,000', -45_000],
    ['−45', -45],
    ['– 45', -45],
    ['+£5k', 5000],
    ['£15,000 cr', -15_000],
    ['£15,000*', 15_000],
    ['(£15,000)**', -15_000],
    ['*15,000', 15_000],
    ['15,000†', 15_000],
    ['140²', 140],
    ['140 [2]', 140],
    ['140 [note 2]', 140],
    ['£15,000 (a)', 15_000],
    ['12.5% (estimated)', 12.5],
  ])('%s', (words, value) => {
    expect(readCellValue(words)).toMatchObject({ number: { value }, isBlank: false, bounds: undefined });
  });
});

test.each(['', '-', '–', '—', '..', 'n/a', 'N/A', 'nil', 'None', 'not applicable', '[z]'])('"%s" is blank', (words) => {
  expect(readCellValue(words)).toEqual({ number: undefined, isBlank: true, bounds: undefined });
});

describe('cells whose amount lies between bounds', () => {
  const open = Number.POSITIVE_INFINITY;
  test.each([
    ['tbc', { least: 0, most: open, isAwaited: true }],
    ['TBC', { least: 0, most: open, isAwaited: true }],
    ['To be confirmed', { least: 0, most: open, isAwaited: true }],
    ['to follow', { least: 0, most: open, isAwaited: true }],
    ['*', { least: 0, most: open, isAwaited: false }],
    ['[c]', { least: 0, most: open, isAwaited: false }],
    ['<5', { least: 0, most: 4, isAwaited: false }],
    ['fewer than 5', { least: 0, most: 4, isAwaited: false }],
    ['Fewer than five', { least: 0, most: 4, isAwaited: false }],
    ['less than £50', { least: 0, most: 50, isAwaited: false }],
    ['up to 4', { least: 0, most: 4, isAwaited: false }],
    ['5 or fewer', { least: 0, most: 5, isAwaited: false }],
    ['1 to 4', { least: 1, most: 4, isAwaited: false }],
    ['more than 100', { least: 100, most: open, isAwaited: false }],
  ])('%s', (words, bounds) => {
    expect(readCellValue(words)).toEqual({ number: undefined, isBlank: false, bounds });
  });
});

test.each(['15 F', '12 (3 vacant)', '3 of 12', 'Green', '2023-24', 'see note', '£1,000 a year'])(
  '"%s" is words',
  (words) => {
    expect(readCellValue(words)).toEqual({ number: undefined, isBlank: false, bounds: undefined });
  },
);
