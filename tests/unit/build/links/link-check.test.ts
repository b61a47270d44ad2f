import { expect, test } from 'vitest';
import { findBrokenLinks } from '../../../../src/build/links/link-check.ts';
import { headingOf, tagsOf } from '../../../../src/outputs/files/html-tags.ts';
import { writeTree } from '../../../support/tree.ts';

async function broken(html: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const files = { 'cfap/index.html': html, ...others };
  const links = await findBrokenLinks({ folder: writeTree(files), files: Object.keys(files), base: '/' });
  return links.map(({ link, reason }) => `${link}: ${reason}`);
}

test.each([
  '<a href="/cfap/">this page</a>',
  '<p id="para-1"><a href="#para-1">1</a></p>',
  '<p id="fünf"><a href="#f%C3%BCnf">5</a></p>',
  '<a href="#top">top</a><a href="#">top</a>',
  '<a href="https://example.org/nothing">elsewhere</a><a href="mailto:a@example.org">mail</a><a href="tel:01">call</a>',
  '<!-- <a href="/gone/">old</a> --><script>"<a href=/gone/>"</script>',
  '<link rel="icon" href="data:image/svg+xml,x">',
])('a link that leads somewhere is left alone: %s', async (html) => {
  expect(await broken(html)).toEqual([]);
});

test.each([
  ['<a href="/gone/">x</a>', '/gone/: no such file'],
  ['<a href="/cfap">x</a>', '/cfap: no such file'],
  ['<a href="paper.pdf">x</a>', 'paper.pdf: no such file'],
  ['<img src="map.png" alt="">', 'map.png: no such file'],
  ['<img srcset="map.png 2x" alt="">', 'map.png: no such file'],
  ['<a href="#para-9">x</a>', '#para-9: no such place on the page'],
  ['<a href="/other/#b">x</a>', '/other/#b: no such place on the page'],
  ['<link rel="stylesheet" href="/style.css?v=1">', '/style.css?v=1: no such file'],
])('a link that leads nowhere is found: %s', async (html, found) => {
  expect(await broken(html, { 'other/index.html': '<p id="a">' })).toEqual([found]);
});

test('links relative to their page and links to files are followed', async () => {
  const html = '<a href="../data/a.csv">data</a><a href="../other/#a">place</a><a href="paper.pdf#page=3">page</a>';
  expect(await broken(html, { 'data/a.csv': '', 'other/index.html': '<h2 id=a>', 'cfap/paper.pdf': '' })).toEqual([]);
});

test('attributes are read with any quotes and with their character references resolved', () => {
  const [tag] = tagsOf(`<a title='a > b' href="?a=1&amp;b=&#x32;" hidden data-x=y>`);
  expect(Object.fromEntries(tag?.attributes ?? [])).toEqual({
    title: 'a > b',
    href: '?a=1&b=2',
    hidden: '',
    'data-x': 'y',
  });
});

test('the heading of a page is its first heading without tags', () => {
  expect(headingOf('<title>Site</title><h1 class="x">Fish &amp; <em>chips</em>\n today</h1>')).toBe(
    'Fish & chips today',
  );
  expect(headingOf('<title>Only a title</title>')).toBe('Only a title');
});
