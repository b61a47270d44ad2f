/** A guide has pages that nobody writes: they are there for links, and no file may take their place. */
import { expect, test } from 'vitest';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const page = '---\ntitle: Help\n---\n\nWords.\n';
const report = `${reportFacts}\n## Purpose of this report\n\nSee [the blocks](/guide-blocks/).\n`;

test('with a guide they can be linked to', () => {
  expect(problemsOf(compileTree({ 'content/pages/guide.mdx': page, [reportFile]: report }))).toEqual([]);
});

test('without one they are not there', () => {
  expect(problemsOf(compileTree({ [reportFile]: report }))).toEqual([
    `${reportFile}:14:5 site-link there is no page "/guide-blocks/" on this site`,
  ]);
});

test('a file of that name is refused beside a guide, and an ordinary page elsewhere', () => {
  const file = 'content/pages/guide-blocks.mdx';
  const refused = compileTree({ 'content/pages/guide.mdx': page, [file]: page });
  expect(problemsOf(refused)).toEqual([
    `${file}:1:1 tree-layout this address belongs to a page of the guide that the tool makes`,
  ]);
  expect(refused.diagnostics[0]?.hint).toBe(
    'Give the file another name: /guide-blocks/ is the address of a page that the tool makes.',
  );
  expect(problemsOf(compileTree({ [file]: page }))).toEqual([]);
});
