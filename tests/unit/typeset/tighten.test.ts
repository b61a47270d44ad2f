import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/typeset/pages/paginate.ts';
import type { Cut, Strip } from '../../../src/typeset/pages/strips.ts';
import { tightened } from '../../../src/typeset/pages/tighten.ts';

const capacity = { upright: 100, turned: 60, noteSeparator: 14, floatSpace: 12 };

/** Lines of 5 points with white between them: ten fill a page, eleven where a tenth of the white gives way. */
function lines(count: number, more: Partial<Strip> = {}): Strip[] {
  return Array.from({ length: count }, () => ({
    height: 5,
    gap: 5,
    items: [],
    cut: 'free',
    isTurned: false,
    isSpace: false,
    isPlain: true,
    isSection: false,
    notes: [],
    marks: [],
    grounds: [],
    ...more,
  }));
}

const counts = (strips: readonly Strip[]) => paginate(strips, capacity).map((page) => page.strips.length);
const gapsOf = (strips: readonly Strip[]) => [...new Set(strips.map(({ gap }) => gap))];

describe('a last page of a few lines', () => {
  test('is not needed where a tenth of the white gives way', () => {
    expect(counts(lines(21))).toEqual([10, 10, 1]);
    const closer = tightened(lines(21), capacity);
    expect(counts(closer)).toEqual([11, 10]);
    expect(gapsOf(closer)).toEqual([4.5]);
  });

  test('stays where a quarter of the white is not enough for it, and so does the white', () => {
    expect(counts(lines(14))).toEqual([10, 4]);
    expect(tightened(lines(14), capacity)).toEqual(lines(14));
  });

  test('stays where it is half full', () => {
    expect(tightened(lines(26), capacity)).toEqual(lines(26));
  });

  test('is not needed before a page that is asked for either, and what follows keeps its white', () => {
    const asked = [...lines(1, { cut: 'must' }), ...lines(8)];
    const closer = tightened([...lines(21), ...asked], capacity);
    expect(counts(closer)).toEqual([11, 10, 9]);
    expect(closer.slice(21)).toEqual(asked);
  });

  test('is judged without what was put in after publication', () => {
    const closer = tightened([...lines(20), ...lines(9, { isAddedLater: true }), ...lines(1)], capacity);
    expect(counts(closer)).toHaveLength(2);
  });
});

test('no strips are lost, and no text needs more pages than before', () => {
  const anyLines = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      gap: fc.integer({ min: 0, max: 20 }),
      cut: fc.constantFrom<Cut>('free', 'avoid', 'never', 'must'),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(anyLines, (given) => {
      const strips = given.flatMap((one) => lines(1, one));
      const closer = tightened(strips, capacity);
      expect(closer.map(({ height, cut }) => [height, cut])).toEqual(strips.map(({ height, cut }) => [height, cut]));
      expect(paginate(closer, capacity).length).toBeLessThanOrEqual(paginate(strips, capacity).length);
    }),
  );
});
