import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeCorpus } from '../../../src/cli/bench/corpus.ts';
import { median } from '../../../src/cli/bench/measure.ts';
import { ratioOf, resultOf, tableOf } from '../../../src/cli/bench/result.ts';
import { compileRoot, problemsOf } from '../../support/tree.ts';

const run = (milliseconds: number, memory: number | undefined) => ({ milliseconds, memory, stdout: '' });

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('the table gives medians, the cost of a page and what was not measured as a dash', () => {
  const ours = resultOf('one paper', 10, [run(500, 100e6), run(700, 120e6), run(600, 110e6)]);
  const printed = resultOf('printed by a browser', 10, [run(1200, undefined)]);
  expect(tableOf([ours, printed], [ratioOf(ours, printed)])).toMatchInlineSnapshot(`
    "                      pages    time    a page  memory  runs
    one paper                10  0.60 s   60.0 ms  110 MB     3
    printed by a browser     10  1.20 s  120.0 ms       –     1

    printed by a browser to one paper: 2.0 times the time
    "
  `);
});

test('the made-up paper is sound content, tables and charts included', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'committee-papers-corpus-'));
  writeCorpus(root, 15);
  const compiled = compileRoot(root);
  expect(problemsOf(compiled)).toEqual([]);
  const types = compiled.site?.meetings[0]?.papers[0]?.body.map(({ type }) => type);
  expect(types?.filter((type) => type === 'figuresTable')).toHaveLength(5);
  expect(types?.filter((type) => type === 'chart')).toHaveLength(3);
});
