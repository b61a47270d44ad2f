import { expect, test } from 'vitest';
import type { Flow } from '../../../src/typeset/flow.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { heading, paragraph, pdfDocument, run, section, words } from '../../support/typeset/flows.ts';
import { findText, furnitureOn, lay, linesOf, pageOf, textsOn } from '../../support/typeset/read-layout.ts';

test('everything that flows in comes out, once and in order', () => {
  const flow = Array.from({ length: 40 }, (_, index) => paragraph(words(60, `p${index}w`)));
  const set = linesOf(lay(flow)).flat().join(' ');
  expect(set).toBe(flow.map((_, index) => words(60, `p${index}w`)).join(' '));
});

test.each([30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41])(
  'no page ends with a heading, a widow or an orphan (%i lines above)',
  (count) => {
    const above = Array.from({ length: count }, (_, index) => paragraph(`Line ${index}`, { style: 'lead' }));
    const laidOut = lay([...above, heading('A heading'), paragraph(words(60))]);
    const headingPage = pageOf(laidOut, 'A heading');
    expect(pageOf(laidOut, 'word1 ')).toBe(headingPage);
    for (const lines of linesOf(laidOut)) {
      const own = lines.filter((line) => line.startsWith('word')).length;
      expect(own).not.toBe(1);
    }
  },
);

test('a chart on a full slide becomes smaller before the slide runs on', () => {
  const drawing = { width: 450, height: 230, ops: [] };
  const laidOut = lay(
    [
      paragraph('Title', { style: 'slide-title', role: 'H2' }),
      paragraph('Words'),
      { kind: 'figure', picture: { kind: 'drawing', drawing }, alt: 'A chart' },
      paragraph('More words'),
    ],
    { format: 'slide' },
  );
  expect(laidOut.pages).toHaveLength(1);
});

test('paragraph numbers hang, and what belongs to a paragraph lines up with its text until a heading', () => {
  const laidOut = lay([
    paragraph('Numbered', { label: '12.', destination: 'para-12' }),
    { kind: 'list', ordered: false, items: [{ label: '•', children: [paragraph('Point')] }] },
    paragraph('Carried on'),
    heading('Next'),
    paragraph('Full width'),
  ]);
  const x = (text: string) => findText(laidOut, text)?.x ?? 0;
  expect(x('Numbered') - x('12.')).toBeCloseTo((12 * 72) / 25.4);
  expect(x('•')).toBeCloseTo(x('Numbered'));
  expect(x('Carried on')).toBeCloseTo(x('Numbered'));
  expect(x('Full width')).toBeCloseTo(x('12.'));
});

test('footnotes stand at the foot of the page of their mark', () => {
  const runs = [run(words(100)), { kind: 'note' as const, number: 1 }];
  const laidOut = lay([paragraph(words(600, 'above')), paragraph(runs)], {
    footnotes: [[paragraph('The note itself')]],
  });
  const page = laidOut.pages[pageOf(laidOut, 'word100')];
  const note = textsOn(page).find((item) => item.text.includes('The note itself'));
  expect(note?.size).toBe(10);
  expect(note?.y ?? 0).toBeGreaterThan((page?.height ?? 0) - 100);
});

test('a note that is marked but not there is an error of the maker', () => {
  expect(() => lay([paragraph([{ kind: 'note', number: 2 }])])).toThrow(
    'The text marks footnote 2, but the section has 0',
  );
});

test('contents give the printed numbers of their pages', () => {
  const laidOut = layOut(
    pdfDocument(
      [
        section([{ kind: 'contents', entries: [{ text: 'Health', destination: 'health', level: 1 }] }]),
        section([paragraph(words(1200)), heading('Health', { destination: 'health' })]),
      ],
      { firstPage: 41 },
    ),
  );
  const health = laidOut.destinations.get('health');
  const label = laidOut.pages[health?.page ?? -1]?.label;
  expect(Number(label)).toBeGreaterThan(42);
  expect(textsOn(laidOut.pages[0]).map((item) => item.text)).toContain(label);
});

test('a destination of the own section goes before one of the document, and each has its prefix', () => {
  const paper = (prefix: string) =>
    section(
      [paragraph('One', { destination: 'one' }), paragraph([run('see', { link: { to: 'destination', name: 'one' } })])],
      { prefix },
    );
  const laidOut = layOut(pdfDocument([paper('a/'), paper('b/')]));
  const targets = laidOut.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.kind === 'link' ? [item.target] : [])),
  );
  expect(targets).toEqual([
    { to: 'destination', name: 'a/one' },
    { to: 'destination', name: 'b/one' },
  ]);
  expect([...laidOut.destinations.keys()]).toEqual(['a/start', 'a/one', 'b/start', 'b/one']);
});

test('a link that leads nowhere and a destination given twice are errors of the maker', () => {
  const nowhere = paragraph([run('see', { link: { to: 'destination', name: 'gone' } })]);
  expect(() => lay([nowhere])).toThrow('A link leads to the destination "gone", which nothing in the document has');
  const twice = [paragraph('One', { destination: 'one' }), paragraph('Two', { destination: 'one' })];
  expect(() => lay(twice)).toThrow('Two things of the document have the destination "one"');
});

test('in a document of several sections bookmarks stand under the title of their section', () => {
  const bookmarked = heading('Purpose', { bookmark: { text: 'Purpose', level: 1 } });
  const laidOut = layOut(pdfDocument([section([bookmarked], { title: 'Paper A' }), section([paragraph('x')])]));
  expect(laidOut.bookmarks.map(({ text, level }) => `${level} ${text}`)).toEqual([
    '1 Paper A',
    '2 Purpose',
    '1 A report',
  ]);
});

test('a paper set before is set the same in a pack, with other numbers', () => {
  const flow = [paragraph(words(700)), heading('End', { destination: 'end' })];
  const alone = lay(flow);
  const packed = layOut(pdfDocument([section(flow, { prefix: 'a/' })], { firstPage: 30 }));
  expect(packed.pages.map((page) => page.items)).toEqual(alone.pages.map((page) => page.items));
  expect(packed.pages.map((page) => page.label)).toEqual(alone.pages.map((_, index) => String(30 + index)));
  expect([...packed.destinations.keys()]).toEqual(['a/end']);
});

test('the running head stands from the second page on, stamps on the first', () => {
  const furniture = {
    headLeft: 'Fostering',
    headRight: '4 February',
    stamps: ['Agenda Item 6'],
    pageNumbers: 'page' as const,
  };
  const laidOut = lay([paragraph(words(1500))], { furniture });
  expect(furnitureOn(laidOut.pages[0])).toEqual(['Agenda Item 6', 'Page 1']);
  expect(furnitureOn(laidOut.pages[1])).toEqual(['Fostering', '4 February', 'Page 2']);
});

test('in a pack for both sides of the paper each section begins on an odd page', () => {
  const sections = [section([paragraph('One')]), section([paragraph('Two')]), section([paragraph(words(900))])];
  const laidOut = layOut(pdfDocument(sections, { startsOnOddPages: true }));
  expect(laidOut.sections.map(({ firstPage }) => laidOut.pages[firstPage]?.label)).toEqual(['1', '3', '5']);
  expect(furnitureOn(laidOut.pages[1])).toEqual(['This page is intentionally left blank']);
});

test('a full slide is set smaller, a fuller one runs on, and none goes below 16 pt', () => {
  const slideOf = (count: number): Flow => ({
    kind: 'group',
    role: 'Sect',
    newPage: true,
    children: [
      paragraph('Title', { style: 'slide-title', role: 'H2' }),
      ...Array.from({ length: count }, (_, index) => paragraph(`S${count} point ${index}`)),
    ],
  });
  const laidOut = lay([slideOf(2), slideOf(8), slideOf(30)], { format: 'slide' });
  const size = (text: string) => findText(laidOut, text)?.size;
  expect(size('S2')).toBe(28);
  expect(size('S8')).toBeLessThan(28);
  expect(size('S30')).toBeGreaterThanOrEqual(16);
  expect(laidOut.pages.length).toBeGreaterThan(3);
  expect(laidOut.pages.every((page) => page.width === 720)).toBe(true);
  expect(furnitureOn(laidOut.pages.at(-1))).toContain('Title');
});

test('a handout puts two slides on an upright page', () => {
  const slides = ['One', 'Two', 'Three'].map((text): Flow => ({
    kind: 'group',
    role: 'Sect',
    newPage: true,
    children: [paragraph(text)],
  }));
  const laidOut = lay(slides, { format: 'handout' });
  expect(laidOut.pages.map((page) => textsOn(page).map((item) => item.text))).toEqual([['One', 'Two'], ['Three']]);
  expect(laidOut.pages[0]?.height).toBeGreaterThan(800);
});

test('things side by side stand on one line and are read column by column', () => {
  const laidOut = lay([
    {
      kind: 'columns',
      columns: [{ children: [paragraph('Left'), paragraph('below')] }, { children: [paragraph('Right')] }],
    },
  ]);
  expect(textsOn(laidOut.pages[0]).map((item) => item.text)).toEqual(['Left', 'below', 'Right']);
  expect(findText(laidOut, 'Left')?.y).toBe(findText(laidOut, 'Right')?.y);
});

test('the ground of a callout is drawn on each page it stands on', () => {
  const callout: Flow = { kind: 'group', role: 'Div', look: 'tint', children: [paragraph(words(900))] };
  const grounds = lay([callout]).pages.map((page) => page.items.filter((item) => item.kind === 'ground').length);
  expect(grounds).toEqual(grounds.map(() => 1));
  expect(grounds.length).toBeGreaterThan(1);
});
