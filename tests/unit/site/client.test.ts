import { describe, expect, test } from 'vitest';
import { isoDay, nextMeeting } from '../../../src/site/client/meetings.ts';
import { printedNumber, sortedPositions, type ColumnOrder } from '../../../src/site/client/sort-order.ts';

const sorted = (cells: readonly string[], order: ColumnOrder, isDescending = false): string[] =>
  sortedPositions(cells, order, { isDescending, language: 'en-GB' }).map((at) => cells[at] ?? '');

describe('numbers as pages print them', () => {
  test.each([
    ['9,241', 9241],
    ['£58,000.50', 58000.5],
    ['−£1,200', -1200],
    ['11.6%', 11.6],
    ['0', 0],
    ['–', undefined],
    ['fewer than 5', undefined],
    ['', undefined],
  ])('"%s" counts as %s', (text, value) => {
    expect(printedNumber(text)).toBe(value);
  });
});

describe('the rows of a sorted table', () => {
  test('stand by the size of their numbers, upwards and downwards', () => {
    expect(sorted(['9', '1,000', '−3', '20'], 'number')).toEqual(['−3', '9', '20', '1,000']);
    expect(sorted(['9', '1,000', '−3', '20'], 'number', true)).toEqual(['1,000', '20', '9', '−3']);
  });

  test('have those without a number last, whichever way', () => {
    expect(sorted(['–', '2', 'fewer than 5', '1'], 'number')).toEqual(['1', '2', '–', 'fewer than 5']);
    expect(sorted(['–', '2', 'fewer than 5', '1'], 'number', true)).toEqual(['2', '1', '–', 'fewer than 5']);
  });

  test('stand by the alphabet of the language, accents beside their letters', () => {
    expect(sorted(['Zoo', 'école', 'Education', 'apple'], 'words')).toEqual(['apple', 'école', 'Education', 'Zoo']);
  });

  test('keep months in the order in which the data has them', () => {
    expect(sorted(['Jan', 'Feb', 'Mar', 'Jan', 'Feb', 'Mar'], 'given', true)).toEqual([
      'Mar',
      'Mar',
      'Feb',
      'Feb',
      'Jan',
      'Jan',
    ]);
  });

  test('keep their order where they are equal', () => {
    expect(sortedPositions(['1', '2', '1'], 'number', { isDescending: true, language: 'en-GB' })).toEqual([1, 0, 2]);
  });
});

describe('meetings that are still to come', () => {
  test('have the nearest day after today as the next', () => {
    expect(nextMeeting(['2026-03-01', '2026-01-10', '2026-02-01', '2026-01-15'], '2026-01-15')).toBe('2026-02-01');
    expect(nextMeeting(['2025-03-01'], '2026-01-15')).toBeUndefined();
  });

  test('are told from the reader’s own day', () => {
    expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
