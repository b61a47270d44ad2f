/** What marks a paper as not for the public, and what only speaks of such things. */
import { describe, expect, test } from 'vitest';
import {
  isMarkedLine,
  isMarkedName,
  isMarkedTitle,
  labelledMarking,
  partOf,
  unspaced,
} from '../../../src/importing/markings/marking-words.ts';

const isMarked = (line: string): boolean => labelledMarking(unspaced(line)) ?? isMarkedLine(line);

describe('a line of a header, a cover or first lines', () => {
  test.each([
    'EXEMPT',
    'Exempt',
    'EXEMPT INFORMATION - NOT FOR PUBLICATION',
    'Not for Publication',
    'NOT FOR PUBLICATION By virtue of paragraph 3 of Part 1 of Schedule 12A',
    'By virtue of paragraph(s) 1, 2 of Part 1 of Schedule 12A of the Local Government Act 1972',
    'CONFIDENTIAL',
    'Strictly confidential',
    'PRIVATE & CONFIDENTIAL',
    'Confidential – not for publication',
    'Restricted',
    'OFFICIAL-SENSITIVE',
    'OFFICIAL – SENSITIVE',
    'Official-Sensitive - Commercial',
    'Highly Confidential',
    'Commercial in confidence',
    'In confidence',
    'This report is exempt under paragraph 3 of Schedule 12A.',
    'The report contains exempt information by virtue of paragraph 3',
    'This report is to be considered in private',
    'Exempt report',
    'Confidential item',
    'PINK PAPERS',
    '(pink pages)',
    'C O N F I D E N T I A L',
    '*** CONFIDENTIAL ***',
    'Page 1 of 3 CONFIDENTIAL',
    'Sale of land – EXEMPT',
    'Sale of land (Confidential)',
    'Cabinet | Exempt | 12 March 2025',
    'Exempt: Yes',
    'Exempt: paragraph 3',
    'Exempt information: Yes',
    'Is this report exempt? Yes',
    'Report status: Exempt',
    'Open or Exempt: Exempt',
    'Classification: OFFICIAL-SENSITIVE',
    'Publication: Not for publication',
    'PART II (EXEMPT)',
    'DRAFT – NOT FOR CIRCULATION',
    'Exempt by virtue of paragraph 3 of Part 1 of Schedule 7A',
    'Nid i’w gyhoeddi',
  ])('marks it: %s', (line) => {
    expect(isMarked(line)).toBe(true);
  });

  test.each([
    'Exempt: No',
    'Not exempt',
    'Exempt information: None',
    'Restricted: No',
    'Is the report confidential or exempt? No',
    'Exempt or confidential: This report is public',
    'Confidential or Exempt Information (not applicable)',
    'This report does not contain exempt information',
    'There is no exempt information in this report.',
    'Exempt from call-in: Yes',
    'Council tax exempt',
    'Title: Council tax exempt properties',
    'Exempt accommodation',
    'Supported exempt accommodation strategy',
    'Restricted parking zones',
    'Title: Confidential reporting (whistleblowing) policy',
    'Members noted that confidential advice lines are open.',
    'Report status: Open',
    'Publication: Public',
    'Date of publication: 3 March 2025',
    'Classification: OFFICIAL',
    'OFFICIAL',
    'Part 1 – public',
    'Private rented housing update',
    'Title: Private hire vehicle policy',
    'Report from: Head of Private Housing',
    'Closed Circuit Television',
    'Data protection and confidentiality',
  ])('does not: %s', (line) => {
    expect(isMarked(line)).toBe(false);
  });
});

describe('a line of the text that stands for a heading', () => {
  test.each([
    'EXEMPT APPENDIX B',
    'Appendix 2 (exempt)',
    'Appendix 1 - Not for publication',
    'NOT FOR PUBLICATION',
    'Exempt Appendix 1: Prices',
  ])('marks what follows: %s', (line) => {
    expect(isMarkedTitle(line)).toBe(true);
  });

  test.each([
    'Exempt information',
    'Confidentiality',
    'Restricted funds',
    'Appendix 2: Exempt accommodation by ward',
    'Appendix 3: Confidential reporting policy',
    'Exempt properties fell by 3% in the year.',
    'Appendix B is exempt and is set out in the private part of the agenda.',
  ])('does not: %s', (line) => {
    expect(isMarkedTitle(line)).toBe(false);
  });
});

test.each([
  ['Sale of land - exempt', true],
  ['Sale_of_land_EXEMPT', true],
  ['exempt-appendix-2', true],
  ['report (exempt)', true],
  ['council-tax-exempt-properties', false],
  ['Council tax exempt', false],
  ['exempt-accommodation-review', false],
  ['non-exempt', false],
])('the name of a file: %s', (name, isMarkedHere) => {
  expect(isMarkedName(name)).toBe(isMarkedHere);
});

test.each([
  ['Exempt: Appendix B only, paragraph 3', 'appendix b'],
  ['Annexes 2 is exempt', 'annex 2'],
  ['This report is exempt, as is Appendix B', undefined],
  ['NOT FOR PUBLICATION', undefined],
])('the part that a marking is about: %s', (line, part) => {
  expect(partOf(line)).toBe(part);
});
