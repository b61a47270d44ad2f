/** Work for many things, a few at a time. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachOf } from '../../../src/build/each-of.ts';

test('each thing is worked on once, no more than a few at a time, and none is asked for before it is wanted', async () => {
  let asked = 0;
  let working = 0;
  let most = 0;
  const done: number[] = [];
  const things = (function* () {
    for (; asked < 20;) yield asked++;
  })();
  await eachOf(things, 3, async (thing) => {
    working += 1;
    most = Math.max(most, working);
    expect(asked - done.length).toBeLessThanOrEqual(3);
    await turn();
    working -= 1;
    done.push(thing);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(most).toBe(3);
});

test('nothing to work on is nothing to wait for', async () => {
  await expect(eachOf([], 3, () => Promise.reject(new Error('asked')))).resolves.toBeUndefined();
});

test('after a failure nothing is begun, and it is told when nothing is being done any more', async () => {
  const begun: number[] = [];
  let working = 0;
  const work = eachOf([0, 1, 2, 3, 4, 5, 6, 7], 3, async (thing) => {
    begun.push(thing);
    working += 1;
    for (let turns = 0; turns < thing; turns += 1) await turn();
    working -= 1;
    if (thing === 1) throw new Error('the second fails');
  });
  await expect(work).rejects.toThrow('the second fails');
  expect(working).toBe(0);
  expect(begun.length).toBeLessThan(8);
});
