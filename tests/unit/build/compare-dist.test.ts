import { expect, test } from 'vitest';
import { differences } from '../../support/compare-dist.ts';
import { writeTree } from '../../support/tree.ts';

test('two builds of the same bytes do not differ', () => {
  const files = { 'index.html': '<p>One</p>\n', 'papers/a.pdf': new Uint8Array([0, 255, 10]) };
  expect(differences(writeTree(files), writeTree(files))).toEqual([]);
});

test('a file that is gone, new, changed or longer is named, with the line on which it changes', () => {
  const before = writeTree({
    'gone.html': '',
    'same.txt': 'as it was\n',
    'page.html': '<p>\nOne\n',
    'list.txt': 'one\n',
  });
  const after = writeTree({
    'new.html': '',
    'same.txt': 'as it was\n',
    'page.html': '<p>\nTwo\n',
    'list.txt': 'one\ntwo\n',
  });
  expect(differences(before, after)).toEqual([
    '- gone.html',
    '≠ list.txt:2 "" → "two"',
    '+ new.html',
    '≠ page.html:2 "One" → "Two"',
  ]);
});
