/**
 * The seven descriptions of exempt information in the words of the law: Local Government Act 1972, Schedule 12A, Part 1, for
 * England as substituted by the Local Government (Access to Information) (Variation) Order 2006 (SI 2006/88). Before 2006
 * there were fifteen, numbered otherwise, which some councils still print.
 */

/** One paragraph of Part 1. */
export interface ExemptParagraph {
  readonly number: number;
  /** The Act's own description, without its full stop. */
  readonly description: string;
  /** The same in a few words, for the foot of a page. */
  readonly short: string;
}

/** All of Part 1, in order. */
export const exemptParagraphs: readonly ExemptParagraph[] = [
  { number: 1, short: 'any individual', description: 'Information relating to any individual' },
  {
    number: 2,
    short: 'identity of an individual',
    description: 'Information which is likely to reveal the identity of an individual',
  },
  {
    number: 3,
    short: 'financial or business affairs',
    description:
      'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
  },
  {
    number: 4,
    short: 'labour relations',
    description:
      'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority',
  },
  {
    number: 5,
    short: 'legal professional privilege',
    description:
      'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
  },
  {
    number: 6,
    short: 'notices, orders and directions',
    description:
      'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment',
  },
  {
    number: 7,
    short: 'prevention, investigation or prosecution of crime',
    description:
      'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
  },
];

/** "paragraph 3", "paragraphs 1 and 3", "paragraphs 1, 2 and 3". */
export function paragraphWords(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b).map(String);
  const last = sorted.pop() ?? '';
  return sorted.length === 0 ? `paragraph ${last}` : `paragraphs ${sorted.join(', ')} and ${last}`;
}
