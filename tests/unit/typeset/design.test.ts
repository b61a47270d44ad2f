import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contrast } from '../../../src/drawing/palette.ts';
import { designFor, designNames } from '../../../src/typeset/design/designs.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { projectRoot } from '../../support/tree.ts';
import { heading, paragraph, pdfDocument, section } from '../../support/typeset/flows.ts';
import { findText } from '../../support/typeset/read-layout.ts';

test('flow names styles: its only numbers are counts, numbers that are printed, and sizes of pictures in their own files', () => {
  const flow = readFileSync(path.join(projectRoot, 'src/typeset/flow.ts'), 'utf8');
  const named = [...flow.matchAll(/(?<name>\w+)\??: number\b/g)].map(({ groups }) => groups?.['name']);
  expect(new Set(named)).toEqual(
    new Set(['number', 'level', 'decimals', 'width', 'height', 'firstPage', 'nextNumber', 'numbersTaken']),
  );
  expect(flow).not.toMatch(/#rrggbb|points \(/);
});

test('the same document in another design has other type, spaces and colours', () => {
  const standard = designFor(undefined);
  const { paper } = standard;
  const large = { ...paper.text, body: { ...paper.text.body, size: 18, leading: 24 } };
  const design = { ...standard, paper: { ...paper, text: large, colours: { ...paper.colours, text: '#000000' } } };
  const sections = [section([heading('A heading'), paragraph('Words of a paragraph')])];
  const [before, after] = [standard, design].map((one) => layOut(pdfDocument(sections, { design: one })));
  expect(before && findText(before, 'Words')).toMatchObject({ size: 12, colour: '#0b0c0c' });
  expect(after && findText(after, 'Words')).toMatchObject({ size: 18, colour: '#000000' });
});

test('a council’s colour is the accent of every page, and the same colour gives the same design', () => {
  const design = designFor('#154734');
  expect([design.paper.colours.accent, design.slide.colours.accent]).toEqual(['#154734', '#154734']);
  expect(designFor('#154734')).toBe(design);
  expect(designFor(undefined).paper.colours.accent).toBe('#1d4f91');
});

test('every colour of text reads on white and on the tint', () => {
  for (const { colours } of [designFor(undefined).paper, designFor(undefined).slide])
    for (const colour of [colours.text, colours.quiet, colours.accent])
      for (const ground of ['#ffffff', colours.tint]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
});

test('in large print nothing that is read is below 16 pt, and running text has 18', () => {
  const { paper, handout } = designFor(undefined, 'large-print');
  const sizes = Object.values(paper.text).map(({ size }) => size);
  expect(paper.text.body).toMatchObject({ size: 18, leading: 24 });
  expect(Math.min(...sizes, ...paper.tables.sizes, paper.furniture.size, 10 * paper.charts.scale)).toBe(16);
  expect(handout.at).toHaveLength(1);
});

test.each(designNames)('a page of the design %s holds its text, its head and its foot', (name) => {
  const { paper } = designFor(undefined, name);
  const { page, furniture } = paper;
  expect(furniture.head).toBeLessThan(page.top);
  expect(page.height - furniture.foot - furniture.folio).toBeGreaterThan(page.top + page.columnHeight - 1);
  for (const { size, leading } of Object.values(paper.text)) expect(leading).toBeGreaterThan(size * 1.1);
});
