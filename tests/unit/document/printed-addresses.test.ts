import { describe, expect, test } from 'vitest';
import { placeOfAddresses, printedAddresses } from '../../../src/document/printed-addresses.ts';
import { textOf } from '../../../src/document/text-of.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

const body = [
  'The [register of clinics](https://www.example.gov.uk/clinics) is open. See also www.example.gov.uk/flu,',
  'written as [www.example.gov.uk/flu](https://www.example.gov.uk/flu), and the',
  '[same register](https://www.example.gov.uk/clinics). Write to [us](mailto:clinics@example.gov.uk).[^1]',
  '',
  '[^1]: The [guidance](https://www.example.gov.uk/guidance/) is older.',
  '',
  '<Appendix title="Visits">',
  '',
  'All visits are listed.',
  '',
  '</Appendix>',
].join('\n');
const paper = compileTree({ [reportFile]: `${reportFacts}\n${body}\n` }).site?.meetings[0]?.papers[0];

describe('the addresses of links on paper', () => {
  if (!paper) throw new Error('The report does not hold');
  const printed = printedAddresses(paper, 'Addresses');

  test('stand once, in reading order, where the words of the link do not give them', () => {
    const [heading, list] = printed;
    expect(heading && textOf(heading)).toBe('Addresses');
    expect(list?.type === 'list' && list.children.map((item) => textOf(item))).toEqual([
      'register of clinics: https://www.example.gov.uk/clinics',
      'guidance: https://www.example.gov.uk/guidance/',
    ]);
  });

  test('stand before the appendices', () => {
    expect(paper.body[placeOfAddresses(paper.body)]?.type).toBe('appendix');
  });

  test('are on the page too, for when it is printed', () => {
    expect(renderHtml(paper)).toMatch(/<div class="app-print-only">[\s\S]*Web addresses of the links/);
  });
});

test('a paper whose links give their addresses prints no list', () => {
  expect(printedAddresses({ kind: 'report', body: [], footnotes: [] }, 'Addresses')).toEqual([]);
});
