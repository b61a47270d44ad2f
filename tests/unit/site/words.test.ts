import { describe, expect, it } from 'vitest';
import { clockTime, counted, fileSize, firstSentence } from '../../../src/site/words.ts';

describe('sizes of files', () => {
  it.each([
    [0, '1 kB'],
    [1234, '1 kB'],
    [310_400, '310 kB'],
    [999_600, '1.0 MB'],
    [1_250_000, '1.3 MB'],
  ])('%d bytes read %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});

describe('times of day', () => {
  it.each([
    ['13:30', '1:30pm'],
    ['10:00', '10am'],
    ['12:00', 'midday'],
    ['12:05', '12:05pm'],
    ['00:00', 'midnight'],
    ['00:15', '12:15am'],
  ])('%s reads %s', (time, words) => {
    expect(clockTime(time)).toBe(words);
  });
});

describe('counts', () => {
  it('one page has no s', () => {
    expect([counted(1, 'page'), counted(12, 'page')]).toEqual(['1 page', '12 pages']);
  });
});

describe('the first sentence', () => {
  it('ends at the first full stop that a space follows', () => {
    expect(firstSentence('It rose by 4.5%. Then it fell.')).toBe('It rose by 4.5%.');
  });
});
