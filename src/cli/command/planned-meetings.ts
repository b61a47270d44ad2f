/** What a check and a build say of meetings that are only planned, so that nobody misses their papers without a reason. */

/** A sentence without its full stop, about so many meetings whose meeting.yml has no `published`; at least one. */
export function plannedMeetings(count: number): string {
  const [meetings, their] = count === 1 ? ['One meeting is', 'its'] : [`${count} meetings are`, 'their'];
  return `${meetings} only planned: a build leaves out ${their} agenda and papers until meeting.yml says when they are published (published:)`;
}
