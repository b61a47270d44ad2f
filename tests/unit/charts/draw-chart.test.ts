import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { Drawing, PathOp, TextOp } from '../../../src/drawing/drawing.ts';
import { boxOf } from '../../../src/drawing/outline.ts';
import { lightColours, seriesColours } from '../../../src/drawing/palette.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { boxOfText, chart, sampleCharts, series } from './sample-charts.ts';

const draw = (spec: ChartSpec, width = 453.5): Drawing => drawChart(spec, { width, height: 240, measureText });
const textsOf = (drawing: Drawing): TextOp[] => drawing.ops.filter((op) => op.op === 'text');
const wordsOf = (drawing: Drawing): string[] => textsOf(drawing).map(({ text }) => text);
const pathsOf = (drawing: Drawing): PathOp[] => drawing.ops.filter((op) => op.op === 'path');

/** Boxes of the bars in a colour, without the small squares of legends. */
function barsOf(drawing: Drawing, colour: string): { left: number; top: number; right: number; bottom: number }[] {
  return pathsOf(drawing)
    .filter(({ fill }) => fill === colour)
    .flatMap(({ segments }) => boxOf(segments) ?? [])
    .filter(({ left, top, right, bottom }) => Math.abs(right - left - 9) > 0.02 || Math.abs(bottom - top - 9) > 0.02);
}

describe('a chart that was drawn before', () => {
  const bars = (values: number[]): ChartSpec => chart('bar', ['Jan', 'Feb'], [series('2019', values)]);

  test('is the same drawing', () => {
    expect(draw(bars([1200, 1300]))).toBe(draw(bars([1200, 1300])));
  });

  test('is drawn anew with another value, another width or words that are measured otherwise', () => {
    const before = draw(bars([1200, 1300]));
    const wider: typeof measureText = (...given) => 1.1 * measureText(...given);
    expect(draw(bars([1200, 1400]))).not.toEqual(before);
    expect(draw(bars([1200, 1300]), 270)).not.toEqual(before);
    expect(drawChart(bars([1200, 1300]), { width: 453.5, height: 240, measureText: wider })).not.toBe(before);
  });
});

describe.each(Object.entries(sampleCharts))('%s', (_, spec) => {
  test.each([453.5, 270])('at %s points no word is cut, covers another or is smaller than 8 points', (width) => {
    const drawing = draw(spec, width);
    const boxes = textsOf(drawing).map((op) => ({ text: op.text, ...boxOfText(op, measureText) }));
    const outside = boxes.filter(
      ({ left, top, right, bottom }) =>
        left < -0.02 || top < -0.02 || right > drawing.width + 0.02 || bottom > drawing.height + 0.02,
    );
    const covered = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        )
        .map((other) => `${one.text} | ${other.text}`),
    );
    expect(outside).toEqual([]);
    expect(covered).toEqual([]);
    expect(textsOf(drawing).every(({ size }) => size >= 8)).toBe(true);
  });

  test('the same chart gives the same drawing', () => {
    expect(draw(spec)).toEqual(draw(spec));
  });

  test('every series or slice is named when there are several', () => {
    const words = wordsOf(draw(spec)).join(' ').replaceAll(/\s+/g, '');
    const names =
      spec.type === 'pie' || spec.type === 'doughnut'
        ? spec.categories
        : spec.series.length > 1
          ? spec.series.map(({ name }) => name)
          : [];
    expect(names.filter((name) => !words.includes(name.replaceAll(/\s+/g, '')))).toEqual([]);
  });

  test('nothing is left half drawn: numbers are finite and clips are closed', () => {
    const drawing = draw(spec);
    expect(JSON.stringify(drawing)).not.toMatch(/null/);
    expect(drawing.ops.filter(({ op }) => op === 'clip').length).toBe(
      drawing.ops.filter(({ op }) => op === 'end-clip').length,
    );
  });
});

test('bars are as high as their values, measured from zero', () => {
  const bars = barsOf(draw(chart('bar', ['A', 'B', 'C'], [series('Homes', [10, 20, 40])])), seriesColours[0]);
  const [first, second, third] = bars
    .toSorted((one, other) => one.left - other.left)
    .map(({ top, bottom }) => bottom - top);
  expect(second! / first!).toBeCloseTo(2, 2);
  expect(third! / first!).toBeCloseTo(4, 2);
});

test('a line in another unit is measured on its own scale at the right, from the same zero', () => {
  const combo = chart('combo', ['A', 'B'], [series('Homes', [500, 1000]), series('Share', [100, 50], true)]);
  const drawing = draw({ ...combo, lineNumbers: { unit: 'percent', decimals: 0 } });
  const bars = barsOf(drawing, seriesColours[0]).toSorted((one, other) => one.left - other.left);
  const line = pathsOf(drawing).find(
    ({ stroke, segments }) => stroke === seriesColours[1] && boxOf(segments)!.top > 20,
  );
  const ends = boxOf(line!.segments)!;
  expect(ends.top).toBeCloseTo(bars[1]!.top, 1);
  expect(ends.bottom).toBeCloseTo(bars[0]!.top, 1);
  const [left, right] = ['1,000', '100%'].map((label) => textsOf(drawing).find(({ text }) => text === label)!);
  expect(right!.y).toBe(left!.y);
  expect(right!.x).toBeGreaterThan(bars[1]!.right);
  expect(wordsOf(drawing).slice(0, 2)).toEqual(['Homes', 'Share (right axis)']);
});

test('bars that hang below zero begin at the same line as those that stand on it', () => {
  const bars = barsOf(draw(sampleCharts['below zero']!), seriesColours[0]).toSorted(
    (one, other) => one.left - other.left,
  );
  expect(bars[0]!.bottom).toBeCloseTo(bars[1]!.top, 1);
  expect(wordsOf(draw(sampleCharts['below zero']!))).toContain('−8.2%');
});

test('a stack is as high as its sum', () => {
  const drawing = draw(chart('stacked-bar', ['A', 'B'], [series('One', [10, 30]), series('Two', [20, 50])]));
  const [low, high] = [0, 1].map((at) => {
    const parts = seriesColours
      .slice(0, 2)
      .map((colour) => barsOf(drawing, colour).toSorted((one, other) => one.left - other.left)[at]!);
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  });
  expect(high! / low!).toBeCloseTo(80 / 30, 2);
});

test('a missing value leaves a gap among the bars and is not drawn as zero', () => {
  const drawing = draw(sampleCharts['two years as bars']!);
  expect(barsOf(drawing, seriesColours[0])).toHaveLength(12);
  expect(barsOf(drawing, seriesColours[1])).toHaveLength(11);
});

test('a missing value breaks a line, and a value between two gaps is a dot', () => {
  const drawing = draw(
    chart(
      'line',
      ['2018', '2019', '2020', '2021', '2022', '2023'],
      [series('Homes', [1, 2, undefined, 3, undefined, 4])],
    ),
  );
  const line = pathsOf(drawing)
    .filter(({ stroke }) => stroke === seriesColours[0])
    .flatMap(({ segments }) => segments);
  expect(line.filter(({ to }) => to === 'line')).toHaveLength(1);
  expect(pathsOf(drawing).filter(({ fill }) => fill === seriesColours[0])).toHaveLength(2);
});

test('a stack of areas stops where one of its parts is missing', () => {
  const spec = chart(
    'area',
    ['2018', '2019', '2020', '2021', '2022'],
    [series('One', [1, 2, undefined, 4, 5]), series('Two', [3, 3, 3, 3, 3])],
  );
  const [, upper] = seriesColours;
  const pieces = pathsOf(draw(spec)).filter(({ fill, segments }) => fill === upper && segments.length > 3);
  expect(
    pieces.filter(({ segments }) => (boxOf(segments)?.right ?? 0) - (boxOf(segments)?.left ?? 0) > 20),
  ).toHaveLength(2);
});

test('slices take their share of the circle, clockwise from the top', () => {
  const drawing = draw(chart('pie', ['Half', 'Quarter', 'Rest'], [series('Homes', [2, 1, 1])]));
  const half = boxOf(pathsOf(drawing).find(({ fill }) => fill === seriesColours[0])!.segments)!;
  expect(half.left).toBeCloseTo(drawing.width / 2, 0);
  expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['Half', '2 (50%)', 'Quarter', '1 (25%)']));
});

test('few bars bear their values instead of an axis, many bars have an axis from zero', () => {
  expect(wordsOf(draw(chart('bar', ['A', 'B'], [series('Homes', [1234, 5678])])))).toEqual([
    'A',
    'B',
    '1,234',
    '5,678',
  ]);
  expect(wordsOf(draw(sampleCharts['two years as bars']!)).slice(0, 8)).toEqual([
    '2018',
    '2019',
    '10,000',
    '8,000',
    '6,000',
    '4,000',
    '2,000',
    '0',
  ]);
});

test('bars lie down when the names of the categories are too long to stand under them', () => {
  const horizontal = barsOf(draw(sampleCharts['long names']!), seriesColours[0]);
  expect(new Set(horizontal.map(({ left }) => left)).size).toBe(1);
  expect(
    horizontal
      .map(({ left, right }) => right - left)
      .indexOf(Math.max(...horizontal.map(({ left, right }) => right - left))),
  ).toBe(1);
});

test('months of several years are shortened and each year is said once', () => {
  const words = wordsOf(draw(sampleCharts['five years of months']!));
  expect(words.filter((word) => /^20\d\d$/.test(word))).toEqual(['2015', '2016', '2017', '2018', '2019']);
  expect(words).not.toContain('2015 Jan');
});

test('words come in reading order: legend, value axis from the top, categories', () => {
  const words = wordsOf(draw(sampleCharts['two years as bars']!));
  expect(words.indexOf('2019')).toBeLessThan(words.indexOf('10,000'));
  expect(words.indexOf('0')).toBeLessThan(words.indexOf('Jan'));
});

test('lines differ by dash as well as by colour', () => {
  const lines = pathsOf(draw(sampleCharts['four sources as lines']!)).filter(
    ({ stroke, width }) => width === 2 && stroke !== lightColours.ground,
  );
  const looks = new Map(lines.map(({ stroke, dash }) => [stroke, JSON.stringify(dash ?? [])]));
  expect(new Set(looks.values()).size).toBe(4);
});

test('parts of a stack are parted by a white line', () => {
  const drawing = draw(sampleCharts['four sources on one another']!);
  expect(pathsOf(drawing).filter(({ stroke }) => stroke === lightColours.ground)).toHaveLength(3 * 23);
});

test('every word of a chart is near-black, or white on a dark bar', () => {
  const colours = Object.values(sampleCharts).flatMap((spec) => textsOf(draw(spec)).map(({ colour }) => colour));
  expect(new Set(colours).size).toBeLessThanOrEqual(2);
  expect([lightColours.ink, lightColours.ground]).toEqual(expect.arrayContaining([...new Set(colours)]));
});

test('a part that the last stack lacks has its name in the legend, not beside nothing', () => {
  const stacks = (last: number): TextOp[] =>
    textsOf(draw(chart('stacked-bar', ['2018', '2019'], [series('Kept', [5, 4]), series('Missed', [2, last])])));
  const xOf = (texts: readonly TextOp[], name: string): number => texts.find(({ text }) => text === name)?.x ?? -1;
  expect(xOf(stacks(1), 'Missed')).toBeGreaterThan(300);
  expect(xOf(stacks(0), 'Kept')).toBeLessThan(100);
  expect(xOf(stacks(0), 'Missed')).toBeLessThan(200);
});

test('areas from the third series on are hatched, and their samples in the legend too', () => {
  const one = (name: string) => series(name, [3, 2]);
  const drawing = draw(chart('bar', ['2018', '2019'], [one('A'), one('B'), one('C'), one('D')]));
  const hatches = pathsOf(drawing).flatMap(({ fill, hatch }) =>
    fill === undefined ? [] : [`${fill} ${hatch ?? 'plain'}`],
  );
  expect(new Set(hatches)).toEqual(new Set(['#12436d plain', '#28a197 plain', '#801650 rising', '#f46a25 falling']));
  expect(hatches.filter((one) => one.endsWith('rising'))).toHaveLength(3);
});
