import { expect, test } from 'vitest';
import type { Furniture } from '../../../src/typeset/flow.ts';
import { paragraph, words } from '../../support/typeset/flows.ts';
import { furnitureOn, lay, textsOn } from '../../support/typeset/read-layout.ts';

const headOf = (headLeft: string, headRight: string, more: Partial<Furniture> = {}) => {
  const furniture = { headLeft, headRight, pageNumbers: 'none' as const, ...more };
  return furnitureOn(lay([paragraph(words(1500))], { furniture }).pages[1]);
};

const meeting = 'Children and Families Advisory Panel, 4 February 2020';

test('a title stands in one line, and the date under the committee where both do not fit beside it', () => {
  expect(headOf('Fostering services', meeting)).toEqual(['Fostering services', meeting]);
  expect(headOf('Fostering services and the families of the county', meeting)).toEqual([
    'Fostering services and the families of the county',
    'Children and Families Advisory Panel',
    '4 February 2020',
  ]);
});

test('a title too long for a line takes the two lines of its meeting, and is cut between words where it needs more', () => {
  const title = 'Children’s Reception Team and Multi-Agency Safeguarding Hub update';
  expect(headOf(title, meeting).slice(0, 2).join(' ')).toBe(title);
  const [first, second, third] = headOf(words(40, 'safeguarding'), meeting);
  expect(first).toMatch(/^safeguarding1 safeguarding2 .*\d$/);
  expect(second).toMatch(/^safeguarding\d .*…$/);
  expect(third).toBe('Children and Families Advisory Panel');
});

test('two lines of a title are of about one length, do not part a day from its month, and begin beside the meeting', () => {
  const unit = headOf('Hampshire County Council’s Violence Reduction Unit', meeting, { item: 'Item 8' });
  expect(unit.slice(1, 3)).toEqual(['Hampshire County Council’s', 'Violence Reduction Unit']);
  const minutes = headOf('Minutes of the meeting held on 15 October 2019', meeting, { item: 'DRAFT · Item 3' });
  expect(minutes.slice(1, 3)).toEqual(['Minutes of the meeting', 'held on 15 October 2019']);
  const furniture = { headLeft: 'Fostering services of the whole county', headRight: meeting, item: 'Item 7' };
  const { pages } = lay([paragraph(words(1500))], { furniture: { ...furniture, pageNumbers: 'none' } });
  const [item, title, committee] = pages[1]?.furniture ?? [];
  expect([item, title].map((one) => one && 'y' in one && one.y)).toEqual(
    [committee, committee].map((one) => one && 'y' in one && one.y),
  );
});

test('every page after the first says its item, and every page of a draft that it is one', () => {
  const furniture = {
    headLeft: 'Fostering',
    headRight: '',
    item: 'Item 6',
    tag: 'DRAFT',
    pageNumbers: 'page',
  } as const;
  const { pages } = lay([paragraph(words(3000))], { furniture: { ...furniture, stamps: ['Agenda Item 6'] } });
  expect(pages.length).toBeGreaterThan(3);
  expect(furnitureOn(pages[0])).toEqual(['Agenda Item 6', 'DRAFT', 'Page 1']);
  for (const page of pages.slice(1))
    expect(furnitureOn(page)).toEqual(['DRAFT · Item 6 · ', 'Fostering', `Page ${page.number}`]);
  expect(pages.every(({ items }) => items.every((item) => item.kind !== 'text' || !item.text.includes('DRAFT')))).toBe(
    true,
  );
});

test('page numbers are bold and black', () => {
  const { pages } = lay([paragraph('Words')]);
  expect(pages[0]?.furniture.at(-1)).toMatchObject({ text: 'Page 1', face: 'bold', size: 12, colour: '#0b0c0c' });
  expect(textsOn(pages[0] as never)).toHaveLength(1);
});
