import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareWidth } from '../../../../src/typeset/tables/table-widths.ts';

const need = (least: number, most: number, isNumeric = false) => ({ least, most, isNumeric });
const sum = (widths: readonly number[] | undefined) => (widths ?? []).reduce((total, width) => total + width, 0);

test('columns stay within the area, are not spread far apart, and never lie under their least', () => {
  const column = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 50, max: 700 }),
      (columns, available) => {
        const needs = columns.map(([least, more, isNumeric]) => need(least, least + more, isNumeric));
        const widths = shareWidth(needs, { available, mostExtra: 22 });
        if (sum(needs.map((column) => column.least)) > available) {
          expect(widths).toBeUndefined();
          return;
        }
        const most = sum(needs.map((column) => column.most));
        expect(sum(widths)).toBeLessThanOrEqual(available + 0.001);
        if (most > available) expect(sum(widths)).toBeCloseTo(available, 4);
        widths?.forEach((width, index) => expect(width).toBeGreaterThanOrEqual((needs[index]?.least ?? 0) - 0.001));
      },
    ),
  );
});

test('a short label does not wrap beside a long text', () => {
  expect(shareWidth([need(30, 70), need(50, 900)], { available: 400, mostExtra: 22 })).toEqual([70, 330]);
});

test('columns of numbers are made alike where there is room', () => {
  const widths = shareWidth([need(40, 100), need(20, 30, true), need(20, 60, true)], { available: 440, mostExtra: 22 });
  expect(widths?.[1]).toBe(widths?.[2]);
});

test('a narrow table is spread by so much for each column at most', () => {
  expect(shareWidth([need(40, 100), need(20, 60)], { available: 400, mostExtra: 22 })).toEqual([122, 82]);
  expect(shareWidth([need(40, 100), need(20, 60)], { available: 180, mostExtra: 22 })).toEqual([110, 70]);
});

test('a natural table takes what it needs and no more', () => {
  expect(shareWidth([need(40, 100), need(20, 60)], { available: 400, mostExtra: 0 })).toEqual([100, 60]);
});
