/** Days before a meeting by which something is due, as the council's file names them. */
import { isKnownForCounting, latestPublication, workingDayBefore } from '../calendar/clear-days.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Council } from '../schema/council/council.ts';
import { isHeld } from './meeting-state.ts';

/** A day by which something is due. */
export interface Deadline {
  /** "Reports due" */
  readonly what: string;
  /** ISO date. */
  readonly date: string;
  /** How many days before the meeting, and how they were counted. */
  readonly days: number;
  readonly counted: Council['deadlines'][number]['counted'];
}

/**
 * The deadlines of a meeting, the first one first. None where it is not held or goes on with the agenda of another, and none
 * that would have to be counted over a year whose bank holidays are not known.
 */
export function deadlinesOf(
  meeting: Pick<Meeting, 'date' | 'facts' | 'goesOn'>,
  { deadlines, bankHolidays }: Pick<Council, 'deadlines' | 'bankHolidays'>,
): readonly Deadline[] {
  const { date: held, facts, goesOn } = meeting;
  if (!facts || !isHeld(facts) || goesOn) return [];
  return deadlines
    .map(({ what, days, counted }): Deadline => {
      const date =
        counted === 'clear' ? latestPublication(held, days, bankHolidays) : workingDayBefore(held, days, bankHolidays);
      return { what, date, days, counted };
    })
    .filter(({ date }) => unknownYear(date, held, bankHolidays) === undefined)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The year between two days, both included, whose bank holidays are not known; undefined where all are. */
export function unknownYear(first: string, last: string, bankHolidays: readonly string[]): number | undefined {
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    if (!isKnownForCounting(year, bankHolidays)) return year;
  return undefined;
}
