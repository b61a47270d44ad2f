/**
 * Clear days: whole working days between publication and meeting, neither of the two counted
 * (Local Government Act 1972, section 100B(3); R v Swansea ex parte Elitestone, 1993: weekends and bank holidays are left out).
 */
import { isBankHoliday, isKnownYear } from './bank-holidays.ts';
import { addDays, formatDate, weekdayOf } from './plain-date.ts';

/** What is asked: from which day to which, and which days nobody works. */
export interface ClearDaysQuestion {
  /** ISO date on which the papers were published. */
  readonly published: string;
  /** ISO date of the meeting. */
  readonly meeting: string;
  /** ISO dates beyond the built-in list. A year of which eight or more are given is known by them. */
  readonly extraHolidays: readonly string[];
}

/** How many clear days there are, and how they were counted. */
export interface ClearDays {
  readonly days: number;
  /** The counting in words: "4 Feb 2020 is the meeting; 3 Feb 2020 day 1; …". */
  readonly working: string;
}

/** Counts the clear days, or says of which year the bank holidays are not known. */
export function clearDays(question: ClearDaysQuestion): ClearDays | { readonly problem: string } {
  const { published, meeting, extraHolidays } = question;
  for (let year = yearOf(published); year <= Math.max(yearOf(published), yearOf(meeting)); year++) {
    if (!isKnownForCounting(year, extraHolidays))
      return { problem: `the bank holidays of ${year} are not known, so clear days cannot be counted` };
  }
  const isWorking = (date: string): boolean => isWorkingDay(date, extraHolidays);
  let start = published;
  while (!isWorking(start)) start = addDays(start, 1);
  const counted: string[] = [];
  for (let day = addDays(start, 1); day < meeting; day = addDays(day, 1)) if (isWorking(day)) counted.push(day);
  const moved = start === published ? '' : ` (counted as ${formatDate(start, 'short')}, the next working day)`;
  const list = counted.map((day) => formatDate(day, 'short')).join(', ');
  const working = `published ${formatDate(published, 'short')}${moved}; clear days ${counted.length === 0 ? 'none' : list}; meeting ${formatDate(meeting, 'short')}`;
  return { days: counted.length, working };
}

/** The last day on which papers can be published so that this many clear days lie before the meeting. */
export function latestPublication(meeting: string, clear: number, extraHolidays: readonly string[]): string {
  return workingDayBefore(meeting, clear + 1, extraHolidays);
}

/** The working day that many working days before another day: that day itself for none. */
export function workingDayBefore(isoDate: string, days: number, extraHolidays: readonly string[]): string {
  let day = isoDate;
  for (let left = days; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day, extraHolidays)) left--;
  }
  return day;
}

/** True for a year whose bank holidays are built in or all listed, so that days can be counted in it. */
export function isKnownForCounting(year: number, extraHolidays: readonly string[]): boolean {
  return isKnownYear(year) || areListed(year, extraHolidays);
}

/** Bank holidays of an ordinary year: a council that lists as many has listed them all. */
const holidaysInYear = 8;

function areListed(year: number, holidays: readonly string[]): boolean {
  return new Set(holidays.filter((date) => yearOf(date) === year)).size >= holidaysInYear;
}

function yearOf(isoDate: string): number {
  return Number(isoDate.slice(0, 4));
}

function isWorkingDay(isoDate: string, extraHolidays: readonly string[]): boolean {
  const weekday = weekdayOf(isoDate);
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(isoDate) && !extraHolidays.includes(isoDate);
}
