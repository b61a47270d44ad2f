import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { Drawing } from '../../../src/drawing/drawing.ts';
import { drawingToSvg } from '../../../src/drawing/svg.ts';
import { measureText } from '../../../src/typeset/fonts/fonts.ts';
import { sampleCharts } from './sample-charts.ts';

const write = (drawing: Drawing, keepsColours = false): string =>
  toHtml(drawingToSvg(drawing, { title: 'What it "says"', id: 'fig', keepsColours }), { space: 'svg' });

test('no chart has a style attribute, a script or a font of its own', () => {
  for (const spec of Object.values(sampleCharts)) {
    const svg = write(drawChart(spec, { width: 453.5, height: 240, measureText }));
    expect(svg).not.toMatch(/style=|<script|font-family|href|on\w+=/);
    expect(svg).not.toMatch(/\d\.\d{3}|NaN|undefined/);
  }
});

test('the picture has a name and a box, and its colours can be switched by class', () => {
  const drawing: Drawing = {
    width: 100,
    height: 50,
    ops: [
      { op: 'clip', x: 0, y: 0, width: 50, height: 50 },
      {
        op: 'path',
        segments: [
          { to: 'move', x: 1, y: 1 },
          { to: 'line', x: 9.126, y: 1 },
          { to: 'line', x: 9.126, y: 4 },
          { to: 'close' },
        ],
        fill: '#12436d',
        stroke: '#ffffff',
        width: 1.5,
        dash: [2, 1],
      },
      { op: 'end-clip' },
      { op: 'text', x: 10, y: 20, text: 'A < B', size: 10, weight: 700, colour: '#0b0c0c', anchor: 'end', rotate: -90 },
    ],
  };
  expect(write(drawing)).toMatchInlineSnapshot(
    `"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" role="img" aria-label="What it &#x22;says&#x22;" class="app-drawing"><g aria-hidden="true"><clipPath id="fig-clip-1"><rect x="0" y="0" width="50" height="50"></rect></clipPath><g clip-path="url(#fig-clip-1)"><path class="chart-1 chart-ground-line" d="M1 1H9.13V4Z" fill="#12436d" stroke="#ffffff" stroke-width="1.5" stroke-dasharray="2 1"></path></g><text class="chart-ink" x="10" y="20" fill="#0b0c0c" font-size="10" font-weight="700" text-anchor="end" transform="rotate(-90 10 20)">A &#x3C; B</text></g></svg>"`,
  );
});

test('the colours of an author’s picture stay as they are', () => {
  const drawing: Drawing = {
    width: 9,
    height: 9,
    ops: [{ op: 'text', x: 0, y: 9, text: 'A', size: 9, weight: 400, colour: '#0b0c0c', anchor: 'start' }],
  };
  expect(write(drawing, true)).not.toMatch(/class="chart/);
});
