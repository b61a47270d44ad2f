import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  makeStylesRelative,
  relativeInPage,
  relativeInStyles,
  withOwnAddresses,
} from '../../../../src/build/links/relative-addresses.ts';
import { newFolder } from '../../../support/new-folder.ts';

describe('a page with relative addresses', () => {
  const page = (html: string): string => relativeInPage('board/2024-03-14/index.html', html);

  test('leads up to the root of the site and down again', () => {
    expect(page('<a href="/data/visits/">')).toBe('<a href="../../data/visits/">');
    expect(page('<a class="x" href="/">Home</a>')).toBe('<a class="x" href="../../">Home</a>');
    expect(page("<img src='/a.png' alt=''>")).toBe("<img src='../../a.png' alt=''>");
  });

  test('names the folder it stands in where it is the home page', () => {
    expect(relativeInPage('index.html', '<a href="/"><a href="/#committees"><a href="/data/">')).toBe(
      '<a href="./"><a href="./#committees"><a href="data/">',
    );
  });

  test('leaves other hosts, places on the page, text, scripts and comments alone', () => {
    const html =
      '<a href="//cdn.example/x"><a href="#para-1"><a href="https://a.example/b">code: href="/x"' +
      '<!-- href="/y" --><script type="application/ld+json">{"url": "/z"}</script>';
    expect(page(html)).toBe(html);
  });

  test('loads a script from its own place', () => {
    expect(page('<script type="module" src="/_astro/a.js"></script>')).toBe(
      '<script type="module" src="../../_astro/a.js"></script>',
    );
  });
});

test('a style sheet finds its fonts from where it stands', () => {
  expect(relativeInStyles('_astro/a.css', '@font-face{src:url(/_astro/b.woff2)}')).toBe(
    '@font-face{src:url(../_astro/b.woff2)}',
  );
});

test('style sheets are changed in place, and nothing else', async () => {
  const folder = newFolder('addresses');
  const texts = { 'a.css': 'a{src:url(/b.woff2)}', 'a.txt': 'url(/b.woff2)' };
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
  await makeStylesRelative(folder, Object.keys(texts));
  const written = Object.keys(texts).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  expect(written).toEqual(['a{src:url(b.woff2)}', 'url(/b.woff2)']);
});

test('the page for what is missing keeps addresses that hold at any depth, below the folder of the site', () => {
  const html = '<a href="/data/">';
  expect(withOwnAddresses('404.html', html, '/')).toBe('<a href="/data/">');
  expect(withOwnAddresses('404.html', html, '/minutes/')).toBe('<a href="/minutes/data/">');
  expect(withOwnAddresses('index.html', html, '/minutes/')).toBe('<a href="data/">');
});
