import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/data/dataset.ts';
import { suppressDatasets } from '../../../src/data/reading/suppress.ts';
import { tableOf } from '../../../src/data/table.ts';
import { isProblem } from '../../../src/data/select.ts';
import { readAllWell, readWell, type Sample } from './sample.ts';

const sidecar = [
  'title: T',
  'key: area',
  'columns: { area: { type: text }, A: { type: count }, B: { type: count }, All: { type: count } }',
  'relations:',
  '  - { sum: [A, B], is: All }',
  '  - { total: row, row: Total }',
  'suppress: { below: 5 }',
].join('\n');

type Counts = readonly (readonly [number, number])[];

/** The cells of A, B and All, row for row, with a total row. */
function cellsOf(counts: Counts): number[][] {
  const rows = counts.map(([a, b]) => [a, b, a + b]);
  return [...rows, [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))];
}

function hiddenIn(sample: Sample): Dataset {
  return suppressed({ t: sample }).get('t')!;
}

function suppressed(samples: Record<string, Sample>): ReturnType<typeof suppressDatasets> {
  return suppressDatasets(readAllWell(samples));
}

function twoWay(counts: Counts): Dataset {
  const rows = cellsOf(counts).map(
    (row, index) => `${index === counts.length ? 'Total' : `R${index}`},${row.join(',')}`,
  );
  return hiddenIn({ csv: ['area,A,B,All', ...rows].join('\n'), yml: sidecar });
}

/** The table as it is printed, cells by " | ". */
function printed(dataset: Dataset): string[] {
  const table = tableOf(dataset, {});
  if (isProblem(table)) throw new Error(table.reason);
  return table.rows.map((row) => row.cells.map((cell) => cell.text).join(' | '));
}

/** What a reader knows of a printed cell. */
function couldBe(shown: string, value: number): boolean {
  if (shown === 'fewer than 5') return value >= 1 && value <= 4;
  return shown === 'not shown' ? value >= 5 : value === Number(shown);
}

/** Values that each cell of A and B has in any table that would be printed like this one, up to `most`. */
function possible(lines: readonly string[], most: number): Set<number>[][] {
  const words = lines.map((line) =>
    line
      .split(' | ')
      .slice(1)
      .map((word) => word.replaceAll(',', '')),
  );
  const rowsFor = words.slice(0, -1).map(([a = '', b = '', all = '']) => {
    const found: [number, number][] = [];
    for (let x = 0; x <= most; x++) {
      for (let y = 0; y <= most; y++) if (couldBe(a, x) && couldBe(b, y) && couldBe(all, x + y)) found.push([x, y]);
    }
    return found;
  });
  const seen = rowsFor.map(() => [new Set<number>(), new Set<number>()]);
  const [totalA = '', totalB = '', totalAll = ''] = words.at(-1) ?? [];
  const go = (index: number, chosen: readonly (readonly [number, number])[]): void => {
    if (index < rowsFor.length) {
      for (const row of rowsFor[index] ?? []) go(index + 1, [...chosen, row]);
      return;
    }
    const [a, b] = [0, 1].map((column) => chosen.reduce((sum, row) => sum + (row[column] ?? 0), 0)) as [number, number];
    if (!couldBe(totalA, a) || !couldBe(totalB, b) || !couldBe(totalAll, a + b)) return;
    chosen.forEach(([x, y], row) => {
      seen[row]?.[0]?.add(x);
      seen[row]?.[1]?.add(y);
    });
  };
  go(0, []);
  return seen;
}

test('no small count can be worked out from what is printed, by trying every table that prints the same', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 2, maxLength: 3 }), (counts) => {
      // A zero is always shown, so next to zeros a small count may have nothing to hide behind.
      fc.pre(counts.every(([a, b]) => a > 0 && b > 0));
      const lines = printed(twoWay(counts));
      const values = possible(lines, 17);
      lines.slice(0, -1).forEach((line, row) => {
        const words = line.split(' | ');
        for (const column of [0, 1])
          if (words[column + 1] === 'fewer than 5')
            expect(values[row]?.[column]?.size, lines.join('\n')).toBeGreaterThan(1);
      });
    }),
    { numRuns: 100, seed: 7 },
  );
});

const pair =
  'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count }, B: { type: count }, All: { type: count } }\nrelations: [{ sum: [A, B], is: All }]\nsuppress: { below: 5 }\n';

describe('the words themselves give nothing back', () => {
  test('of 4 + 4 = 8 the sum is hidden too, because two numbers under five that make eight are both four', () => {
    expect(printed(hiddenIn({ csv: 'area,A,B,All\nX,4,4,8\n', yml: pair }))).toEqual([
      'X | fewer than 5 | fewer than 5 | not shown',
    ]);
  });

  test('of 1 + 1 = 2 all three are fewer than five', () => {
    expect(printed(hiddenIn({ csv: 'area,A,B,All\nX,1,1,2\n', yml: pair }))).toEqual([
      'X | fewer than 5 | fewer than 5 | fewer than 5',
    ]);
  });

  test('of 1 + 5 = 6 the sum is hidden too, because a figure that is "not shown" is five or more', () => {
    expect(printed(hiddenIn({ csv: 'area,A,B,All\nX,1,5,6\n', yml: pair }))).toEqual([
      'X | fewer than 5 | not shown | not shown',
    ]);
  });

  test('of 3 + 20 = 23 the sum is shown', () => {
    expect(printed(hiddenIn({ csv: 'area,A,B,All\nX,3,20,23\n', yml: pair }))).toEqual([
      'X | fewer than 5 | not shown | 23',
    ]);
  });
});

test('counts of zero and of five and more are shown where nothing else needs hiding', () => {
  expect(
    twoWay([
      [0, 5],
      [30, 40],
    ]).hidden.size,
  ).toBe(0);
});

test('a count that a rounded percentage gives back hides the percentage', () => {
  const yml =
    'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count }, All: { type: count }, Share: { type: percent } }\nrelations: [{ percent: [A], of: All, is: Share }]\nsuppress: { below: 5 }\n';
  expect(printed(hiddenIn({ csv: 'area,A,All,Share\nX,3,23,13\n', yml }))).toEqual([
    'X | fewer than 5 | 23 | not shown',
  ]);
});

test('a percentage that leaves more than one count open is shown', () => {
  const yml =
    'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count }, All: { type: count }, Share: { type: percent } }\nrelations: [{ percent: [A], of: All, is: Share }]\nsuppress: { below: 5 }\n';
  expect(printed(hiddenIn({ csv: 'area,A,All,Share\nX,3,1000,0\n', yml }))).toEqual(['X | fewer than 5 | 1,000 | 0%']);
});

test('a limit that only one count can keep is hidden', () => {
  const yml =
    'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count }, B: { type: count }, All: { type: count } }\nrelations: [{ parts: [A, B], within: All }]\nsuppress: { below: 5 }\n';
  expect(printed(hiddenIn({ csv: 'area,A,B,All\nX,1,5,6\n', yml }))[0]).not.toBe('X | fewer than 5 | 5 | 6');
});

test('a figure of another dataset that gives a count back is hidden there', () => {
  const first = {
    csv: 'area,A\nX,3\nY,30\n',
    yml: 'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count } }\nrelations: [{ sum: [A], is: other/Same }]\nsuppress: { below: 5 }\n',
  };
  const other = {
    csv: 'area,Same\nX,3\nY,30\n',
    yml: 'title: O\nkey: area\ncolumns: { area: { type: text }, Same: { type: count } }\n',
  };
  expect(printed(suppressed({ first, other }).get('other')!)).toEqual(['X | not shown', 'Y | 30']);
});

test('each of several total rows is a sum of its own', () => {
  const yml =
    'title: T\nkey: [year, month]\ncolumns: { year: { type: year }, month: { type: month }, A: { type: count } }\nrelations:\n  - { total: row, row: 2018 Total }\n  - { total: row, row: 2019 Total }\nsuppress: { below: 5 }\n';
  const csv =
    'year,month,A\n2018,Jan,3\n2018,Feb,20\n2018,Mar,30\n2018,Total,53\n2019,Jan,40\n2019,Feb,50\n2019,Total,90\n';
  expect(printed(hiddenIn({ csv, yml })).filter((line) => /fewer|not shown/.test(line))).toEqual([
    '2018 | Jan | fewer than 5',
    '2018 | Feb | not shown',
  ]);
});

test('percentages stay out of a total row', () => {
  const yml =
    'title: T\nkey: area\ncolumns: { area: { type: text }, A: { type: count }, Share: { type: percent } }\nrelations: [{ total: row, row: Total }]\nsuppress: { below: 5 }\n';
  const dataset = hiddenIn({ csv: 'area,A,Share\nX,3,10\nY,6,20\nZ,21,70\nTotal,30,100\n', yml });
  expect(printed(dataset)).toEqual([
    'X | fewer than 5 | 10%',
    'Y | not shown | 20%',
    'Z | 21 | 70%',
    'Total | 30 | 100%',
  ]);
});

test('twenty thousand rows without a small count are no work, even on a busy machine', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `R${index},50,60,110`);
  const dataset = readWell('t', { csv: ['area,A,B,All', ...rows].join('\n'), yml: pair });
  const begin = performance.now();
  const hidden = suppressDatasets(new Map([['t', dataset]])).get('t')!;
  tableOf(hidden, {});
  expect(hidden.hidden.size).toBe(0);
  expect(performance.now() - begin).toBeLessThan(1500);
});

test('hundreds of small counts among thousands of rows with a total row take seconds, not minutes', () => {
  const rows = Array.from({ length: 4000 }, (_, index): [number, number] => [index % 20 === 0 ? 3 : 50, 60]);
  const begin = performance.now();
  const dataset = twoWay(rows);
  expect([...dataset.hidden.values()].filter((as) => as === 'small')).toHaveLength(200);
  expect(performance.now() - begin).toBeLessThan(4000);
});
