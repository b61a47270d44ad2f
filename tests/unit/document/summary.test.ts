import { expect, test } from 'vitest';
import { exampleRoot, papersOf, siteOf } from '../../support/example.ts';

test('the summary of slides keeps the sentences of its points apart', () => {
  const slides = papersOf(siteOf(exampleRoot)).find(({ slug }) => slug === 'family-connections-presentation');
  expect(slides?.summary).toMatch(/in all 8\. It had 9 permanent social workers/);
});
