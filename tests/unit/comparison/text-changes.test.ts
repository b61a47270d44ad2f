/** Two versions of a text: which places are told, and which words are marked. */
import { describe, expect, test } from 'vitest';
import { rowChanges } from '../../../src/comparison/row-changes.ts';
import { tellChanges } from '../../../src/comparison/tell-changes.ts';
import { comparedLines, textChanges } from '../../../src/comparison/text-changes.ts';
import { changesEnGB } from '../../../src/locales/en-GB/site/changes.ts';

const told = (before: readonly string[], now: readonly string[], most = 3): readonly string[] =>
  tellChanges(textChanges(before, now), most, changesEnGB);
const marked = (was: string, is: string): string[] =>
  comparedLines([was], [is]).flatMap(({ runs }) => runs.map((run) => `${run.is} ${run.text}`));

describe('the places that are told', () => {
  test('are the words that changed with two words round them', () => {
    expect(told(['5. Most of the clinics open at nine.'], ['5. Most of the clinics open at ten.'])).toEqual([
      'paragraph 5 was “open at nine.”, is “open at ten.”',
    ]);
  });

  test('are none where a paragraph only has another number', () => {
    expect(told(['5. One.', '6. Two.'], ['5. New words here.', '6. One.', '7. Two.'])).toEqual([
      'paragraph 5 “New words here.” is new',
    ]);
  });

  test('are at most so many, then how many more there are', () => {
    const before = ['a 1', 'same', 'b 1', 'same too', 'c 1', 'same also', 'd 1'];
    const now = before.map((line) => line.replace('1', '2'));
    expect(told(before, now, 2)).toEqual(['was “a 1”, is “a 2”', 'was “b 1”, is “b 2”', 'and 2 more places']);
  });

  test('say that a line has moved', () => {
    expect(told(['one two three', 'four', 'five'], ['four', 'five', 'one two three'])).toEqual([
      '“one two three” has moved',
    ]);
  });

  test('show a long line by its beginning and its end', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    expect(told([], [long])[0]).toMatch(/^“word0 word1 .* … .* word59” is new$/);
  });
});

describe('the words that are marked', () => {
  test('are whole words and numbers, what was removed before what was added, without the space after both', () => {
    expect(marked('It had 1,390 visits.', 'It had 1,391 visits.')).toEqual([
      'same It had ',
      'removed 1,390',
      'added 1,391',
      'same  visits.',
    ]);
    expect(marked('Longer hours brought', 'Much longer hours brought')).toEqual([
      'removed Longer',
      'added Much longer',
      'same  ',
      'same hours brought',
    ]);
  });

  test('are all of a line where another stands in its place', () => {
    expect(marked('One.', 'Two.')).toEqual(['removed One.', 'added Two.']);
  });
});

test('rows of which nothing tells two apart are compared all the same', () => {
  const head = 'Payee,Sum\r\n';
  const changes = rowChanges(`${head}A,1\r\nA,1\r\n`, `${head}A,1\r\nA,2\r\n`, []);
  expect(tellChanges(changes, 3, changesEnGB)).toEqual(['row “A 2” is new', 'row “A 1 (2)” has gone']);
});

test('a figure is told by its row and its column, also where a column was added', () => {
  const changes = rowChanges('Year,Visits\r\n2023,5\r\n', 'Year,Cost,Visits\r\n2023,9,6\r\n', ['Year']);
  expect(tellChanges(changes, 3, changesEnGB)).toEqual([
    'the head of the columns was “Year, Visits”, is “Year, Cost, Visits”',
    'row “2023”, “Visits” was “5”, is “6”',
  ]);
});
