import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type PageOfStrips } from '../../../src/typeset/pages/paginate.ts';
import { heightOf, type Cut, type Strip } from '../../../src/typeset/pages/strips.ts';

const noteSeparator = 14;
const capacity = { upright: 100, turned: 60, noteSeparator, floatSpace: 12 };

function strip(height: number, more: Partial<Strip> = {}): Strip {
  const empty = {
    gap: 0,
    items: [],
    isTurned: false,
    isSpace: false,
    isPlain: false,
    isSection: false,
    notes: [],
    marks: [],
    grounds: [],
  } as const;
  return { ...empty, cut: 'free', height, ...more };
}

function note(lines: number) {
  const strips = Array.from({ length: lines }, () => strip(10));
  return { number: 1, strips, height: lines * 10 };
}

const counts = (pages: readonly PageOfStrips[]) => pages.map((page) => page.strips.length);

const anyStrip = fc
  .record({
    height: fc.integer({ min: 1, max: 60 }),
    gap: fc.integer({ min: 0, max: 20 }),
    cut: fc.constantFrom<Cut>('free', 'avoid', 'never', 'must'),
    isTurned: fc.boolean(),
    noteLines: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 8, nil: undefined }),
  })
  .map(({ noteLines, ...more }) =>
    strip(more.height, { ...more, notes: noteLines === undefined ? [] : [note(noteLines)] }),
  );

test('every strip and every note stands on exactly one page, in order', () => {
  fc.assert(
    fc.property(fc.array(anyStrip, { maxLength: 60 }), (strips) => {
      const pages = paginate(strips, capacity);
      expect(pages.flatMap((page) => page.strips)).toEqual(strips);
      expect(pages.flatMap((page) => page.notes)).toEqual(
        strips.flatMap((some) => some.notes.flatMap((each) => each.strips)),
      );
    }),
  );
});

test('text and notes never run into one another or off the page', () => {
  fc.assert(
    fc.property(fc.array(anyStrip, { maxLength: 60 }), (strips) => {
      for (const page of paginate(strips, capacity)) {
        const notes = page.notes.length === 0 ? 0 : heightOf(page.notes) + noteSeparator;
        const isAlone = page.strips.length <= 1 && page.notes.length <= 1;
        if (!isAlone)
          expect(heightOf(page.strips) + notes).toBeLessThanOrEqual(page.isTurned ? capacity.turned : capacity.upright);
      }
    }),
  );
});

test('a page ends before what may not be parted, not within it', () => {
  const strips = [strip(40), strip(40), strip(10, { cut: 'never' }), strip(20, { cut: 'never' })];
  expect(counts(paginate(strips, capacity))).toEqual([1, 3]);
});

test('things kept together are parted only where nothing else can be', () => {
  const group = (count: number) =>
    Array.from({ length: count }, (_, index) => strip(20, { cut: index === 0 ? 'free' : 'avoid' }));
  expect(counts(paginate([strip(40), ...group(4)], capacity))).toEqual([1, 4]);
  expect(counts(paginate(group(7), capacity))).toEqual([5, 2]);
});

test('a figure moves past the heading of a section where much of the page would stay white otherwise', () => {
  const figure = strip(60, { float: {} });
  const section = [strip(4, { isSection: true }), strip(5, { cut: 'never', isPlain: true }), strip(50)];
  const heightsAfter = (used: number) =>
    paginate([strip(used), figure, ...section], capacity).map((page) => page.strips.map((some) => some.height));
  expect(heightsAfter(85)).toEqual([[85, 4, 5], [60], [50]]);
  expect(heightsAfter(90)[0]).toEqual([90]);
});

test('a callout passes a figure as a whole, or stays behind it', () => {
  const grounds = [{ x: 0, width: 3, colour: '#000000' }];
  const callout = [strip(10, { isPlain: true, grounds }), strip(10, { isPlain: true, grounds, cut: 'avoid' })];
  const heightsAfter = (used: number) =>
    paginate([strip(used), strip(60, { float: {} }), ...callout], capacity).map((page) =>
      page.strips.map((some) => some.height),
    );
  expect(heightsAfter(70)).toEqual([[70, 10, 10], [60]]);
  expect(heightsAfter(85)).toEqual([[85], [60, 10, 10]]);
});

test('text passes two figures at once, and their order stays', () => {
  const line = strip(10, { isPlain: true });
  const figures = [strip(60, { float: {} }), strip(30, { float: {} })];
  const pages = paginate([strip(70), ...figures, line, line], capacity);
  expect(pages.map((page) => page.strips.map((some) => some.height))).toEqual([
    [70, 10, 10],
    [60, 30],
  ]);
});

test('a strip that must begin a page does, and one that stands on its side gets such a page', () => {
  expect(counts(paginate([strip(10), strip(10, { cut: 'must' }), strip(10, { isTurned: true })], capacity))).toEqual([
    1, 1, 1,
  ]);
});

test('a footnote stands on the page of its mark and takes its room there', () => {
  const pages = paginate([strip(40), strip(40, { notes: [note(2)] }), strip(20)], capacity);
  expect(counts(pages)).toEqual([1, 2]);
  expect(pages.map((page) => page.notes.length)).toEqual([0, 2]);
});

test('a note longer than the page is continued on the next', () => {
  const pages = paginate([strip(20, { notes: [note(15)] })], capacity);
  expect(pages.map((page) => page.notes.length)).toEqual([6, 8, 1]);
});

test('the head of a table takes its room where it is repeated', () => {
  const row = (more: Partial<Strip> = {}) => strip(20, { repeated: { height: 30, items: [] }, ...more });
  expect(counts(paginate([strip(20), row(), row(), row(), row(), row(), row(), row(), row()], capacity))).toEqual([
    5, 3, 1,
  ]);
});

test('text passes a figure that does not fit, up to the next heading, and the figure opens the next page', () => {
  const line = (height: number) => strip(height, { isPlain: true });
  const float = {};
  const figure = [strip(20, { float }), strip(30, { float, cut: 'never' })];
  const strips = [strip(60), ...figure, line(11), line(12), strip(13), line(14)];
  const heights = paginate(strips, capacity).map((page) => page.strips.map((some) => some.height));
  expect(heights).toEqual([
    [60, 11, 12],
    [20, 30, 13, 14],
  ]);
});

test('a figure stays where hardly any room is left, and where it is kept with what stands before', () => {
  const float = {};
  const line = strip(5, { isPlain: true });
  const at = (used: number, cut: Cut) => paginate([strip(used), strip(50, { float, cut }), line, line], capacity);
  expect(counts(at(95, 'free'))).toEqual([1, 3]);
  expect(at(60, 'never')[1]?.strips[0]?.height).toBe(50);
});

test('with floats too nothing is lost or doubled, and text and figures each keep their order', () => {
  const anyText = anyStrip.map((some) => ({ ...some, isPlain: true }));
  const anyFloat = fc.array(anyStrip, { minLength: 1, maxLength: 3 }).map((some) => {
    const float = {};
    return some.map((each) => ({ ...each, float }));
  });
  const flow = fc.array(
    fc.oneof(
      anyText.map((some) => [some]),
      anyFloat,
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(flow, (parts) => {
      const strips = parts.flat();
      const set = paginate(strips, capacity).flatMap((page) => page.strips);
      const known = (some: readonly Strip[]) => some.map(({ height, float, notes }) => ({ height, float, notes }));
      expect(known(set.filter((some) => some.float))).toEqual(known(strips.filter((some) => some.float)));
      expect(known(set.filter((some) => !some.float))).toEqual(known(strips.filter((some) => !some.float)));
    }),
  );
});

test('white space is left out at the top of a page', () => {
  const pages = paginate([strip(90), strip(20, { isSpace: true }), strip(10)], capacity);
  expect(pages[1]?.strips.map((some) => some.height)).toEqual([10]);
});

test('a thousand pages take hardly longer for each than ten', () => {
  const strips = Array.from({ length: 50_000 }, (_, index) => strip(16, { cut: index % 5 === 1 ? 'never' : 'free' }));
  const start = performance.now();
  paginate(strips, { ...capacity, upright: 700, turned: 450 });
  expect(performance.now() - start).toBeLessThan(1000);
});
