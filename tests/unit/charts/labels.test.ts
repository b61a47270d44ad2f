import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitNames } from '../../../src/charts/axes/category-labels.ts';
import { wordingOf, wordings } from '../../../src/locales/locales.ts';
import { writeNumber, writeShares } from '../../../src/charts/axes/chart-numbers.ts';
import { problemOfChart } from '../../../src/charts/problem-of-chart.ts';
import { spread } from '../../../src/charts/axes/spread.ts';
import { valueAxesOf } from '../../../src/charts/axes/value-axis.ts';
import { wrapText } from '../../../src/drawing/wrap-text.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { chart, series } from './sample-charts.ts';

const words = wordingOf('en-GB').figures;

test.each([
  { value: 1234, unit: 'number', decimals: 0, text: '1,234' },
  { value: -13, unit: 'number', decimals: 0, text: '−13' },
  { value: -0.04, unit: 'number', decimals: 1, text: '0.0' },
  { value: 67, unit: 'percent', decimals: 0, text: '67%' },
  { value: 58000, unit: 'money', decimals: 0, text: '£58,000' },
  { value: -5.5, unit: 'money', decimals: 2, text: '−£5.50' },
] as const)('$value as a $unit of $decimals decimals is written $text', ({ value, unit, decimals, text }) => {
  expect(writeNumber(value, { unit, decimals }, words.digits)).toBe(text);
});

test('a small share is not rounded to nothing', () => {
  expect(writeShares([0.4, 0, 999.6], 1000, words)).toEqual(['less than 0.1%', '0.0%', '100.0%']);
});

test('shares have one decimal, unless every one is whole', () => {
  expect(writeShares([1, 2], 3, words)).toEqual(['33.3%', '66.7%']);
  expect(writeShares([1, 0, 3], 4, words)).toEqual(['25%', '0%', '75%']);
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
    valueAxesOf(chart('bar', ['A'], [series('x', values)])).main.ticks.map(({ value }) => value);
  expect(ticks([9241])).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
  expect(ticks([3])).toEqual([0, 1, 2, 3]);
  expect(ticks([-12, 30])).toEqual([-20, -10, 0, 10, 20, 30]);
  expect(ticks([0])).toEqual([0, 1]);
});

test('two scales have zero and their steps at the same heights, each in its unit', () => {
  const labels = (bars: number[], lines: number[]): (string[] | undefined)[] => {
    const combo = chart('combo', ['A'], [series('Homes', bars), series('Share', lines, true)]);
    const { main, lines: right } = valueAxesOf({ ...combo, lineNumbers: { unit: 'percent', decimals: 0 } });
    return [main, right].map((axis) => axis?.ticks.map(({ label }) => label));
  };
  expect(labels([30], [100])).toEqual([
    ['0', '10', '20', '30', '40', '50'],
    ['0%', '20%', '40%', '60%', '80%', '100%'],
  ]);
  expect(labels([30], [-4, 5])).toEqual([
    ['−20', '−10', '0', '10', '20', '30'],
    ['−4%', '−2%', '0%', '2%', '4%', '6%'],
  ]);
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
  const small = chart('pie', ['A', 'B'], [series('x', [undefined, 0])]);
  expect(problemOfChart(small, { hasHidden: true })?.reason).toBe('the figures are suppressed because they are small');
  expect(problemOfChart(small)?.reason).toBe('every slice of the pie is zero');
  expect(problemOfChart(chart('line', ['A'], [series('x', [1])]))).toBeUndefined();
});

test('a chart writes its numbers as the language of its paper does', () => {
  const english = wordingOf('en-GB');
  const digits = (value: number, places: number): string => Math.abs(value).toFixed(places).replace('.', ',');
  wordings.set('xx', { ...english, figures: { ...english.figures, digits } });
  try {
    const rates = chart('line', ['2018', '2019'], [series('Rate', [0.5, 2])]);
    const spec = { ...rates, numbers: { unit: 'number', decimals: 1 } as const, language: 'xx' };
    expect(valueAxesOf(spec).main.ticks.map(({ label }) => label)).toEqual(['0,0', '0,5', '1,0', '1,5', '2,0']);
  } finally {
    wordings.delete('xx');
  }
});
