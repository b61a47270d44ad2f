/** When things were published, as the content says it: never by the clock. */
import { agendaItself } from '../compile/meetings/after-publication/corrections.ts';
import { fileOf, type Paper } from '../model/paper.ts';
import type { Meeting } from '../model/meeting.ts';

/**
 * ISO date on which a meeting's agenda was published; the day of the meeting where that is not written, since by then it
 * must have been. Of a planned meeting, the day as of which it stands in the site.
 */
export function agendaPublished({ facts, date, plannedAsOf }: Pick<Meeting, 'facts' | 'date' | 'plannedAsOf'>): string {
  return facts?.published ?? plannedAsOf ?? date;
}

/** ISO date on which a paper of a meeting was published: with its supplement, or with the agenda. */
export function paperPublished(paper: Paper, meeting: Meeting): string {
  const number = meeting.items.find((item) => item.paper === paper)?.number;
  const late = meeting.supplements?.list.find(({ items }) => number !== undefined && items.includes(number));
  return late?.published ?? agendaPublished(meeting);
}

/** ISO date of the last correction or notice of a paper; of its publication where there is none. */
export function paperChanged(paper: Paper, meeting: Meeting): string {
  const corrections = meeting.facts?.corrections ?? [];
  const own = corrections.filter(({ paper: file }) => file === fileOf(paper)).map(({ date }) => date);
  const noticed = (paper.notices ?? []).map(({ date }) => date);
  return newestOf([paperPublished(paper, meeting), ...own, ...noticed]);
}

/** ISO date of the last thing that changed about a meeting: its agenda, a supplement or a correction. */
export function meetingChanged(meeting: Meeting): string {
  const supplements = meeting.supplements?.list.map(({ published }) => published) ?? [];
  const corrections = meeting.facts?.corrections.map(({ date }) => date) ?? [];
  const changed = meeting.facts?.change?.date;
  return newestOf([
    agendaPublished(meeting),
    ...supplements,
    ...corrections,
    ...(changed === undefined ? [] : [changed]),
    ...meeting.items.flatMap(({ comingDown }) => comingDown?.date ?? []),
  ]);
}

/** ISO dates on which what the calendars say of a meeting changed after it was published: when, where, whether at all. */
function changesOfCalendar({ facts }: Meeting): readonly string[] {
  const corrections = (facts?.corrections ?? []).filter(({ paper }) => paper === agendaItself).map(({ date }) => date);
  return facts?.change === undefined ? corrections : [...corrections, facts.change.date];
}

/** How often its entry in the calendars changed: once for each correction of its agenda, and for a state other than planned. */
export function calendarRevisions(meeting: Meeting): number {
  return changesOfCalendar(meeting).length;
}

/** ISO date of the last of these changes; of its publication where there is none. */
export function calendarChanged(meeting: Meeting): string {
  return newestOf([...changesOfCalendar(meeting)]) || agendaPublished(meeting);
}

/** An ISO date as a moment, for formats that know no days: its beginning in universal time. */
export function momentOf(isoDate: string): string {
  return `${isoDate}T00:00:00Z`;
}

function newestOf(dates: readonly string[]): string {
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
