import { expect, test } from 'vitest';
import type { Flow } from '../../../src/typeset/flow.ts';
import { loadFonts } from '../../../src/typeset/fonts/fonts.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { placeSections } from '../../../src/typeset/pages/place-sections.ts';
import { paragraph, pdfDocument, section, words } from '../../support/typeset/flows.ts';

const sections = [1, 3, 2, 4].map((pages, index) => {
  const flow = Array.from({ length: pages }, (): Flow[] => [{ kind: 'page-break' }, paragraph(words(40))]);
  return section(flow.flat().slice(1), { prefix: `s${index}-` });
});

test.each([
  { firstPage: 1, startsOnOddPages: true, begins: [1, 3, 7, 9] },
  { firstPage: 2, startsOnOddPages: true, begins: [3, 5, 9, 11] },
  { firstPage: 2, startsOnOddPages: false, begins: [2, 3, 6, 8] },
])('sections of 1, 3, 2 and 4 pages after page $firstPage begin where they are then laid out', (how) => {
  const document = pdfDocument(sections, { firstPage: how.firstPage, startsOnOddPages: how.startsOnOddPages });
  const placed = placeSections(document, loadFonts());
  const laidOut = layOut(document);
  expect(placed.map(({ firstPage }) => how.firstPage + firstPage)).toEqual(how.begins);
  expect(laidOut.sections.map(({ firstPage }) => laidOut.pages[firstPage]?.number)).toEqual(how.begins);
});
