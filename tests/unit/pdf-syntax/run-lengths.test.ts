/** Data packed by run lengths (ISO 32000-1, 7.4.5). */
import { expect, test } from 'vitest';
import { fromRunLengths } from '../../../src/pdf-syntax/old-filters.ts';

test.each([
  ['copies what is different and repeats what is the same', [2, 1, 2, 3, 254, 9, 128, 7], 100, [1, 2, 3, 9, 9, 9]],
  ['takes what there is where the data are cut off', [3, 1, 2], 100, [1, 2]],
  ['stops once more than the most has come out', [253, 5, 253, 6, 253, 7], 4, [5, 5, 5, 5, 6, 6, 6, 6]],
  ['gives nothing for nothing', [], 100, []],
])('%s', (_what, data, most, unpacked) => {
  expect([...fromRunLengths(Uint8Array.from(data), most)]).toEqual(unpacked);
});
