import { describe, expect, test } from 'vitest';
import { fileSize, firstSentence } from '../../../src/site/words.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

describe('sizes of files', () => {
  test.each([
    [0, '1\u00a0kB'],
    [1234, '1\u00a0kB'],
    [310_400, '310\u00a0kB'],
    [999_600, '1.0\u00a0MB'],
    [1_250_000, '1.3\u00a0MB'],
  ])('%d bytes read %s', (bytes, words) => {
    expect(fileSize(bytes, enGB)).toBe(words);
  });
});

describe('the first sentence', () => {
  test('ends at the first full stop that a space follows', () => {
    expect(firstSentence('It rose by 4.5%. Then it fell.')).toBe('It rose by 4.5%.');
  });
});
