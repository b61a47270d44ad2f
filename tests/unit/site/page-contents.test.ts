import { expect, test } from 'vitest';
import { headingsIn, pageContents } from '../../../src/site/model/page-contents.ts';

const html = [
  '<h1 id="guide">Guide</h1>',
  '<h2 id="begin">Begin</h2><h3 id="now">Now</h3>',
  '<h2 class="x" id="chart"><code>&#x3C;Chart></code> &amp; more</h2>',
  '<h2>Without a name</h2><h2 id="end">End</h2>',
].join('<p>Words.</p>');

test('the contents of a page are its sections, each by the words of its heading', () => {
  expect(pageContents(headingsIn(html))).toEqual([
    { text: 'Begin', address: '#begin' },
    { text: '<Chart> & more', address: '#chart' },
    { text: 'End', address: '#end' },
  ]);
});

test('a page of one or two sections has no contents', () => {
  expect(pageContents(headingsIn('<h2 id="a">A</h2><h2 id="b">B</h2><h3 id="c">C</h3>'))).toEqual([]);
});
