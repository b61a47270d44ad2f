/**
 * The seven descriptions of exempt information: Local Government Act 1972, Schedule 12A, Part 1, for England as substituted by
 * the Local Government (Access to Information) (Variation) Order 2006 (SI 2006/88). Shortened in our own words; the numbers
 * are the law's. Before 2006 there were fifteen with other meanings, which some councils still print.
 */

/** One paragraph of Part 1. */
export interface ExemptParagraph {
  readonly number: number;
  /** What it is about, in full: begins with a capital, ends without a full stop. */
  readonly description: string;
  /** The same in a few words, for the foot of a page. */
  readonly short: string;
}

/** All of Part 1, in order. */
export const exemptParagraphs: readonly ExemptParagraph[] = [
  { number: 1, short: 'any individual', description: 'Information about any individual' },
  {
    number: 2,
    short: 'identity of an individual',
    description: 'Information that is likely to reveal who an individual is',
  },
  {
    number: 3,
    short: 'financial or business affairs',
    description:
      'Information about the financial or business affairs of a particular person or body, the council included',
  },
  {
    number: 4,
    short: 'labour relations',
    description:
      'Information about consultations or negotiations, held or planned, on a matter of labour relations between the council or a Minister and the council’s employees or office holders',
  },
  {
    number: 5,
    short: 'legal professional privilege',
    description: 'Information for which legal professional privilege could be claimed in legal proceedings',
  },
  {
    number: 6,
    short: 'notices, orders and directions',
    description:
      'Information that reveals that the council proposes to serve a notice that puts requirements on a person, or to make an order or direction, under any enactment',
  },
  {
    number: 7,
    short: 'prevention or investigation of crime',
    description: 'Information about action to prevent, investigate or prosecute crime',
  },
];

/** "paragraph 3", "paragraphs 1 and 3", "paragraphs 1, 2 and 3". */
export function paragraphWords(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b).map(String);
  const last = sorted.pop() ?? '';
  return sorted.length === 0 ? `paragraph ${last}` : `paragraphs ${sorted.join(', ')} and ${last}`;
}
