import { describe, expect, test } from 'vitest';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../../src/diagnostics/nearest.ts';

const place = (file: string, line: number, column = 1): { file: string; line: number; column: number } => ({
  file,
  line,
  column,
});

test('findings stand in order of file, line and column, each once', () => {
  const collector = new Collector();
  collector.error('data-cell', place('b', 1), 'one');
  collector.warning('data-cell', place('a', 10), 'two');
  collector.error('data-cell', place('a', 9, 4), 'three');
  collector.error('data-cell', place('a', 9, 4), 'three', 'Said again.');
  collector.error('relation', place('a', 9, 4), 'three');
  expect(
    collector.all().map((found) => `${found.place.file}${found.place.line} ${found.rule} ${found.reason}`),
  ).toEqual(['a9 data-cell three', 'a9 relation three', 'a10 data-cell two', 'b1 data-cell one']);
});

test('fifty thousand findings are gathered in well under a second', () => {
  const collector = new Collector();
  const begin = performance.now();
  for (let line = 1; line <= 50_000; line++) collector.error('data-cell', place('a', line), 'wrong');
  expect(collector.all()).toHaveLength(50_000);
  expect(performance.now() - begin).toBeLessThan(1000);
});

describe('the nearest name', () => {
  test.each([
    ['Totl', 'Total'],
    ['total', 'Total'],
    ['Totla', 'Total'],
    ['Open', 'Open'],
    ['Closed', undefined],
  ])('of %s is %s', (written, expected) => {
    expect(nearest(written, ['Total', 'Open', 'New'])).toBe(expected);
  });

  test('or else a list of what there is', () => {
    expect(didYouMean('zzzzzz', ['A', 'B'])).toBe('There are "A" and "B".');
    expect(didYouMean('zzzzzz', [])).toBe('There is none yet.');
    expect(didYouMean('zzzzzz', 'abcdefghij')).toBe('There are "a", "b", "c", "d", "e", "f", "g", "h" and more.');
  });
});
