import { expect, test } from 'vitest';
import { paragraph, words } from './flows.ts';
import { furnitureOn, lay } from './read-layout.ts';

const headOf = (headLeft: string, headRight: string) => {
  const furniture = { headLeft, headRight, pageNumbers: 'none' as const };
  return furnitureOn(lay([paragraph(words(1500))], { furniture }).pages[1]);
};

const meeting = 'Children and Families Advisory Panel, 4 February 2020';

test('a title too long to stand beside the meeting takes two lines, and so does the meeting', () => {
  expect(headOf('Children’s Reception Team and Multi-Agency Safeguarding Hub update', meeting)).toEqual([
    'Children’s Reception Team and Multi-Agency Safeguarding',
    'Hub update',
    'Children and Families Advisory Panel',
    '4 February 2020',
  ]);
});

test('a title too long for two lines is cut between words, and says so', () => {
  const [first, second] = headOf(words(40, 'safeguarding'), meeting);
  expect(first).toBe('safeguarding1 safeguarding2 safeguarding3 safeguarding4');
  expect(second).toBe('safeguarding5 safeguarding6 safeguarding7…');
});
