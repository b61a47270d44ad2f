/** Every case of tests/cases/stated.yml. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ColumnType } from '../../../src/data/columns/registry.ts';
import { checkStated } from '../../../src/data/stated.ts';

interface Case {
  readonly words: string;
  readonly type: ColumnType;
  readonly values: number[];
  readonly within?: string;
  readonly holds: 'yes' | 'no';
}

const file = new URL('../../cases/stated.yml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as Case[];

const told = cases.map(
  (one) =>
    [
      `"${one.words}" for ${one.type} ${one.values.join(', ')}${one.within === undefined ? '' : ` within ${one.within}`}: ${one.holds}`,
      one,
    ] as const,
);

test.each(told)('%s', (_title, { words, type, values, within, holds }) => {
  const problem = checkStated(words, {
    values,
    format: { type, decimals: 0 },
    ...(within === undefined ? {} : { within }),
  });
  expect(problem === undefined).toBe(holds === 'yes');
});

test('the finding shows both sides', () => {
  const format = { type: 'count', decimals: 0 } as const;
  expect(checkStated('7,100', { values: [7099], format })?.reason).toBe(
    '"7,100" does not agree with the data, which says 7,099',
  );
  expect(checkStated('£80', { values: [80], format })?.reason).toBe(
    '"£80" is an amount of money, but the figure in the data is a count',
  );
});

test('a tolerance that is none is a programmer’s mistake', () => {
  expect(() =>
    checkStated('7,100', { values: [7099], format: { type: 'count', decimals: 0 }, within: 'about' }),
  ).toThrow('"about" is not a tolerance');
});
