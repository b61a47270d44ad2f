/** Drawings whose words would be too small in large print: letters in their places, and the words below. */
import { expect, test } from 'vitest';
import type { Drawing, TextOp } from '../../../src/drawing/drawing.ts';
import { keyedDrawing } from '../../../src/typeset/flow/keyed-drawing.ts';

/** A line of text in a drawing, `at` its x and y. */
const line = (at: readonly [x: number, y: number], text: string, more: Partial<TextOp> = {}): TextOp => ({
  op: 'text',
  x: at[0],
  y: at[1],
  text,
  size: 10,
  weight: 400,
  colour: '#0b0c0c',
  anchor: 'start',
  ...more,
});
const drawing = (...ops: readonly TextOp[]): Drawing => ({ width: 400, height: 200, ops });
const texts = ({ ops }: Drawing): string[] => ops.flatMap((op) => (op.op === 'text' ? [op.text] : []));

test('lines under one another are one label, whose heading ends like a sentence', () => {
  const made = keyedDrawing(
    drawing(
      line([20, 40], 'Universal', { weight: 700 }),
      line([20, 54], 'for the broad'),
      line([20, 68], 'population'),
      line([200, 68], 'Selected'),
      line([200, 130], 'Indicated'),
    ),
    20,
  );
  expect(made.key).toEqual([
    { mark: 'A', words: 'Universal. for the broad population' },
    { mark: 'B', words: 'Selected' },
    { mark: 'C', words: 'Indicated' },
  ]);
  expect(texts(made.drawing)).toEqual(['A', 'B', 'C']);
  for (const op of made.drawing.ops) expect(op).toMatchObject({ size: 20, weight: 700 });
});

test('a label of a letter or two stays in its place, and no other is called the same', () => {
  const made = keyedDrawing(drawing(line([20, 40], 'A'), line([100, 40], 'Surveillance'), line([390, 40], '12')), 20);
  expect(texts(made.drawing)).toEqual(['A', 'B', '12']);
  expect(made.key).toEqual([{ mark: 'B', words: 'Surveillance' }]);
  // What is larger now does not reach beyond the edge.
  expect(made.drawing.ops[2]).toMatchObject({ op: 'text' });
  expect((made.drawing.ops[2] as TextOp).x).toBeLessThan(385);
});

test('where the letters would stand on one another the words are listed alone, all of them', () => {
  const made = keyedDrawing(drawing(line([20, 40], '1'), line([22, 44], 'First', { anchor: 'end' })), 20);
  expect(texts(made.drawing)).toEqual([]);
  expect(made.key).toEqual([{ words: '1' }, { words: 'First' }]);
});
