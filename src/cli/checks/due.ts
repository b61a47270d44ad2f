/** `npm run check -- --due DATE`: what is owed in the week of a day. The day is given, and no clock is read. */
import { latestPublication } from '../../calendar/clear-days.ts';
import { addDays, formatDate, isIsoDate, weekdayOf } from '../../calendar/plain-date.ts';
import { compile, projectTemplates } from '../../compile/compile.ts';
import { countOf } from '../../diagnostics/count.ts';
import { deadlinesOf, unknownYear } from '../../meetings/deadlines.ts';
import { isHeld, nameOfMeeting } from '../../meetings/meeting-state.ts';
import { isOf, sittingCommittee } from '../../meetings/sitting.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { Site } from '../../model/site.ts';
import { projectRoot } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';

/** Something that is owed on a day. */
interface Owed {
  /** ISO date. */
  readonly date: string;
  readonly what: string;
  /** The committee, with the meeting's own name. */
  readonly committee: string;
  /** The meeting's folder, and its ISO date. */
  readonly meeting: string;
  readonly held: string;
}

/** The list as text or JSON. Throws UsageError for what is not a date, and for formats that are for findings. */
export function dueInWeek(root: string, written: string, format: string): string {
  if (!isIsoDate(written)) throw new UsageError(`"${written}" is not a date: write it as 2026-01-05.`);
  if (format !== 'text' && format !== 'json') throw new UsageError('--due prints text or json.');
  const from = addDays(written, -((weekdayOf(written) + 6) % 7));
  const to = addDays(from, 6);
  // Papers say nothing of deadlines.
  const compiled = compile({
    root,
    templatesRoot: projectTemplates(projectRoot),
    includeDrafts: true,
    despiteErrors: true,
    only: [],
  });
  const { site, diagnostics } = compiled;
  const owed = (site?.meetings ?? [])
    .flatMap((meeting) => (site ? owedFor(meeting, site) : []))
    .filter(({ date }) => from <= date && date <= to)
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
  if (format === 'json') return `${JSON.stringify({ from, to, due: owed }, undefined, 2)}\n`;
  const week = `the week of ${formatDate(from, 'weekday')}`;
  const lines = owed.map(
    ({ date, what, committee, held }) =>
      `  ${formatDate(date, 'weekday')}: ${what} (${committee}, ${formatDate(held)})\n`,
  );
  const { errors } = countOf(diagnostics);
  const doubt =
    errors === 0
      ? ''
      : `The content has ${errors} ${errors === 1 ? 'error' : 'errors'}, so something may be missing.\n`;
  return `${owed.length === 0 ? `Nothing is owed in ${week}.\n` : `Owed in ${week}:\n${lines.join('')}`}${doubt}`;
}

function keyOf({ date, committee, held, what }: Owed): string {
  return `${date} ${committee} ${held} ${what}`;
}

function owedFor(meeting: Meeting, site: Site): readonly Owed[] {
  const { council, committees } = site;
  const own = committees.find(({ slug }) => slug === meeting.committee);
  if (!own || !meeting.facts || !isHeld(meeting.facts) || meeting.goesOn) return [];
  const others = committees.filter(({ slug }) => slug !== own.slug && isOf(meeting, slug));
  const { clearDays } = sittingCommittee(own, others, meeting.date);
  const latest = latestPublication(meeting.date, clearDays, council.bankHolidays);
  const isCounted = unknownYear(latest, meeting.date, council.bankHolidays) === undefined;
  const days = [
    ...deadlinesOf(meeting, council),
    ...(isCounted ? [{ date: latest, what: 'Last day to publish the agenda and papers' }] : []),
  ];
  const committee = nameOfMeeting(own.name, meeting);
  return days.map(({ date, what }) => ({ date, what, committee, meeting: meeting.folder, held: meeting.date }));
}
