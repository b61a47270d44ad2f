import { expect, test } from 'vitest';
import { fileSlugOf } from '../../../src/authoring/file-slug.ts';

test('a title is the name of a file; a long one is cut after a whole word', () => {
  expect(fileSlugOf('Clinics: "what next?"')).toBe('clinics-what-next');
  const long = `Options for ${'the further development of '.repeat(12)}clinics`;
  expect(fileSlugOf(long)).toBe('options-for-the-further-development-of-the-further-development-of-the-further');
  expect(fileSlugOf('n'.repeat(300))).toBe('n'.repeat(80));
});
