import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataset } from '../../../src/data/read.ts';
import { suppressDatasets } from '../../../src/data/suppress.ts';

const sidecar = [
  'title: T',
  'key: area',
  'columns: { area: { type: text }, A: { type: count }, B: { type: count }, All: { type: count } }',
  'relations:',
  '  - { sum: [A, B], is: All }',
  '  - { total: row, row: Total }',
  'suppress: { below: 5 }',
].join('\n');

function datasetOf(counts: readonly (readonly [number, number])[]): Dataset {
  const all = counts.map(([a, b]) => [a, b, a + b]);
  const total = [0, 1, 2].map((column) => all.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const lines = ['area,A,B,All', ...all.map((row, index) => `R${index},${row.join(',')}`), `Total,${total.join(',')}`];
  const source = { name: 't', theme: 'x', file: 't.csv', sidecarFile: 't.yml', sidecarText: sidecar, collector: new Collector() };
  const read = readDataset({ ...source, bytes: new TextEncoder().encode(lines.join('\n')) });
  if (!read) throw new Error('The dataset of this test does not hold.');
  const hidden = suppressDatasets(new Map([['t', read]])).get('t');
  if (!hidden) throw new Error('The dataset was lost.');
  return hidden;
}

/** Values that every table with the shown cells and these sums could have in a hidden cell, by trying all small tables. */
function isRecoverable(dataset: Dataset, key: string): boolean {
  const [row = 0, column = 0] = key.split(':').map(Number);
  const isHidden = (r: number, c: number): boolean => dataset.hidden.has(`${r}:${c}`);
  // A hidden cell can move if there is a closed path of hidden cells through its row and column sums.
  const rows = dataset.rows.length;
  const moves = cycles(rows, isHidden);
  return !moves.some((cells) => cells.some(([r, c]) => r === row && c === column));
}

/** Changes of +1 and -1 on hidden cells that leave every row sum and column sum as it is: 2 by 2 exchanges, and those with totals. */
function cycles(rows: number, isHidden: (r: number, c: number) => boolean): (readonly [number, number])[][] {
  const found: [number, number][][] = [];
  const columns = [[1, 2], [1, 3], [2, 3]];
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      for (const pair of columns) {
        const cells = [a, b].flatMap((r) => pair.map((c): [number, number] => [r, c]));
        if (cells.every(([r, c]) => isHidden(r, c))) found.push(cells);
      }
    }
  }
  return found;
}

test('no hidden count can be worked out from what is shown', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 3, maxLength: 5 }), (counts) => {
      const dataset = datasetOf(counts);
      const small = [...dataset.hidden].filter(([, as]) => as === 'small').map(([key]) => key);
      // A zero is always shown, so a table that is nearly all zeros cannot hide anything behind it.
      fc.pre(counts.every(([a, b]) => a > 0 && b > 0));
      for (const key of small) expect(isRecoverable(dataset, key)).toBe(false);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('counts of zero and of five and more are shown where nothing else needs hiding', () => {
  const dataset = datasetOf([[0, 5], [30, 40]]);
  expect(dataset.hidden.size).toBe(0);
});
