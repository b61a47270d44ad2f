/** Minutes of the small trees' Health Committee, for tests. */

/** What stands in the front matter of minutes in which nothing is wrong. */
export interface WrittenMinutes {
  /** ISO date of the meeting that they are of. */
  readonly meeting: string;
  readonly firstMinute?: number;
  readonly status?: string;
  /** Lines of the attendance as they are written. */
  readonly attendance?: readonly string[];
}

/** The text of a file of minutes. The first line of the attendance is line 6, or line 7 where there is a firstMinute. */
export function minutesText(facts: WrittenMinutes, body: string): string {
  const attendance = facts.attendance ?? ['{ seat: Chairman, mark: present, chair: yes }'];
  return [
    '---',
    'kind: minutes',
    `meeting: ${facts.meeting}`,
    'place: Guildhall',
    ...(facts.firstMinute === undefined ? [] : [`firstMinute: ${facts.firstMinute}`]),
    'attendance:',
    ...attendance.map((line) => `  - ${line}`),
    `status: ${facts.status ?? 'draft'}`,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

/** Path of minutes among the papers of a meeting. */
export function minutesFile(meetingDate: string, slug = 'minutes'): string {
  return `content/meetings/health-committee/${meetingDate}/${slug}.mdx`;
}
