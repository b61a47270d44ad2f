import { expect, test } from 'vitest';
import { smallestSize } from '../../../src/charts/labels/label-type.ts';
import { designFor } from '../../../src/typeset/design/designs.ts';
import type { Flow } from '../../../src/typeset/flow.ts';
import type { LaidOut } from '../../../src/typeset/pages/laid-out.ts';
import { paragraph, words } from '../../support/typeset/flows.ts';
import { findText, furnitureOn, lay, pageOf, textsOn } from '../../support/typeset/read-layout.ts';

const slideOf = (...children: readonly Flow[]): Flow => ({
  kind: 'group',
  role: 'Sect',
  newPage: true,
  children: [paragraph('The title', { style: 'slide-title', role: 'H2' }), ...children],
});

const points = (count: number, name: string): Flow[] =>
  Array.from({ length: count }, (_, index) => paragraph(`${name}${index} says`));

const picture = (width: number, height: number): Flow => ({
  kind: 'figure',
  alt: 'Bars',
  picture: { kind: 'drawing', drawing: { width, height, ops: [] } },
});

const sides = (left: number, right: number): Flow => ({
  kind: 'columns',
  columns: [{ children: points(left, 'L') }, { children: points(right, 'R') }],
});

const slide = (...children: readonly Flow[]): LaidOut => lay([slideOf(...children)], { format: 'slide' });
/** Where the lowest text stands; the foot of a slide begins at 361. */
const lowest = (laidOut: LaidOut) => Math.max(...laidOut.pages.flatMap((page) => textsOn(page).map((item) => item.y)));
const foot = 361;

test('columns shrink with the type of their slide and stay below its title', () => {
  const laidOut = slide(sides(7, 3));
  expect(laidOut.pages).toHaveLength(1);
  expect(findText(laidOut, 'L0')?.size).toBeLessThan(28);
  expect(findText(laidOut, 'L0')?.y).toBe(findText(laidOut, 'R0')?.y);
  expect(lowest(laidOut)).toBeLessThan(foot);
});

test('columns that fit in no size are split between their items, and the title is repeated', () => {
  const laidOut = slide(sides(14, 3));
  expect(laidOut.pages).toHaveLength(2);
  expect([pageOf(laidOut, 'L0'), pageOf(laidOut, 'R2'), pageOf(laidOut, 'L13')]).toEqual([0, 0, 1]);
  expect(furnitureOn(laidOut.pages[1])).toContain('The title');
  expect(lowest(laidOut)).toBeLessThan(foot);
  const texts = laidOut.pages.flatMap((page) => textsOn(page)).filter((item) => item.text.endsWith('says'));
  expect(texts).toHaveLength(17);
});

test('columns after much text begin a further slide rather than be squeezed in below it', () => {
  const laidOut = slide(...points(11, 'P'), sides(9, 9));
  expect([pageOf(laidOut, 'L0'), pageOf(laidOut, 'L8'), pageOf(laidOut, 'R8')]).toEqual([1, 1, 1]);
  expect(lowest(laidOut)).toBeLessThan(foot);
});

test('a picture shrinks so that it stands on one slide with its text', () => {
  const laidOut = slide(...points(3, 'P'), picture(440, 300));
  expect(laidOut.pages).toHaveLength(1);
  const drawing = laidOut.pages[0]?.items.find((item) => item.kind === 'drawing');
  expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(foot);
});

test('the title of a slide never stands alone', () => {
  const high = picture(300, 900);
  const contents = [[high], [high, high], [sides(30, 2)], [paragraph(words(600))], [...points(2, 'P'), high, high]];
  for (const flows of contents) {
    const laidOut = slide(...flows);
    expect(laidOut.pages[0]?.items.some((item) => item.kind === 'drawing' || item.y > 100)).toBe(true);
  }
});

test('two slides on a page of a pack have no type below 8 pt, in charts either', () => {
  const { slide: design, handout } = designFor(undefined);
  const fits = [...(design.fits?.words ?? []), ...(design.fits?.pictures ?? [])];
  const sizes = fits.flatMap(({ text }) => Object.values(text).map(({ size }) => size));
  expect(sizes.length).toBeGreaterThan(100);
  expect(smallestSize * design.charts.scale * handout.scale).toBeGreaterThanOrEqual(8);
  expect(Math.min(...sizes, ...design.tables.sizes) * handout.scale).toBeGreaterThanOrEqual(8);
});
