/** Attendance of minutes, checked against the committee's seats, its quorum and what the minutes say. */
import { literalPattern } from '../../../data/numbers/letters.ts';
import type { Collector } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import type { AttendanceLine, MinutesRecord, Paper } from '../../../model/paper.ts';
import { textOf } from '../../../document/text-of.ts';
import { committeeOn } from '../../../schema/council/committee.ts';
import type { SiteCommittee } from '../../../model/site.ts';

/** A committee that sat, with its seats on the day as attendance writes them. */
interface Sitting {
  readonly name: string;
  readonly quorum: number | undefined;
  readonly seats: readonly string[];
  /** Before the seats of a committee that sat with the one to which the minutes belong: "health-and-wellbeing-board/". */
  readonly prefix: string;
}

/**
 * Checks the attendance against the committees that sat, the one to which the minutes belong first. Everything is a warning: the
 * record may be right where the rule is not. Does nothing for other kinds of papers.
 */
export function checkAttendance(paper: Paper, committees: readonly SiteCommittee[], collector: Collector): void {
  const record = paper.minutes;
  if (!record) return;
  const sittings = committees.map((one, index): Sitting => {
    const prefix = index === 0 ? '' : `${one.slug}/`;
    const seats = committeeOn(one, record.date).seats.map(({ title }) => `${prefix}${title}`);
    return { name: one.name, quorum: one.quorum, seats, prefix };
  });
  checkSeats(record, sittings, collector);
  checkSubstitutes(record, sittings, collector);
  checkChair(record, collector);
  checkQuorum(record, sittings, collector);
  checkMissingSeats(record, sittings, collector);
  checkApologies(paper, record, collector);
  checkApologiesFrom(paper, record, collector);
}

/** A substitute's own name is free; the seat that a substitute stands for is not. */
function checkSeats({ attendance }: MinutesRecord, sittings: readonly Sitting[], collector: Collector): void {
  const seats = seatsOf(sittings);
  const seen = new Set<string>();
  for (const { seat, mark, standsFor, place } of attendance) {
    const name = mark === 'substitute' ? standsFor : seat;
    if (name !== undefined && seats.length > 0 && !seats.includes(name)) {
      collector.warning(
        'minutes-attendance',
        place,
        `"${name}" is not a seat of the ${sittings.map((one) => one.name).join(' or the ')}`,
        didYouMean(name, seats),
      );
    }
    if (seen.has(seat)) {
      collector.warning(
        'minutes-attendance',
        place,
        `"${seat}" is listed twice in the attendance`,
        'Keep the right line: each member has only one.',
      );
    }
    seen.add(seat);
  }
}

/** A substitute comes for one member, who is away, and is none of the members. */
function checkSubstitutes({ attendance }: MinutesRecord, sittings: readonly Sitting[], collector: Collector): void {
  const seats = new Set(seatsOf(sittings));
  const replaced = new Map<string, string>();
  const warn = (line: AttendanceLine, reason: string, hint: string): void =>
    collector.warning('minutes-attendance', line.place, reason, hint);
  for (const line of attendance) {
    const { seat, mark, standsFor } = line;
    if (mark !== 'substitute') {
      if (standsFor === undefined) continue;
      warn(
        line,
        `"${seat}" is listed as a substitute for "${standsFor}", but is marked ${mark}`,
        'Write mark: substitute, or delete for:.',
      );
      continue;
    }
    if (seats.has(seat))
      warn(
        line,
        `"${seat}" is a member and cannot be a substitute`,
        `Name the person who came, and write for: and the seat.`,
      );
    if (standsFor === undefined) {
      const hint = `Write for: and the seat, for example { seat: ${seat}, mark: substitute, for: Councillor A }.`;
      warn(line, `"${seat}" is a substitute, but the attendance does not say for whom`, hint);
      continue;
    }
    const there = attendance.find((other) => other.seat === standsFor && isThere(other));
    if (there) {
      const reason = `"${seat}" is a substitute for "${standsFor}", who is marked ${there.mark}`;
      warn(line, reason, 'Correct one of the two: a member who is present does not need a substitute.');
    }
    const first = replaced.get(standsFor);
    if (first !== undefined)
      warn(line, `"${first}" and "${seat}" are both substitutes for "${standsFor}"`, 'Correct one of the two seats.');
    replaced.set(standsFor, seat);
  }
}

/** Every seat has a mark: a member whom the list leaves out was neither there nor away. */
function checkMissingSeats(
  { attendance, places }: MinutesRecord,
  sittings: readonly Sitting[],
  collector: Collector,
): void {
  const seats = seatsOf(sittings);
  const named = new Set(
    attendance.flatMap(({ seat, standsFor }) => (standsFor === undefined ? [seat] : [seat, standsFor])),
  );
  const missing = seats.filter((title) => !named.has(title));
  // Seats that the list names wrongly are reported there.
  const unknown = attendance.filter(({ seat, standsFor }) => !seats.includes(standsFor ?? seat));
  if (missing.length === 0 || unknown.length > 0) return;
  const listed = missing.map((title) => `"${title}"`).join(', ');
  const hint = `Write a line for each, for example { seat: ${missing[0] ?? ''}, mark: apologies }.`;
  collector.warning('minutes-attendance', places.attendance, `the attendance leaves out ${listed}`, hint);
}

function checkChair({ attendance, places }: MinutesRecord, collector: Collector): void {
  const [chair, second] = attendance.filter((line) => line.isChair);
  if (!chair) {
    collector.warning(
      'minutes-attendance',
      places.attendance,
      'the attendance does not say who was in the chair',
      'Write chair: yes on the line of the member who presided.',
    );
  } else if (second) {
    collector.warning(
      'minutes-attendance',
      second.place,
      `"${chair.seat}" and "${second.seat}" are both in the chair`,
      'Keep chair: yes on one line only. If the chair changed during the meeting, say so in a minute.',
    );
  } else if (!isThere(chair)) {
    collector.warning(
      'minutes-attendance',
      chair.place,
      `"${chair.seat}" is in the chair but marked ${chair.mark}`,
      'Correct the mark, or write chair: yes on the line of the member who presided.',
    );
  }
}

/** Each of the committees that sat must have its own quorum. */
function checkQuorum({ attendance, places }: MinutesRecord, sittings: readonly Sitting[], collector: Collector): void {
  const [, ...others] = sittings;
  const isJoint = others.length > 0;
  for (const { name, quorum, prefix } of sittings) {
    const own = attendance.filter(({ seat, standsFor = seat }) =>
      prefix === '' ? !others.some((other) => standsFor.startsWith(other.prefix)) : standsFor.startsWith(prefix),
    );
    const present = new Set(own.filter(isThere).map((line) => line.seat)).size;
    if (quorum === undefined || present >= quorum) continue;
    const members = `${present} ${present === 1 ? 'member' : 'members'}`;
    const were = present === 1 ? 'was' : 'were';
    const reason = isJoint
      ? `${members} of the ${name} ${were} present, but its quorum is ${quorum}`
      : `${members} ${were} present, but the quorum is ${quorum}`;
    const hint = 'Check who is recorded as present. An inquorate meeting cannot take decisions.';
    collector.warning('minutes-attendance', places.attendance, reason, hint);
  }
}

function seatsOf(sittings: readonly Sitting[]): readonly string[] {
  return sittings.flatMap(({ seats }) => seats);
}

function isThere({ mark }: AttendanceLine): boolean {
  return mark === 'present' || mark === 'substitute';
}

function checkApologies(paper: Paper, { attendance }: MinutesRecord, collector: Collector): void {
  const [first, ...others] = attendance.filter((line) => line.mark === 'apologies');
  if (!first) return;
  const said = paper.body
    .map((node) => /\bno apologies\b/i.exec(textOf(node))?.[0])
    .find((words) => words !== undefined);
  if (said === undefined) return;
  const who = others.length === 0 ? `"${first.seat}" is` : `${others.length + 1} members are`;
  collector.warning(
    'minutes-attendance',
    first.place,
    `the minutes say "${said}", but ${who} marked with apologies`,
    'Correct the mark or the minute.',
  );
}

/** "Apologies were received from Councillor F", who is marked otherwise. */
function checkApologiesFrom(paper: Paper, { attendance }: MinutesRecord, collector: Collector): void {
  const said = paper.body
    .map((node) => /\bapolog(?:y|ies)\b[^.]{0,60}?\bfrom\b([^.]*)/i.exec(textOf(node))?.[1] ?? '')
    .join('; ');
  for (const { seat, mark, place } of attendance) {
    const isNamed = new RegExp(`(?<![\\p{L}-])${literalPattern(seat)}(?![\\p{L}-])`, 'u').test(said);
    if (mark === 'apologies' || mark === 'substitute' || !isNamed) continue;
    const reason = `the minutes record apologies from "${seat}", but the attendance list says ${mark}`;
    collector.warning('minutes-attendance', place, reason, 'Correct the mark or the minute.');
  }
}
