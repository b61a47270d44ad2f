/** Braille of every paper: its words and numbers in their order, on pages for embossers. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { h } from 'hastscript';
import { brailleBlocks, type BrailleBlock } from '../../../src/outputs/braille/blocks.ts';
import { liblouisVersion, translate } from '../../../src/outputs/braille/liblouis.ts';
import { brailleOutput } from '../../../src/outputs/braille/output.ts';
import { braillePages } from '../../../src/outputs/braille/pages.ts';
import { paperChapters } from '../../../src/outputs/epub/paper-chapters.ts';
import { paperDocument } from '../../../src/outputs/documents.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { everythingRoot, exampleRoot, merciaRoot, papersOf, siteOf } from '../../support/example.ts';
import { articleWords, wordsOf } from '../../support/text/html-words.ts';

function blocksOf(...elements: ReturnType<typeof h>[]): readonly BrailleBlock[] {
  return brailleBlocks([{ name: 'paper.xhtml', title: '', elements }]);
}

for (const root of [exampleRoot, merciaRoot, everythingRoot]) {
  const site = siteOf(root);
  describe(site.council.name, () => {
    test.each(papersOf(site).map((paper) => [paper.slug, paper] as const))(
      '%s has every word of its page, and its paragraph numbers in their order',
      (_slug, paper) => {
        const blocks = brailleBlocks(paperChapters(paper, { name: 'paper', title: paper.title }).chapters);
        const html = renderHtml(paper)
          .replaceAll(/<svg\b[\s\S]*?<\/svg>/g, '')
          .replaceAll(/<div class="app-print-only">[\s\S]*?<\/div>/g, '');
        const words = wordsOf(blocks.map(({ text }) => text).join(' '));
        const counts = new Map<string, number>();
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        const { body, notes } = articleWords(html);
        const lacking = [...body, ...notes.flatMap(([, ...note]) => note)].filter((word) => {
          const left = counts.get(word) ?? 0;
          counts.set(word, left - 1);
          return left === 0;
        });
        expect(lacking).toEqual([]);
        const numbers = [...html.matchAll(/id="para-(\d+)"/g)].map(([, number]) => `${number ?? ''}.`);
        const begun = blocks.flatMap(({ text }) => /^(\d+\.) /.exec(text)?.[1] ?? []);
        expect(begun.filter((number) => numbers.includes(number)).slice(0, numbers.length)).toEqual(numbers);
      },
    );
  });
}

test('a table is a list: each value after the head of its column', () => {
  const row = (...cells: readonly string[]): ReturnType<typeof h> =>
    h(
      'tr',
      cells.map((cell) => h('td', cell)),
    );
  const table = h('table', [
    h('caption', 'Table 1: Visits'),
    h('thead', h('tr', [h('th', 'Month'), h('th', '2023'), h('th', '2024')])),
    h('tbody', [row('June', '12', '15'), row('July', '9', 'not shown')]),
  ]);
  expect(blocksOf(table)).toEqual([
    { kind: 'paragraph', text: 'Table 1: Visits' },
    { kind: 'item', text: 'Month: June; 2023: 12; 2024: 15' },
    { kind: 'item', text: 'Month: July; 2023: 9; 2024: not shown' },
  ]);
});

test('a printed page turns where its mark stands, and a chart is its description', () => {
  const mark = h('span', { role: 'doc-pagebreak', ariaLabel: '7' });
  expect(blocksOf(h('h2', 'Costs'), mark, h('figure', h('svg', { ariaLabel: 'Costs rise' })))).toEqual([
    { kind: 'heading', text: 'Costs' },
    { kind: 'page', text: '7' },
    { kind: 'paragraph', text: 'Costs rise' },
  ]);
});

test('pages have 25 lines of 40 cells at most, the last with the number of the page', () => {
  const blocks: BrailleBlock[] = [
    { kind: 'title', text: 'title' },
    ...Array.from({ length: 30 }, (): BrailleBlock => ({ kind: 'paragraph', text: 'word '.repeat(12).trim() })),
    { kind: 'page', text: '#g' },
    { kind: 'item', text: 'x'.repeat(90) },
  ];
  const text = braillePages(blocks, (page) => `n${page}`);
  const pages = text.split('\f').slice(0, -1);
  expect(pages.length).toBe(3);
  for (const [at, page] of pages.entries()) {
    const lines = page.split('\r\n').slice(0, -1);
    expect(lines).toHaveLength(25);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(lines.at(-1)?.trim()).toBe(`n${at + 1}`);
  }
  expect(pages[0]).toContain('                 title');
  expect(pages[0]).toContain(`  ${'word '.repeat(7).trim()}\r\n${'word '.repeat(5).trim()}`);
  expect(text).toContain(`${'-'.repeat(38)}#g\r\n${'x'.repeat(38)}\r\n  ${'x'.repeat(38)}\r\n  ${'x'.repeat(14)}`);
});

const hasLiblouis = liblouisVersion() !== '';

test.runIf(hasLiblouis)('liblouis, where it is installed, reads back what it translated, long texts whole', () => {
  const texts = ['1. The committee agreed.', 'and the for of '.repeat(200).trim(), ''];
  const braille = translate(texts);
  expect(braille).toHaveLength(3);
  expect(braille[0]).toBe('#a4 ,! committee agre$4');
  const { stdout } = spawnSync('lou_translate', ['--backward', 'en-ueb-g2.ctb'], {
    input: braille[0] ?? '',
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe(texts[0]);
  expect(braille[1]?.split(' ')).toHaveLength(800);
});

test.runIf(hasLiblouis)('the braille of a paper is ASCII, the same each time, and a draft says so first', () => {
  const site = siteOf(everythingRoot);
  const paper = papersOf(site).find(({ slug }) => slug === 'minutes-2025-01-16');
  if (!paper) throw new Error('no such paper');
  const make = () => brailleOutput.make(paperDocument(paper), { site, planned: () => undefined }) as Uint8Array;
  const text = new TextDecoder().decode(make());
  expect(text).toMatch(/^[\x20-\x7e\r\n\f]+$/);
  expect(text.trimStart()).toMatch(/^,,draft\r\n/);
  expect(make()).toEqual(make());
});
