/** Tables of a run, which show the same columns: one size of type, and every column in one place. */
import { describe, expect, test } from 'vitest';
import type { Flow, TableFlow } from '../../../../src/typeset/flow.ts';
import { heading, paragraph, run, table } from '../../../support/typeset/flows.ts';
import { lay, textsOn } from '../../../support/typeset/read-layout.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A table of figures by month, named so that each of its cells is found. */
function monthly(name: string, count: number, figure: string): TableFlow {
  const heads = ['Measure', ...months.slice(0, count)];
  return table(0, {
    caption: [run(name)],
    columns: heads.map((_, index) => ({ align: index === 0 ? 'left' : 'decimal' })),
    head: [heads.map((text) => ({ runs: [run(text)], header: 'column' }))],
    rows: [
      {
        cells: heads.map((_, index) => ({
          runs: [run(index === 0 ? `${name} row` : figure)],
          ...(index === 0 ? { header: 'row' as const } : { decimals: 0 }),
        })),
      },
    ],
  });
}

/** The size of the type of each table, and the right edges of its head in whole points. */
function setAs(flow: readonly Flow[]) {
  const texts = textsOn(lay(flow).pages[0]);
  const heads = texts.filter(({ text }) => text === 'Feb');
  return { sizes: heads.map(({ size }) => size), places: heads.map(({ x }) => Math.round(x)) };
}

const wide = monthly('Wide', 12, '1,234,567');
const narrow = monthly('Narrow', 11, '12');

describe('tables with the same columns from the left', () => {
  test('stand in the size and on the grid of the one that needs most room', () => {
    const { sizes, places } = setAs([narrow, paragraph('Source.'), wide]);
    expect(new Set(sizes).size).toBe(1);
    expect(new Set(places).size).toBe(1);
    expect(sizes[0]).toBe(setAs([wide]).sizes[0]);
  });

  test('are set for themselves in two sections', () => {
    const { sizes } = setAs([narrow, heading('Another section'), wide]);
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
  });
});

test('tables with other columns are set for themselves', () => {
  const other = {
    ...narrow,
    head: [(narrow.head[0] ?? []).map((cell, at) => (at === 1 ? { ...cell, runs: [run('Q1')] } : cell))],
  };
  const { sizes } = setAs([other, wide]);
  expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
});
