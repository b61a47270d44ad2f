/** Charts in parts: what stands in each is of the part, what it is measured by is of the whole. */
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/charts/configuration.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { partOfChart } from '../../../src/charts/part-of-chart.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { chartTypeOf } from '../../../src/charts/types/registry.ts';
import { seriesColours } from '../../../src/drawing/palette.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { chart, series } from './sample-charts.ts';

const room = { width: 270, height: 190, measureText };
const names = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, at) => `Area ${at + 1} ${'of the county '.repeat(length)}`.trim());
const rising = (count: number): number[] => Array.from({ length: count }, (_, at) => 100 * (at + 1));
const frameOf = (spec: ChartSpec): Frame => chartTypeOf(spec).frame(spec, room) as Frame;
const wordsOf = (spec: ChartSpec): string[] =>
  drawChart(spec, room).ops.flatMap((op) => (op.op === 'text' ? [op.text] : []));

describe.each([
  ['bars with their values', chart('bar', names(10, 4), [series('Visits', rising(10))])],
  ['bars with an axis', chart('bar', names(20, 4), [series('Visits', rising(20))])],
  [
    'stacked bars',
    chart('stacked-bar', names(20, 4), [series('Visits', rising(20)), series('Calls', rising(20).toReversed())]),
  ],
])('%s that lie', (_, whole) => {
  const half = whole.categories.length / 2;
  const parts = [partOfChart(whole, { from: 0, to: half }), partOfChart(whole, { from: half, to: 2 * half })];

  test('have the margins, the scale and the axis of the whole in each part', () => {
    const { plot, axis, hasGrid, bars } = frameOf(whole);
    for (const part of parts) {
      expect(frameOf(part)).toMatchObject({ isHorizontal: true, axis, hasGrid, bars });
      expect(frameOf(part).plot).toMatchObject({ left: plot.left, right: plot.right, top: plot.top });
    }
  });

  test('share the names among the parts, so that none is lost or told twice', () => {
    const drawn = parts.map((part) => wordsOf(part).join(' '));
    whole.categories.forEach((name, at) => {
      expect(drawn.map((words) => words.includes(name))).toEqual([at < half, at >= half]);
    });
  });
});

test('lines in parts have the axis of the whole', () => {
  const whole = chart('line', names(8, 3), [series('Visits', rising(8))]);
  expect(frameOf(partOfChart(whole, { from: 0, to: 4 })).axis).toEqual(frameOf(whole).axis);
});

describe.each(['bar', 'stacked-bar', 'line', 'area', 'pie'] as const)('a %s whose key is in two parts', (type) => {
  const kinds = names(4, 1);
  const whole =
    type === 'pie'
      ? chart(type, kinds, [series('Visits', [4, 3, 2, 1])])
      : chart(
          type,
          ['2022', '2023'],
          kinds.map((kind, at) => series(kind, [at + 1, at + 2])),
        );
  const to = whole.categories.length;
  const parts = [
    [0, 1],
    [2, 3],
  ].map((named) => partOfChart(whole, { from: 0, to, named }));

  test('names each series once, beside a sample in its own colour, and draws all of them in each part', () => {
    const drawn = parts.map((part) => wordsOf(part).join(' '));
    kinds.forEach((name, at) => expect(drawn.map((words) => words.includes(name))).toEqual([at < 2, at >= 2]));
    parts.forEach((part, at) => {
      const fills = drawChart(part, room).ops.flatMap((op) => (op.op === 'path' ? [op.fill, op.stroke] : []));
      const counts = [0, 1, 2, 3].map((one) => fills.filter((fill) => fill === seriesColours[one]).length);
      for (const count of counts) expect(count).toBeGreaterThan(0);
      // The samples stand beside the marks.
      const own = counts.slice(2 * at, 2 * at + 2);
      const others = counts.toSpliced(2 * at, 2);
      expect(Math.min(...own)).toBeGreaterThan(Math.max(...others));
    });
  });
});

test('series whose names are too long to stand beside their ends have a legend', () => {
  const long = Array.from({ length: 3 }, (_, at) => `Visits ${at + 1}: ${'of all parishes '.repeat(20).trim()}`);
  const whole = chart(
    'line',
    ['2022', '2023'],
    long.map((name, at) => series(name, [at, at + 1])),
  );
  const texts = drawChart(whole, room).ops.flatMap((op) => (op.op === 'text' ? [op] : []));
  const { plot } = frameOf(whole);
  for (const start of ['Visits 1', 'Visits 2', 'Visits 3'])
    expect(texts.find(({ text }) => text.startsWith(start))?.y).toBeLessThan(plot.top);
});
