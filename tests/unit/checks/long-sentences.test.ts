/** Sentences without an end, as a pasted export has them, whose every part looks like the beginning of a sum or a change. */
import { expect, test } from 'vitest';
import { tellingsIn } from '../../../src/checks/numbers/sentences/changes/told-changes.ts';

test('a change looks for its new figure in its own clause and not in all that stands before it', () => {
  const told = tellingsIn('12, up 1 from a 11 '.repeat(1000));
  expect(told.length).toBeGreaterThan(900);
  expect(Math.max(...told.map((readings) => readings.length))).toBeLessThan(60);
});
