import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { liveChart } from '../../../src/charts/live-chart.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { sampleCharts } from './sample-charts.ts';

const rooms = [
  { width: 453.5, height: 241, measureText },
  { width: 220, height: 200, measureText },
];

describe('a chart for the browser', () => {
  test.each(Object.entries(sampleCharts))('%s has the size of its drawing at each width', (_name, spec) => {
    const { frames } = liveChart(spec, rooms);
    rooms.forEach((room, at) => {
      const drawing = drawChart(spec, room);
      expect(frames[at]?.width).toBeCloseTo(drawing.width, 1);
      expect(frames[at]?.height).toBeCloseTo(drawing.height, 1);
    });
  });

  test.each(Object.entries(sampleCharts))('%s goes through JSON unchanged', (_name, spec) => {
    const live = liveChart(spec, rooms);
    expect(JSON.parse(JSON.stringify(live))).toEqual(live);
    expect(live.series.map(({ values }) => values.length)).toEqual(spec.series.map(({ values }) => values.length));
  });
});

test('the drawing says which of its parts are marks, values and names of series', () => {
  const spec = Object.values(sampleCharts).find(({ type, series }) => type === 'line' && series.length > 1);
  expect(spec).toBeDefined();
  const { ops } = drawChart(spec!, rooms[0]!);
  const parts = new Set(ops.flatMap((op) => ('part' in op ? [op.part] : [])));
  expect(parts).toContain('marks');
  for (const at of spec!.series.keys()) expect(parts).toContain(`series-${at}`);
});
