/** Numbers of headings in the margin, what stands beside them, and room for signatures. */
import { expect, test } from 'vitest';
import { heading, paragraph, words } from '../../support/typeset/flows.ts';
import { findText, lay } from '../../support/typeset/read-layout.ts';

const column = 12 * (72 / 25.4);
const left = 25 * (72 / 25.4);

test('under a numbered heading all text stands beside its number, until a section without one begins', () => {
  const laidOut = lay([
    heading('Components', { label: '4' }),
    heading('Early help', { role: 'H3', style: 'subsection', label: '4.1' }),
    heading('Why', { role: 'H4', style: 'minor-heading' }),
    paragraph('Good services begin early.'),
    heading('Further information'),
    paragraph('Plain text follows.'),
  ]);
  const placeOf = (text: string): number => Math.round((findText(laidOut, text)?.x ?? 0) - left);
  expect(['4 ', '4.1 '].map(placeOf)).toEqual([0, 0]);
  expect(['Components', 'Early', 'Why', 'Good'].map(placeOf)).toEqual(Array(4).fill(Math.round(column)));
  expect(['Further', 'Plain'].map(placeOf)).toEqual([0, 0]);
});

test('a number wider than the margin pushes its heading aside instead of running into it', () => {
  const laidOut = lay([heading('Reunification', { label: '4.15.10' })]);
  expect((findText(laidOut, 'Reunification')?.x ?? 0) - left).toBeGreaterThan(column + 10);
});

test('text under headings without numbers has the whole column', () => {
  const laidOut = lay([heading('Introduction'), paragraph(words(60))]);
  expect(findText(laidOut, 'word1')?.x).toBeCloseTo(left);
});

test('dots to sign on are a rule, which is not read', () => {
  const [page] = lay([paragraph('Signed by the Chairman: ………………………………… Date: …………')]).pages;
  const texts = (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  expect(texts).toEqual(['Signed by the Chairman: ', ' Date: ']);
  const rules = (page?.items ?? []).filter((item) => item.kind === 'line');
  expect(rules.map(({ toX, x }) => toX - x > 30)).toEqual([true, true]);
});
