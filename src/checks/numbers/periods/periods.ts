/** Periods as papers write them: "April to December 2024", "Q3 2023/24", "the first half of 2024/25", "2023/24". */
import { monthNames } from '../../../calendar/plain-date.ts';
import { smallNumbers } from '../../../locales/en-GB/numbers.ts';

/** A period that words name. */
export interface Period {
  /** 0-based index of its words in the text. */
  readonly index: number;
  readonly text: string;
  /** How many months it has. */
  readonly months: number;
}

const month = String.raw`(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)\.?`;
const year = String.raw`(?:(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?)`;
const financialYear = String.raw`(?:19|20)\d\d[/–-](?:\d\d){1,2}(?![\d/–-])`;
const join = String.raw`\s?(?:to|until|[–-])\s?`;
const of = String.raw`,?\s(?:of\s)?`;
const words = smallNumbers.slice(1, 13);
const few = String.raw`(?:\d{1,2}|${words.join('|')})`;

type Form = { readonly pattern: RegExp; readonly monthsOf: (groups: Readonly<Record<string, string>>) => number };

/** Longer forms first: what one of them has taken is not read by another. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\b(?<from>${month})(?:\s${year})?${join}(?<to>${month})\s${year}`, 'gi'),
    monthsOf: ({ from = '', to = '' }) => ((monthOf(to) - monthOf(from) + 12) % 12) + 1,
  },
  {
    pattern: new RegExp(String.raw`\bbetween\s(?<from>${month})(?:\s${year})?\sand\s(?<to>${month})\s${year}`, 'gi'),
    monthsOf: ({ from = '', to = '' }) => ((monthOf(to) - monthOf(from) + 12) % 12) + 1,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:Q|quarters?\s)(?<from>[1-4])${join}(?:Q|quarter\s)?(?<to>[1-4])${of}${year}`,
      'gi',
    ),
    monthsOf: ({ from = '', to = '' }) => Math.max(1, Number(to) - Number(from) + 1) * 3,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:Q[1-4]|quarter\s(?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\squarter)${of}${year}`,
      'gi',
    ),
    monthsOf: () => 3,
  },
  { pattern: new RegExp(String.raw`\b(?:first|second)\shalf${of}${year}`, 'gi'), monthsOf: () => 6 },
  {
    pattern: new RegExp(
      String.raw`\b(?:first|last|the)\s(?<count>${few})\smonths${of}(?:to\s(?:\d{1,2}\s)?(?:${month}\s)?)?${year}`,
      'gi',
    ),
    monthsOf: ({ count = '' }) => countOf(count),
  },
  {
    pattern: new RegExp(String.raw`\b(?<count>${few})\smonths\sto\s(?:\d{1,2}\s)?${month}\s${year}`, 'gi'),
    monthsOf: ({ count = '' }) => countOf(count),
  },
  { pattern: new RegExp(String.raw`(?<![\w/.£–-])${financialYear}`, 'gi'), monthsOf: () => 12 },
];

/** The periods that words name with their year, in their order; years alone are none, since they may name a day of it. */
export function periodsIn(text: string): readonly Period[] {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const found: Period[] = [];
  for (const { pattern, monthsOf } of forms)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.index < end && start < one.index + one.text.length)) continue;
      found.push({ index: start, text: match[0], months: monthsOf(match.groups ?? {}) });
    }
  return found.toSorted((a, b) => a.index - b.index);
}

/** 1 for January. */
function monthOf(name: string): number {
  return monthNames.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

function countOf(written: string): number {
  const at = words.indexOf(written.toLowerCase());
  return at < 0 ? Number(written) : at + 1;
}

/** "3 months" and the like. */
export function monthsInWords(months: number): string {
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}
