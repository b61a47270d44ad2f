/** Data packed by run lengths (ISO 32000-1, 7.4.5). */
import { expect, test } from 'vitest';
import { fromRunLengths } from '../../../src/pdf-syntax/filters/old-filters.ts';

test.each([
  {
    what: 'copies what is different and repeats what is the same',
    data: [2, 1, 2, 3, 254, 9, 128, 7],
    most: 100,
    is: [1, 2, 3, 9, 9, 9],
  },
  { what: 'takes what there is where the data are cut off', data: [3, 1, 2], most: 100, is: [1, 2] },
  {
    what: 'stops once more than the most has come out',
    data: [253, 5, 253, 6, 253, 7],
    most: 4,
    is: [5, 5, 5, 5, 6, 6, 6, 6],
  },
  { what: 'gives nothing for nothing', data: [], most: 100, is: [] },
])('$what', ({ data, most, is }) => {
  expect([...fromRunLengths(Uint8Array.from(data), most)]).toEqual(is);
});
