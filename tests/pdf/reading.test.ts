/** What readers see on the pages of the example: what a typesetter looks for, held in figures. */
import { describe, expect, test } from 'vitest';
import { layOutPack } from '../../src/meetings/packs/pack.ts';
import { packSourcesOf } from '../../src/outputs/packs/packs.ts';
import { a4 } from '../../src/typeset/design/a4.ts';
import { millimetre } from '../../src/typeset/design/geometry.ts';
import { designFor } from '../../src/typeset/design/designs.ts';
import { exampleRoot, siteOf } from '../support/example.ts';
import { lastLinesOfOneWord, pageEnds, paragraphsOf, typeSizes } from '../support/pdf/page-measures.ts';

const site = siteOf(exampleRoot);
/** In millimetres, as white is. */
const columnHeight = a4.page.columnHeight / millimetre;
const packs = site.meetings.flatMap((meeting) => {
  const sources = packSourcesOf(site, meeting);
  // The pack of a meeting without papers is its agenda.
  return sources?.items.some(({ paper }) => paper)
    ? [{ name: `${meeting.committee} ${meeting.date}`, ...layOutPack(sources) }]
    : [];
});

describe.each(packs)('the pack of $name', ({ laidOut, document }) => {
  test('says on every page after the first of a paper which item it is', () => {
    for (const page of laidOut.pages) {
      const { item } = document.sections[page.section ?? -1]?.furniture ?? {};
      const isFirst = laidOut.sections[page.section ?? -1]?.firstPage === laidOut.pages.indexOf(page);
      if (item === undefined || isFirst) continue;
      const head = page.furniture.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
      expect(head.some((text) => text.includes(`${item} ·`))).toBe(true);
    }
    expect(document.sections.filter(({ furniture }) => furniture.item !== undefined).length).toBeGreaterThan(0);
  });

  test('leaves no more than 35 mm white before a figure that opens the next page', () => {
    const ends = pageEnds(laidOut).filter(({ next, white }) => next === 'figure' && white > 35);
    expect(ends.map(({ page, white }) => `page ${page.label}: ${white.toFixed(0)} mm`)).toEqual([]);
  });

  test('ends no paper on a page of a few lines', () => {
    const ends = pageEnds(laidOut).filter(({ page, next }) => {
      const isFirst = laidOut.sections[page.section ?? -1]?.firstPage === laidOut.pages.indexOf(page);
      const isOfPaper = document.sections[page.section ?? -1]?.furniture.item !== undefined;
      // An appendix begins a page, however few lines it has.
      const isAppendix = page.items.some((item) => item.kind === 'text' && item.text.startsWith('Appendix '));
      return next === 'nothing' && isOfPaper && !isFirst && !isAppendix;
    });
    expect(ends.length).toBeGreaterThan(0);
    const short = ends.filter(({ white }) => white > 0.75 * columnHeight);
    expect(short.map(({ page, white }) => `page ${page.label}: ${white.toFixed(0)} mm`)).toEqual([]);
  });

  test('sets nothing smaller than 8 points, words of charts on slides included', () => {
    for (const page of laidOut.pages) expect(typeSizes(page)[0] ?? 8, `page ${page.label}`).toBeGreaterThanOrEqual(8);
  });

  test('sets the words of the law that every report repeats in small type, and the answer to them in that of the text', () => {
    const sizesOf = (words: RegExp): Set<number> =>
      new Set(paragraphsOf(laidOut).flatMap(({ lines, size }) => (words.test(lines.join(' ')) ? [size] : [])));
    expect([...sizesOf(/Section 149 of the Equality Act 2010|eliminate discrimination/)]).toEqual([10]);
    expect([...sizesOf(/^(?:No impact on|Impacts on|No equality impact|An equality impact)/)]).toEqual([12]);
  });

  test('ends no paragraph in a line of one word, but for the addresses of links', () => {
    const words = lastLinesOfOneWord(laidOut).map(({ lines }) => lines.join('|'));
    expect(words.filter((text) => !text.includes('https://'))).toEqual([]);
  });

  test('leaves every date on one line', () => {
    const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
    const split = new RegExp(`\\b\\d{1,2}\\n(?:${months})\\b`);
    expect(paragraphsOf(laidOut).filter(({ lines }) => split.test(lines.join('\n')))).toEqual([]);
  });
});

test('charts on slides in a pack are as wide as the slides', () => {
  const { slide, handout } = designFor(undefined);
  const widths = packs.flatMap(({ laidOut, document }) =>
    laidOut.pages
      .filter(({ section }) => document.sections[section ?? -1]?.format === 'handout')
      .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'drawing' ? [item.width] : []))),
  );
  expect(widths.length).toBeGreaterThan(1);
  for (const width of widths) expect(width / (slide.page.columnWidth * handout.scale)).toBeGreaterThan(0.98);
});
