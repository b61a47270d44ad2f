/** What is put in after publication: a notice at the head of a paper, and one page in the place of pages that were taken out. */
import { expect, test } from 'vitest';
import type { Flow } from '../../../src/typeset/flow.ts';
import { a4 } from '../../../src/typeset/design/a4.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { heading, paragraph, pdfDocument, section, words } from '../../support/typeset/flows.ts';
import { lay, linesOf, textsOn } from '../../support/typeset/read-layout.ts';

const notice: Flow = {
  kind: 'group',
  role: 'Div',
  look: 'bar',
  keepTogether: true,
  isAddedLater: true,
  children: [paragraph('Withdrawn', { style: 'box-title', keepWithNext: true }), paragraph(words(30, 'why'))],
};

const flow: Flow[] = Array.from({ length: 30 }, (_, index) => [
  ...(index % 4 === 0 ? [heading(`Heading ${index}`)] : []),
  paragraph(words(40 + index, `p${index}w`)),
]).flat();

const isOfNotice = (line: string): boolean => /^(?:Withdrawn|why\d)/.test(line);

test.each([0, 1, 2, 3, 5, 11, 18, 30])('a notice before block %i moves no line to another page', (at) => {
  const before = linesOf(lay(flow));
  const after = linesOf(lay(flow.toSpliced(at, 0, notice)));
  expect(after.map((page) => page.filter((line) => !isOfNotice(line)))).toEqual(before);
  expect(after.flat().filter(isOfNotice).length).toBeGreaterThan(2);
});

test('white below a notice is that of a callout or that which was there, not both', () => {
  const { pages } = lay([paragraph('Title', { style: 'title' }), notice, paragraph('Facts of the meeting')]);
  const texts = textsOn(pages[0]);
  const lastOfNotice = Math.max(...texts.flatMap(({ text, y }) => (text.includes('why') ? [y] : [])));
  const facts = texts.find(({ text }) => text.startsWith('Facts'));
  expect((facts?.y ?? 0) - lastOfNotice).toBeCloseTo(a4.text.body.leading + a4.spaces.bar.after);
});

test('a page that is too full for the notice is set smaller, and stays in its column', () => {
  const { pages } = lay([notice, ...flow]);
  const [first, second] = pages.map(({ items }) => items.filter((item) => item.kind === 'text'));
  const sizeOf = (texts: typeof first): number => Math.min(...(texts ?? []).map(({ size }) => size));
  expect(sizeOf(first)).toBeLessThan(12);
  expect(sizeOf(first)).toBeGreaterThan(10);
  expect(sizeOf(second)).toBe(12);
  const bottom = Math.max(...(first ?? []).map(({ y }) => y));
  expect(bottom).toBeLessThan(841.89 - 67);
  expect(Math.min(...(first ?? []).map(({ x }) => x))).toBeGreaterThanOrEqual(70.8);
});

test('a notice on a page with room for it leaves the size of the type as it is', () => {
  const { pages } = lay([notice, paragraph(words(50))]);
  expect(new Set(pages[0]?.items.flatMap((item) => (item.kind === 'text' ? [item.size] : [])))).toEqual(new Set([12]));
});

test('one page in the place of ten has the number of the first, and those after it keep theirs', () => {
  const one = section([paragraph('Gone')], { prefix: 'gone-', numbersTaken: 9 });
  const sections = [
    section([paragraph('Agenda')], { prefix: 'a-' }),
    one,
    section([paragraph('Next')], { prefix: 'b-' }),
  ];
  const { pages } = layOut(pdfDocument(sections, { startsOnOddPages: true }));
  expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3', '12', '13']);
  expect(pages.map(({ section: of }) => of)).toEqual([0, undefined, 1, undefined, 2]);
});
