/** The months in brackets beside a quarter or half of a year: "the third quarter (October to December 2024)". */
import { monthNames } from '../../../calendar/plain-date.ts';
import type { WarningCheck } from '../../check.ts';
import { monthsInWords } from './periods.ts';
import { isPublished } from '../sentences/sentences.ts';

const month = String.raw`(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\.?`;
const year = String.raw`(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?`;
const stretch = String.raw`(?<from>${month})(?:\s${year})?\s?(?:to|until|[–-])\s?(?<to>${month})(?:\s${year})?`;
const period = String.raw`(?<period>\bQ(?<digit>[1-4])|\bquarter\s(?<number>[1-4]|one|two|three|four)|\b(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th|this|previous|same)\squarter|\b(?<half>first|second)\shalf)`;
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`${period}(?:,?\s(?:of\s)?(?:the\s(?:(?:financial|calendar)\s)?year\s?|${year})?)?,?\s?\((?:i\.e\.\s)?${stretch}\)`,
    'gi',
  ),
  new RegExp(String.raw`${stretch}\s\((?:the\s)?${period}(?:,?\s(?:of\s)?${year})?\)`, 'gi'),
];

const ordinals: Readonly<Record<string, number>> = {
  one: 1,
  first: 1,
  '1st': 1,
  two: 2,
  second: 2,
  '2nd': 2,
  three: 3,
  third: 3,
  '3rd': 3,
  four: 4,
  fourth: 4,
  last: 4,
  '4th': 4,
};

const hint = 'Correct the months or the quarter: a quarter has three months, a half year six.';
/** A school's terms and a company's year begin in other months. */
const otherYears = /\b(?:academic|school|company|term|municipal|trading)\b/i;

/** Quarters and halves of years with months that they have not. */
export const checkQuarterMonths: WarningCheck = (_, { words, collector }) => {
  for (const passage of words.filter(isPublished)) {
    if (!/quarter|\bQ[1-4]|\bhalf\b/i.test(passage.text)) continue;
    for (const match of forms.flatMap((form) => [...passage.text.matchAll(form)])) {
      const groups = match.groups ?? {};
      const [from, to] = [monthOf(groups['from'] ?? ''), monthOf(groups['to'] ?? '')];
      const counted = ((to - from + 12) % 12) + 1;
      const due = groups['half'] === undefined ? 3 : 6;
      const at = groups['digit'] ?? groups['number'] ?? groups['ordinal'] ?? groups['half'] ?? '';
      const place = ordinals[at.toLowerCase()] ?? Number(at);
      const written = `"${match[0]}"`;
      const index = passage.placeAt(match.index);
      if (counted !== due)
        collector.warning(
          'impossible-period',
          index,
          `${written} has ${monthsInWords(counted)}, and a ${due === 3 ? 'quarter' : 'half year'} has ${due}`,
          hint,
        );
      else if (
        Number.isInteger(place) &&
        !otherYears.test(passage.text) &&
        !beginsOne(from, (place - 1) * due, /\d{4}[/–-]\d\d/.test(match[0]))
      )
        collector.warning(
          'impossible-period',
          index,
          `${written} gives the months of another ${due === 3 ? 'quarter' : 'half year'}`,
          hint,
        );
    }
  }
};

/** True for the month in which a part of the financial year from April begins, or one of the calendar year. */
function beginsOne(from: number, after: number, isFinancial: boolean): boolean {
  return (isFinancial ? [4] : [1, 4]).some((first) => (first + after - 1) % 12 === from - 1);
}

/** 1 for January. */
function monthOf(name: string): number {
  return monthNames.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}
