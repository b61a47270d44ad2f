import { expect, test } from 'vitest';
import { boxOf } from '../../../src/drawing/outline.ts';
import type { Segment } from '../../../src/drawing/drawing.ts';
import { Recorder } from '../../../src/drawing/recorder.ts';
import { tidyDrawing } from '../../../src/drawing/tidy-drawing.ts';

const record = (): Recorder => new Recorder({ width: 100, height: 100 }, (text, size) => text.length * size * 0.5);

test('points go through the transformation that holds when they are given', () => {
  const context = record();
  context.translate(10, 20);
  context.scale(2, 2);
  context.beginPath();
  context.moveTo(1, 1);
  context.resetTransform();
  context.lineTo(50, 50);
  context.lineWidth = 3;
  context.stroke();
  expect(context.ops).toEqual([
    {
      op: 'path',
      segments: [
        { to: 'move', x: 12, y: 22 },
        { to: 'line', x: 50, y: 50 },
      ],
      stroke: '#000000',
      width: 3,
    },
  ]);
});

test('restore brings back colour, dash and transformation, and ends the clips begun since save', () => {
  const context = record();
  context.save();
  context.fillStyle = '#abc';
  context.setLineDash([3]);
  context.beginPath();
  context.rect(0, 0, 10, 10);
  context.clip();
  context.fillRect(0, 0, 5, 5);
  context.restore();
  expect(context.fillStyle).toBe('#000000');
  expect(context.getLineDash()).toEqual([]);
  expect(context.ops.map(({ op }) => op)).toEqual(['clip', 'path', 'end-clip']);
  expect(context.ops[1]).toMatchObject({ fill: '#aabbcc' });
});

/** The outline of the first operation, with whole numbers. */
function outlineOf({ ops }: Recorder): Segment[] {
  const [op] = tidyDrawing({ width: 100, height: 100, ops }).ops;
  return op?.op === 'path' ? [...op.segments] : [];
}

test('a whole circle is four curves within its box', () => {
  const context = record();
  context.beginPath();
  context.arc(50, 50, 20, 0, 2 * Math.PI);
  context.fill();
  expect(outlineOf(context).filter(({ to }) => to === 'curve')).toHaveLength(4);
  expect(boxOf(outlineOf(context))).toEqual({ left: 30, top: 30, right: 70, bottom: 70 });
});

test('an arc against the clock goes the other way round', () => {
  const context = record();
  context.beginPath();
  context.arc(0, 0, 10, 0, Math.PI, true);
  context.stroke();
  expect(boxOf(outlineOf(context))).toMatchObject({ top: -10, bottom: 0 });
});

test('steps that are no numbers and lines without length are left out, as on a canvas', () => {
  const context = record();
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(Number.NaN, 1);
  context.lineTo(5, 5);
  context.lineTo(5, 5);
  context.stroke();
  expect(outlineOf(context)).toEqual([
    { to: 'move', x: 0, y: 0 },
    { to: 'line', x: 5, y: 5 },
  ]);
});

test('a quadratic curve begins where the pen stands, under any transformation', () => {
  const context = record();
  context.translate(10, 10);
  context.scale(3, 3);
  context.beginPath();
  context.moveTo(0, 0);
  context.quadraticCurveTo(3, 3, 6, 0);
  context.stroke();
  expect(outlineOf(context)[1]).toEqual({ to: 'curve', x1: 16, y1: 16, x2: 22, y2: 16, x: 28, y: 10 });
});

test('text keeps its anchor, its turn and its baseline', () => {
  const context = record();
  context.font = 'normal bold 20px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.translate(50, 50);
  context.rotate(-Math.PI / 2);
  context.fillText('Homes', 0, 0);
  const text = { text: 'Homes', size: 20, weight: 700, colour: '#000000', anchor: 'middle', rotate: -90 };
  expect(tidyDrawing({ width: 100, height: 100, ops: context.ops }).ops).toEqual([
    { op: 'text', x: 56.68, y: 50, ...text },
  ]);
  expect(context.measureText('Homes').width).toBe(50);
});

test('colours that are seen through are kept as opacity, and nothing is painted where nothing is seen', () => {
  const context = record();
  context.fillStyle = 'rgba(255, 0, 0, 0.5)';
  context.globalAlpha = 0.5;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = '#00000000';
  context.fillRect(0, 0, 1, 1);
  expect(context.ops).toHaveLength(1);
  expect(context.ops[0]).toMatchObject({ fill: '#ff0000', fillOpacity: 0.25 });
});

test('a clip that is no rectangle is a mistake of ours', () => {
  const context = record();
  context.beginPath();
  context.arc(0, 0, 10, 0, 6);
  expect(() => context.clip()).toThrow('upright rectangle');
});
