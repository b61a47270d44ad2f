/**
 * A calendar cut by years, so that whoever subscribes need not fetch twenty years of meetings every few hours: the newest years keep the
 * address that subscribers have, older ones get calendars of their own, which hardly change any more.
 */
import type { Meeting } from '../../model/meeting.ts';

/** Meetings that a calendar holds at most, unless the newest two years alone have more; of an archive, unless a single year has. */
const usualMost = 500;
/** Years that are never taken from subscribers: in January last year's meetings have not been minuted yet. */
const newestYears = 2;

type Dated = Pick<Meeting, 'date'>;

/** Years of meetings that have left a calendar. */
export interface CalendarArchive<Held extends Dated> {
  /** "2012" */
  readonly first: string;
  readonly last: string;
  readonly meetings: readonly Held[];
}

/** A calendar and its archives. */
export interface CutCalendar<Held extends Dated> {
  readonly current: readonly Held[];
  /** The oldest first; none of a calendar that has room for all. */
  readonly archives: readonly CalendarArchive<Held>[];
}

/**
 * Cuts meetings (the newest first) by whole years. Archives are filled from the oldest year on, so that they stay as they are when new
 * years come.
 */
export function cutCalendar<Held extends Dated>(meetings: readonly Held[], most = usualMost): CutCalendar<Held> {
  const years = [...Map.groupBy(meetings, ({ date }) => date.slice(0, 4))];
  let held = 0;
  const kept = years.findIndex(([, own], at) => {
    held += own.length;
    return at >= newestYears && held > most;
  });
  if (kept < 0) return { current: meetings, archives: [] };
  const archives: CalendarArchive<Held>[] = [];
  for (const [year, own] of years.slice(kept).toReversed()) {
    const last = archives.at(-1);
    if (last && last.meetings.length + own.length <= most) archives.splice(-1, 1, joined(last, year, own));
    else archives.push({ first: year, last: year, meetings: own });
  }
  return { current: years.slice(0, kept).flatMap(([, own]) => own), archives };
}

function joined<Held extends Dated>(
  { first, meetings }: CalendarArchive<Held>,
  year: string,
  own: readonly Held[],
): CalendarArchive<Held> {
  return { first, last: year, meetings: [...own, ...meetings] };
}
