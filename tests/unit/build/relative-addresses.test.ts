import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  makeAddressesRelative,
  relativeInPage,
  relativeInStyles,
} from '../../../src/build/links/relative-addresses.ts';
import { newFolder } from '../../support/new-folder.ts';

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

test('the page for what is missing keeps addresses that hold at any depth, below the folder of the site', async () => {
  const folder = newFolder('addresses');
  const html = '<a href="/data/">';
  for (const [base, expected] of [
    ['/', '<a href="/data/">'],
    ['/minutes/', '<a href="/minutes/data/">'],
  ] as const) {
    writeFileSync(path.join(folder, '404.html'), html);
    await makeAddressesRelative({ folder, files: ['404.html'], base });
    expect(readFileSync(path.join(folder, '404.html'), 'utf8')).toBe(expected);
  }
});
