import { expect, test } from 'vitest';
import { loadFonts } from '../../../../src/typeset/fonts/fonts.ts';
import { heading, paragraph, run, table, words } from '../../../support/typeset/flows.ts';
import { findText, furnitureOn, lay, linesOf, pageOf, textsOn } from '../../../support/typeset/read-layout.ts';

test('a caption stays with its table, the head with two rows, and the head is repeated', () => {
  const above = Array.from({ length: 38 }, (_, index) => paragraph(`Line ${index}`, { style: 'lead' }));
  const laidOut = lay([...above, table(60, { continued: 'Table 1, continued' })]);
  const first = pageOf(laidOut, 'Table 1');
  expect(pageOf(laidOut, 'Row2')).toBe(first);
  expect(furnitureOn(laidOut.pages[first])).not.toContain('Year');
  expect(furnitureOn(laidOut.pages[first + 1])).toContain('Year');
  expect(furnitureOn(laidOut.pages[first])).not.toContain('Table 1, continued');
  expect(furnitureOn(laidOut.pages[first + 1])).toContain('Table 1, continued');
  const rows = laidOut.pages.flatMap((page) => textsOn(page)).filter((item) => item.text.startsWith('Row'));
  expect(rows.map((item) => item.text)).toEqual(Array.from({ length: 60 }, (_, index) => `Row${index + 1}`));
});

test('a small table is moved whole, and its notes stay with it', () => {
  const above = Array.from({ length: 37 }, (_, index) => paragraph(`Line ${index}`, { style: 'lead' }));
  const laidOut = lay([
    ...above,
    table(5, { keepWithNext: true }),
    paragraph('Source: the council', { style: 'small' }),
  ]);
  expect(pageOf(laidOut, 'Table 1')).toBe(1);
  expect(pageOf(laidOut, 'Source')).toBe(1);
});

test.each([34, 36, 38, 40, 42])('after %i lines, what a table without a caption lists is said on its page', (count) => {
  const above = Array.from({ length: count }, (_, index) => paragraph(`Line ${index}`, { style: 'lead' }));
  const { caption, ...bare } = table(6);
  expect(caption).toBeDefined();
  const laidOut = lay([...above, paragraph('These documents were relied on.'), bare]);
  expect(pageOf(laidOut, 'These')).toBe(pageOf(laidOut, 'Year'));
  expect(pageOf(laidOut, 'Year')).toBe(pageOf(laidOut, 'Row6'));
});

test('numbers are set under one another by their decimal points', () => {
  const cells = (text: string, decimals: number) => ({
    cells: [
      { runs: [run('Row')], header: 'row' as const },
      { runs: [run(text)], decimals },
    ],
  });
  const laidOut = lay([table(0, { rows: [cells('1,234.5', 1), cells('6.25', 2), cells('70', 0)] })]);
  const [first, second, third] = ['1,234.5', '6.25', '70'].map((text) => findText(laidOut, text));
  const figure = loadFonts().width('7', 10, { face: 'regular', tabular: true });
  expect((second?.x ?? 0) - (third?.x ?? 0)).toBeCloseTo(figure);
  expect((third?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(2 * figure);
});

test('in a column of percentages and counts the figures line up at the right', () => {
  const cells = (text: string) => ({
    cells: [
      { runs: [run('Row')], header: 'row' as const },
      { runs: [run(text)], decimals: 0 },
    ],
  });
  const laidOut = lay([table(0, { rows: [cells('67%'), cells('3,514')] })]);
  const right = (text: string) =>
    (findText(laidOut, text)?.x ?? 0) + loadFonts().width(text, 10, { face: 'regular', tabular: true });
  expect(right('67%')).toBeCloseTo(right('3,514'));
});

test('a monthly table fits the upright page in smaller type', () => {
  const months = Array.from({ length: 13 }, () => ({ align: 'decimal' as const }));
  const row = { cells: months.map(() => ({ runs: [run('12,345')], decimals: 0 })) };
  const laidOut = lay([table(0, { columns: months, head: [], rows: [row, row] })]);
  expect(laidOut.pages[0]?.width).toBeLessThan(600);
  expect(findText(laidOut, '12,345')?.size).toBeGreaterThanOrEqual(8);
});

test('a table too wide for the upright page turns it, with its heading and notes, and the page turns back', () => {
  const columns = Array.from({ length: 14 }, () => ({ align: 'decimal' as const }));
  const row = { cells: columns.map(() => ({ runs: [run('£1,234,567')], decimals: 0 })) };
  const wide = table(0, { columns, head: [], rows: [row, row], keepWithNext: true });
  const laidOut = lay([
    paragraph('Before'),
    heading('Costs'),
    wide,
    paragraph('A note', { style: 'small' }),
    paragraph('After'),
  ]);
  expect(laidOut.pages.map((page) => page.width > page.height)).toEqual([false, true, false]);
  expect([pageOf(laidOut, 'Costs'), pageOf(laidOut, 'A note'), pageOf(laidOut, 'After')]).toEqual([1, 1, 2]);
});

test('a row taller than a page is split between its lines', () => {
  const laidOut = lay([table(0, { rows: [{ cells: [{ runs: [run(words(1500))] }, { runs: [run('x')] }] }] })]);
  expect(laidOut.pages.length).toBeGreaterThan(1);
  expect(linesOf(laidOut).flat().join(' ')).toContain('word1500');
});

test('notes stand in the structure where a table allows them: in its caption and in its cells', () => {
  const note = (number: number) => ({ kind: 'note' as const, number });
  const marked = table(0, {
    caption: [run('Table 1'), note(1)],
    rows: [{ cells: [{ runs: [run('Row'), note(2)], header: 'row' }, { runs: [run('5')] }] }],
  });
  const laidOut = lay([marked], { footnotes: [[paragraph('One')], [paragraph('Two')]] });
  const tags = laidOut.sections[0]?.tags ?? [];
  const parents = tags.filter((tag) => tag.role === 'Note').map((tag) => tags[tag.parent]?.role);
  expect(parents).toEqual(['Caption', 'TH']);
});
