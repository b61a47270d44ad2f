import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Drawing, DrawingOp } from '../../../src/drawing/drawing.ts';
import { readSvg } from '../../../src/drawing/svg-file/read-svg.ts';
import { pathData } from '../../../src/drawing/svg.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';

const caseSchema = z.strictObject({
  title: z.string(),
  svg: z.string(),
  size: z.string().optional(),
  ops: z.array(z.string()).optional(),
  problems: z.array(z.string()).default([]),
});
const file = new URL('../../cases/svg-pictures.yml', import.meta.url);
const cases = z.array(caseSchema).parse(parse(readFileSync(file, 'utf8')));

function read(svg: string): { drawing: Drawing | undefined; problems: string[] } {
  const collector = new Collector();
  const drawing = readSvg(svg, { file: 'content/plan.svg', collector });
  return {
    drawing,
    problems: collector
      .all()
      .map(({ place, reason, hint }) => `${place.line}:${place.column} ${reason} | ${hint ?? ''}`),
  };
}

function write(op: DrawingOp): string {
  switch (op.op) {
    case 'clip':
      return `clip ${op.x} ${op.y} ${op.width} ${op.height}`;
    case 'end-clip':
      return 'end-clip';
    case 'text':
      return words([
        'text',
        op.x,
        op.y,
        op.size,
        op.weight === 700 && 'bold',
        op.anchor,
        op.colour,
        op.rotate !== undefined && `turned ${op.rotate}`,
        op.text,
      ]);
    case 'path': {
      const fill =
        op.fill !== undefined &&
        words(['fill', op.fill, op.fillOpacity !== undefined && `opacity ${op.fillOpacity}`, op.fillRule]);
      const stroke =
        op.stroke !== undefined && words(['stroke', op.stroke, op.width, op.dash && `dash ${op.dash.join(' ')}`]);
      return words([pathData(op.segments), fill, stroke]);
    }
  }
}

function words(parts: (string | number | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined).join(' ');
}

test.each(cases)('$title', ({ svg, size, ops, problems }) => {
  const found = read(svg);
  const said = found.problems.map((problem) => (problems.includes(problem) ? problem : problem.replace(/ \| .*$/, '')));
  expect(said.toSorted()).toEqual(problems.toSorted());
  if (size !== undefined) expect(`${found.drawing?.width} x ${found.drawing?.height}`).toBe(size);
  if (ops) expect(found.drawing?.ops.map(write)).toEqual(ops);
});

test('elements that stand too deep in one another are refused, not followed', () => {
  const depth = 100_000;
  expect(read(`<svg viewBox="0 0 8 8">${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}</svg>`).problems).toHaveLength(1);
});

test('a picture with more shapes than a figure has is refused', () => {
  expect(read(`<svg viewBox="0 0 8 8">${'<rect width="1" height="1"/>'.repeat(20_100)}</svg>`).problems).toEqual([
    expect.stringContaining('the picture has more than 20000 parts | Save it as PNG.'),
  ]);
});

test.each([
  ['numbers', `<svg viewBox="0 0 8 8"><polygon points="${'1'.repeat(50_000)}x"/></svg>`],
  ['path data', `<svg viewBox="0 0 8 8"><path d="M${'1 '.repeat(50_000)}x"/></svg>`],
  ['attributes', `<svg ${'a="1" '.repeat(20_000)}`],
  ['references', `<svg viewBox="0 0 8 8"><text>${'&'.repeat(50_000)}</text></svg>`],
  ['spaces', `<svg viewBox="0 0 8 8" ${' '.repeat(50_000)}!`],
  ['transformations', `<svg viewBox="0 0 8 8"><g transform="${'scale '.repeat(20_000)}"/></svg>`],
])('a very long picture made to be slow is read in time: %s', (_, svg) => {
  const begin = performance.now();
  read(svg);
  expect(performance.now() - begin).toBeLessThan(1000);
});
