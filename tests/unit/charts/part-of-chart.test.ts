/** Charts in parts: what stands in each is of the part, what it is measured by is of the whole. */
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src/charts/configuration.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { partOfChart } from '../../../src/charts/part-of-chart.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { chartTypeOf } from '../../../src/charts/types/registry.ts';
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
  const parts = [partOfChart(whole, 0, half), partOfChart(whole, half, 2 * half)];

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
  expect(frameOf(partOfChart(whole, 0, 4)).axis).toEqual(frameOf(whole).axis);
});
