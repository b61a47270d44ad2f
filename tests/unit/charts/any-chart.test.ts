/** No chart ends in a fault: whatever passes the check is drawn, for page and paper. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { DrawingOp } from '../../../src/drawing/drawing.ts';
import { liveChart } from '../../../src/charts/live-chart.ts';
import { boxOf } from '../../../src/drawing/outline.ts';
import { seriesColours } from '../../../src/drawing/palette.ts';
import { problemOfChart } from '../../../src/charts/problem-of-chart.ts';
import type { ChartSpec, Series } from '../../../src/charts/spec.ts';
import { chartTypeNames, type ChartTypeName } from '../../../src/charts/types/registry.ts';
import { drawingToSvg } from '../../../src/drawing/svg.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { chart, series } from './sample-charts.ts';

const types = chartTypeNames;

/** Values as they stand in data: small, huge, tiny, below zero, zero, missing. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constant(0),
  fc.integer({ min: -500, max: 500 }),
  fc.constantFrom(999_999_999_999_999, -999_999_999_999_999, 1e-9, -1e-9, 0.1, 123_456_789.123456),
);

const names = fc.oneof(
  fc.constantFrom(
    'Jan',
    '2018',
    '2019 Q1',
    '1 Apr 2024',
    'Abbey',
    '',
    'Transferred to fostering/kinship care and others',
  ),
  fc.string({ maxLength: 40 }),
);

const specs = fc
  .record({
    type: fc.constantFrom(...types),
    count: fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 40 })),
    seriesCount: fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.integer({ min: 0, max: 10 })),
    isOverTime: fc.boolean(),
    hasTitle: fc.boolean(),
    hasLines: fc.boolean(),
    isBackwards: fc.boolean(),
  })
  .chain(({ count, seriesCount, ...rest }) =>
    fc.record({
      rest: fc.constant(rest),
      categories: fc.array(names, { minLength: count, maxLength: count }),
      steps: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: count, maxLength: count }),
      values: fc.array(fc.array(value, { minLength: count, maxLength: count }), {
        minLength: seriesCount,
        maxLength: seriesCount,
      }),
    }),
  )
  .map(({ rest, categories, steps, values }): ChartSpec => {
    const all: Series[] = values.map((own, at) => series(`Series ${at}`, own, rest.type === 'combo' && at % 2 === 1));
    const sign = rest.isBackwards ? -1 : 1;
    const times = steps.map((_, at) => sign * steps.slice(0, at).reduce((sum, step) => sum + step, 2000));
    const title = rest.hasTitle ? { title: 'Net cost of every service of the council (£ thousands)' } : {};
    return {
      ...chart(rest.type, categories, all),
      numbers: { unit: 'number', decimals: 1, ...title },
      ...(rest.isOverTime ? { times } : {}),
      ...(rest.hasLines && rest.type === 'combo' ? { lineNumbers: { unit: 'percent', decimals: 0, ...title } } : {}),
    };
  });

function isDrawn(spec: ChartSpec): void {
  if (problemOfChart(spec)) return;
  for (const size of [
    { width: 453.5, height: 241 },
    { width: 220, height: 200 },
  ]) {
    const room = { ...size, measureText };
    const drawing = drawChart(spec, room);
    expect(numbersIn(drawing.ops).every((number) => Number.isFinite(number))).toBe(true);
    drawingToSvg(drawing, { title: 'A chart', id: 'chart' });
    expect(JSON.stringify(liveChart(spec, [room]))).not.toContain('NaN');
  }
}

function numbersIn(ops: readonly DrawingOp[]): number[] {
  return ops.flatMap((op) =>
    op.op === 'path'
      ? op.segments.flatMap((segment) => Object.values(segment).filter((part) => typeof part === 'number'))
      : Object.values(op).filter((part) => typeof part === 'number'),
  );
}

test('whatever passes the check is drawn, at both widths, with places that are numbers', () => {
  fc.assert(fc.property(specs, isDrawn), { numRuns: 80 });
});

const room = { width: 453.5, height: 241, measureText };

/** Middles of the dots of a colour, from left to right. */
function dotsOf(spec: ChartSpec, colour: string): { x: number; y: number }[] {
  return drawChart(spec, room).ops.flatMap((op) => {
    const box = op.op === 'path' && op.fill === colour ? boxOf(op.segments) : undefined;
    const isDot = box && Math.abs(box.right - box.left - 5.5) < 0.1 && Math.abs(box.bottom - box.top - 5.5) < 0.1;
    return isDot ? [{ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }] : [];
  });
}

describe('a value that stands alone in an area is a dot', () => {
  const [first, second] = seriesColours;
  test.each<[string, (number | undefined)[], number]>([
    ['between gaps', [5, undefined, 9], 2],
    ['at the beginning', [5, undefined, 9, 8], 1],
    ['at the end', [5, 6, undefined, 9], 1],
    ['as the only one', [5], 1],
    ['nowhere where each has a neighbour', [5, 6, undefined, 9, 8], 0],
  ])('%s', (...[, values, dots]) => {
    const months = values.map((_, at) => `Month ${at}`);
    expect(dotsOf(chart('area', months, [series('Cases', values)]), first)).toHaveLength(dots);
    const stack = chart('area', months, [series('Cases', values), series('More', values)]);
    expect([dotsOf(stack, first).length, dotsOf(stack, second).length]).toEqual([dots, dots]);
  });
});

test('lines over years that are not equally far apart are spaced by time, forwards and backwards', () => {
  const years = [2001, 2011, 2021, 2022, 2023];
  const spec = (times: number[]): ChartSpec => ({
    ...chart('line', times.map(String), [series('Cases', [3, 8, 5, 6, 9])]),
    times,
  });
  for (const times of [years, years.toReversed()]) {
    const places = dotsOf(spec(times), seriesColours[0]).map(({ x }) => x);
    const whole = (places[4] ?? 0) - (places[0] ?? 0);
    const shares = places.map((x) => Math.round(((x - (places[0] ?? 0)) / whole) * 22));
    expect(shares).toEqual(times.map((time) => Math.abs(time - (times[0] ?? 0))));
    const words = drawChart(spec(times), room).ops.flatMap((op) => (op.op === 'text' ? [op] : []));
    expect(words.map(({ text }) => text)).toContain(String(times[0]));
    const label = words.find(({ text }) => text === '2011');
    expect(label?.x).toBeCloseTo(places[times.indexOf(2011)] ?? 0, 1);
  }
});

test('what the figures are given in stands above the axis', () => {
  const spec = chart('combo', ['Jan', 'Feb'], [series('Cost', [1, 2]), series('Rate', [3, 4], true)]);
  const numbers = { ...spec.numbers, title: 'Cost (£ thousands)' };
  const both = { ...spec, numbers, lineNumbers: { ...spec.numbers, title: 'per 1,000 people' } };
  const words = drawChart(both, room).ops.flatMap((op) => (op.op === 'text' ? [`${op.anchor} ${op.text}`] : []));
  expect(words).toEqual(expect.arrayContaining(['start Cost (£ thousands)', 'end per 1,000 people']));
});

test.each<[ChartTypeName, number]>([
  ['line', 4000],
  ['area', 4000],
  ['bar', 1000],
  ['combo', 1000],
])('a %s of more than %d values side by side is refused before it is drawn', (type, most) => {
  const spec = (count: number): ChartSpec => {
    const rows = Array.from({ length: count }, (_, at) => at);
    return chart(type, rows.map(String), [series('Cases', rows)]);
  };
  expect(problemOfChart(spec(most))).toBeUndefined();
  expect(problemOfChart(spec(130_000))).toEqual({
    reason: 'a chart of 130,000 values side by side cannot be read',
    hint: `Choose at most ${most.toLocaleString('en-GB')} rows with where="…", or add them up by month or year first.`,
  });
});
