import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { findWording, languages } from '../../../src/locales/locales.ts';
import { projectRoot } from '../../support/tree.ts';

describe('the wording of a language', () => {
  test('is found by its tag, or by its language elsewhere', () => {
    expect(languages()).toContain('en-GB');
    expect(findWording('en-GB')).toBe(enGB);
    expect(findWording('en')).toBe(enGB);
    expect(findWording('en-IE')).toBe(enGB);
    expect(findWording('cy')).toBeUndefined();
  });
});

describe('times of day', () => {
  test.each([
    ['13:30', '1:30pm'],
    ['10:00', '10am'],
    ['12:00', 'midday'],
    ['12:05', '12:05pm'],
    ['00:00', 'midnight'],
    ['00:15', '12:15am'],
  ])('%s reads %s', (time, words) => {
    expect(enGB.time(time)).toBe(words);
  });
});

describe('counts', () => {
  test('one page has no s, and thousands are separated', () => {
    expect([enGB.pages(1), enGB.pages(12), enGB.home.datasets(1234)]).toEqual(['1 page', '12 pages', '1,234 datasets']);
  });
});

describe('the parts of pages', () => {
  const folders = ['src/site/views', 'src/site/parts', 'src/site/layouts', 'src/pages'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .map((name) => path.join(folder, name)),
  );

  test.each(files)('%s has no words of its own: all stand in the wording', (file) => {
    const template = readFileSync(path.join(projectRoot, file), 'utf8').replace(/^---[\s\S]*?\n---/, '');
    const texts = template
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replaceAll(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '')
      .replaceAll(/<[^<>]*>/g, '\n')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\p{L}{2}/u.test(line) && !/[=&{}()?:;]/.test(line));
    const named = [...template.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map((match) => match[1]);
    expect([...texts, ...named]).toEqual([]);
  });
});
