/** Who sits at a meeting: its own committee, and those that sit as one body with it. */
import type { Meeting } from '../model/meeting.ts';
import type { SiteCommittee } from '../model/site.ts';
import { committeeOn } from '../schema/council/committee.ts';

/** Slugs of the committees of a meeting, the one that it belongs to first. */
export function committeesOf({ committee, facts }: Pick<Meeting, 'committee' | 'facts'>): readonly string[] {
  return [committee, ...(facts?.joint ?? [])];
}

/** True for a meeting of a committee, whether it belongs to it or sits with another. */
export function isOf(meeting: Pick<Meeting, 'committee' | 'facts'>, slug: string): boolean {
  return committeesOf(meeting).includes(slug);
}

/** Meetings by the slugs of their committees; a joint meeting stands with each. */
export function byCommittee(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings)
    for (const slug of committeesOf(meeting)) found.set(slug, [...(found.get(slug) ?? []), meeting]);
  return found;
}

/** Names of the committees that sit with the one that a meeting belongs to; none of an ordinary meeting. */
export function namesOfOthers(
  { facts }: Pick<Meeting, 'facts'>,
  committees: readonly SiteCommittee[],
): readonly string[] {
  return (facts?.joint ?? []).map((slug) => committees.find((one) => one.slug === slug)?.name ?? slug);
}

/**
 * The committee that a meeting belongs to, as it sits on that day: with the seats that it has then, and the longest notice
 * that any of the committees gives.
 */
export function sittingCommittee(own: SiteCommittee, others: readonly SiteCommittee[], isoDay: string): SiteCommittee {
  const now = committeeOn(own, isoDay);
  const clearDays = Math.max(own.clearDays, ...others.map((one) => one.clearDays));
  return clearDays === now.clearDays ? now : { ...now, clearDays };
}

/** A committee's members on a day, under its name. */
export interface Members {
  readonly committee: string;
  /** Titles of the seats, in the order of the committee's file. */
  readonly seats: readonly string[];
}

/** The members of each committee of a meeting on its day; none of a committee whose file has no seats. */
export function membersOf(meeting: Meeting, committees: readonly SiteCommittee[]): readonly Members[] {
  // Of a meeting without a file of its own nothing is known but its day.
  if (!meeting.facts) return [];
  return committeesOf(meeting).flatMap((slug) => {
    const committee = committees.find((one) => one.slug === slug);
    const seats = committee ? committeeOn(committee, meeting.date).seats.map(({ title }) => title) : [];
    return committee && seats.length > 0 ? [{ committee: committee.name, seats }] : [];
  });
}
