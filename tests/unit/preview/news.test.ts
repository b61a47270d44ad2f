import { expect, test } from 'vitest';
import { newsOf } from '../../../src/preview/client/news.ts';

test.each([
  ['nothing where nothing has changed', ['error one'], ['error one'], ''],
  [
    'the first that is new, and how many more',
    ['error one'],
    ['error two', 'error one', 'warning three'],
    'New error two, and 1 more',
  ],
  ['one that is found a second time', ['error one'], ['error one', 'error one'], 'New error one'],
  ['what is new rather than what is gone', ['error one'], ['error two'], 'New error two'],
  ['how many are gone', ['error one', 'error two', 'error three'], ['error two'], '2 problems fewer'],
  ['that one is gone', ['error one', 'error two'], ['error two'], 'One problem fewer'],
  ['that none is left', ['error one'], [], 'No problems here any more'],
])('a save tells %s', (...[, before, now, words]) => {
  expect(newsOf(before, now)).toBe(words);
});
