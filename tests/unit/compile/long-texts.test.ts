/** A program may put into a paper what no author writes: it is read in time that grows with its length, not with its square. */
import { expect, test } from 'vitest';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

test.each([
  ['acronyms', 'ABC '.repeat(200_000), ['acronym', 'long-sentence']],
  ['blanks', `a${' '.repeat(800_000)}b\nc`, []],
  [
    'one word again and again',
    `a ${'ab '.repeat(5_000)}`,
    ['long-sentence', ...Array<string>(3).fill('repeated-word')],
  ],
])('a paragraph of %s is read, and told of once', (_what, text, rules) => {
  const { diagnostics } = compileTree({ [reportFile]: `${reportFacts}Words end. ${text} end.\n` });
  const found = diagnostics.filter(({ place }) => place.file === reportFile).map(({ rule }) => rule);
  expect(found.toSorted()).toEqual(rules.toSorted());
});
