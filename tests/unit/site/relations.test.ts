import { expect, test } from 'vitest';
import { relationSentences } from '../../../src/site/model/datasets/relations.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { exampleRoot, siteOf } from '../../support/example.ts';

const { datasets } = siteOf(exampleRoot);
const sentencesOf = (name: string): string[] => relationSentences(datasets.get(name)!, datasets, enGB);

test('a sum is told with its parts', () => {
  expect(sentencesOf('contacts')).toContain(
    'Total contacts is the sum of Contacts on open cases and Contacts on new cases.',
  );
});

test('every relation of every dataset is a sentence', () => {
  for (const [name, dataset] of datasets) {
    const sentences = sentencesOf(name);
    expect(sentences, name).toHaveLength(dataset.relations.length);
    for (const sentence of sentences) expect(sentence, name).toMatch(/^\S.*[.]$|: \S.*$/);
  }
});
