import { expect, test } from 'vitest';
import { boxOf } from '../../../src/charts/outline.ts';
import { Recorder } from '../../../src/charts/recorder.ts';

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

test('a whole circle is four curves within its box', () => {
  const context = record();
  context.beginPath();
  context.arc(50, 50, 20, 0, 2 * Math.PI);
  context.fill();
  const [op] = context.ops;
  const segments = op?.op === 'path' ? op.segments : [];
  expect(segments.filter(({ to }) => to === 'curve')).toHaveLength(4);
  expect(boxOf(segments)).toEqual({
    left: expect.closeTo(30),
    top: expect.closeTo(30),
    right: expect.closeTo(70),
    bottom: expect.closeTo(70),
  });
});

test('an arc against the clock goes the other way round', () => {
  const context = record();
  context.beginPath();
  context.arc(0, 0, 10, 0, Math.PI, true);
  context.stroke();
  const [op] = context.ops;
  expect(boxOf(op?.op === 'path' ? op.segments : [])).toMatchObject({
    top: expect.closeTo(-10),
    bottom: expect.closeTo(0),
  });
});

test('text keeps its anchor, its turn and its baseline', () => {
  const context = record();
  context.font = 'normal bold 20px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.translate(50, 50);
  context.rotate(-Math.PI / 2);
  context.fillText('Homes', 0, 0);
  expect(context.ops).toEqual([
    {
      op: 'text',
      x: expect.closeTo(56.68),
      y: expect.closeTo(50),
      text: 'Homes',
      size: 20,
      weight: 700,
      colour: '#000000',
      anchor: 'middle',
      rotate: expect.closeTo(-90),
    },
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
