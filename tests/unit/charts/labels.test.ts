import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitNames } from '../../../src/charts/category-labels.ts';
import { writeNumber, writeShare } from '../../../src/charts/chart-numbers.ts';
import { problemOfChart } from '../../../src/charts/problem-of-chart.ts';
import { spread } from '../../../src/charts/spread.ts';
import { valueAxisOf } from '../../../src/charts/value-axis.ts';
import { wrapText } from '../../../src/charts/wrap-text.ts';
import { measureText } from '../../../src/typeset/fonts.ts';
import { chart, series } from './sample-charts.ts';

test.each([
  { value: 1234, unit: 'number', decimals: 0, text: '1,234' },
  { value: -13, unit: 'number', decimals: 0, text: '−13' },
  { value: -0.04, unit: 'number', decimals: 1, text: '0.0' },
  { value: 67, unit: 'percent', decimals: 0, text: '67%' },
  { value: 58000, unit: 'money', decimals: 0, text: '£58,000' },
  { value: -5.5, unit: 'money', decimals: 2, text: '−£5.50' },
] as const)('$value as a $unit of $decimals decimals is written $text', ({ value, unit, decimals, text }) => {
  expect(writeNumber(value, { unit, decimals })).toBe(text);
});

test('a small share is not rounded to nothing', () => {
  expect(writeShare(1, 1000)).toBe('less than 1%');
  expect(writeShare(0, 1000)).toBe('0%');
});

test('labels that are spread keep their order, do not overlap and stay in their room', () => {
  const wish = fc.record({
    middle: fc.double({ min: -20, max: 220, noNaN: true }),
    extent: fc.double({ min: 1, max: 40, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 5 }), (wishes) => {
      const placed = spread(wishes, { from: 0, to: 200 })
        .map((middle, at) => ({ middle, extent: wishes[at]!.extent }))
        .toSorted((one, other) => one.middle - other.middle);
      placed.forEach(({ middle, extent }, at) => {
        const next = placed[at + 1];
        expect(middle - extent / 2).toBeGreaterThan(-1e-6);
        expect(middle + extent / 2).toBeLessThan((next ? next.middle - next.extent / 2 : 200) + 1e-6);
      });
    }),
  );
});

test('labels with room enough stay where they want to be', () => {
  expect(
    spread(
      [
        { middle: 50, extent: 10 },
        { middle: 20, extent: 10 },
      ],
      { from: 0, to: 100 },
    ),
  ).toEqual([50, 20]);
});

test('text is broken into even lines, a slash between words stays with the word before', () => {
  expect(wrapText('Awaiting final outcome / SGO to be granted', { width: 130, size: 10, measureText })).toEqual([
    'Awaiting final outcome /',
    'SGO to be granted',
  ]);
});

test('a word that is too long is broken after a slash inside it', () => {
  expect(wrapText('returned/remained', { width: 60, size: 10, measureText })).toEqual(['returned/', 'remained']);
});

test.each([
  {
    how: 'whole months where there is room',
    categories: ['January', 'February'],
    slot: 80,
    lines: [['January'], ['February']],
  },
  {
    how: 'short months where there is little',
    categories: ['January', 'February'],
    slot: 34,
    lines: [['Jan'], ['Feb']],
  },
  {
    how: 'months, with the year where it changes',
    categories: ['2018 Nov', '2018 Dec', '2019 Jan'],
    slot: 30,
    lines: [['Nov', '2018'], ['Dec'], ['Jan', '2019']],
  },
  {
    how: 'every second year where all do not fit',
    categories: ['2018', '2019', '2020', '2021'],
    slot: 18,
    lines: [['2018'], [], ['2020'], []],
  },
])('categories are written as $how', ({ categories, slot, lines }) => {
  expect(fitNames(categories, { slot, measureText })).toMatchObject({ lines, isCramped: false });
});

test('a scale has round steps from zero, whole ones for whole numbers', () => {
  const ticks = (values: number[]): number[] =>
    valueAxisOf(chart('bar', ['A'], [series('x', values)])).ticks.map(({ value }) => value);
  expect(ticks([9241])).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
  expect(ticks([3])).toEqual([0, 1, 2, 3]);
  expect(ticks([-12, 30])).toEqual([-20, -10, 0, 10, 20, 30]);
  expect(ticks([0])).toEqual([0, 1]);
});

test('what cannot be shown is said in words', () => {
  expect(problemOfChart(chart('pie', ['A', 'B'], [series('x', [1, -1])]))).toMatchInlineSnapshot(`
    {
      "hint": "Use type="bar".",
      "reason": "a pie cannot show numbers below zero",
    }
  `);
  expect(problemOfChart(chart('bar', ['A'], [series('x', [undefined])]))?.reason).toBe(
    'the chart has no value to draw',
  );
  expect(
    problemOfChart(
      chart(
        'line',
        ['A'],
        Array.from({ length: 7 }, (_, at) => series(`${at}`, [at])),
      ),
    )?.reason,
  ).toBe('7 series cannot be told apart');
  expect(problemOfChart(chart('line', ['A'], [series('x', [1])]))).toBeUndefined();
});
