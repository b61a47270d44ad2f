/** When things were published, as the content says it: never by the clock. */
import { fileOf, type Paper } from '../model/paper.ts';
import type { Meeting } from '../model/meeting.ts';

/**
 * ISO date on which a meeting's agenda was published; the day of the meeting where that is not written, since by then it
 * must have been.
 */
export function agendaPublished({ facts, date }: Pick<Meeting, 'facts' | 'date'>): string {
  return facts?.published ?? date;
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

/** How often a meeting's papers or agenda changed after they were published. */
export function meetingRevisions({ facts, items, supplements, record }: Meeting): number {
  const state = facts?.state === undefined || facts.state === 'planned' ? 0 : 1;
  const down = (facts?.takenDown ?? []).map(({ paper, file }) => paper ?? file);
  // Corrections of what was taken down are no longer shown, and stay counted: the number only rises.
  const untold = (record?.value.corrections ?? []).filter(({ paper }) => down.includes(paper));
  const cameDown = items.filter(({ comingDown }) => comingDown).length;
  return (facts?.corrections.length ?? 0) + untold.length + cameDown + (supplements?.list.length ?? 0) + state;
}

/** An ISO date as a moment, for formats that know no days: its beginning in universal time. */
export function momentOf(isoDate: string): string {
  return `${isoDate}T00:00:00Z`;
}

function newestOf(dates: readonly string[]): string {
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
