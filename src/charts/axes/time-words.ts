/** Categories that follow one another in time or number, and their short forms. */

import { monthNames } from '../../calendar/plain-date.ts';

const monthWord = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|${monthNames.join('|')})\.?`;
const partOfYear = new RegExp(
  String.raw`^(?:(?<year>\d{4}) (?<part>${monthWord}|Q[1-4])|(?<lastPart>${monthWord}|Q[1-4]) (?<lastYear>\d{4}))$`,
);
const aloneMonth = new RegExp(`^${monthWord}$`);
/** A year, a financial year, a date, a number, or a range of them. */
const numberLike = /^[£−-]?\d[\d.,/ –-]*%?(?: (?:to|and) \d[\d.,/]*%?| ?\+)?$/;

/** A category split for an axis: what stands under every mark, and what is said only where it changes. */
export interface TimeWord {
  readonly each: string;
  readonly change?: string;
}

/** Short forms of categories that are all months, or all months or quarters of years; else undefined. */
export function timeWordsOf(categories: readonly string[]): TimeWord[] | undefined {
  const words = categories.map((category) => {
    if (aloneMonth.test(category)) return { each: category.slice(0, 3) };
    const found = partOfYear.exec(category)?.groups;
    const part = found?.['part'] ?? found?.['lastPart'];
    const change = found?.['year'] ?? found?.['lastYear'];
    return part === undefined || change === undefined ? undefined : { each: part.slice(0, 3), change };
  });
  return words.every((word) => word !== undefined) ? words : undefined;
}

/** Whether a reader can supply the categories between two that are written: times, dates or numbers in order. */
export function isSequence(categories: readonly string[]): boolean {
  return timeWordsOf(categories) !== undefined || categories.every((category) => numberLike.test(category));
}
