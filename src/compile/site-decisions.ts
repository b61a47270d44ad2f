import { decisionsOf, type Decision, type Matter } from '../meetings/decisions.ts';
import type { Site } from '../model/site.ts';
import type { Meeting } from '../model/meeting.ts';

/** Every decision of a site's committees: the newest meeting first, by committee on one day, then in the order of the minutes. */
export function siteDecisions({ meetings }: Pick<Site, 'meetings'>): readonly Decision[] {
  const byFolder = new Map(meetings.map((meeting) => [`${meeting.committee}/${meeting.folder}`, meeting]));
  const timeOf = ({ committee, folder }: Decision): string => byFolder.get(`${committee}/${folder}`)?.facts?.time ?? '';
  return meetings
    .flatMap(({ committee, papers }) =>
      papers.flatMap((paper) =>
        decisionsOf(paper, mattersOf(byFolder.get(`${committee}/${paper.minutes?.meeting ?? ''}`))),
      ),
    )
    .toSorted(
      (a, b) =>
        b.date.localeCompare(a.date) ||
        a.committeeName.localeCompare(b.committeeName, 'en') ||
        timeOf(b).localeCompare(timeOf(a)),
    );
}

/** What a meeting dealt with, by the titles of its papers and of its agenda, which may word them otherwise. */
function mattersOf(meeting: Meeting | undefined): readonly Matter[] {
  if (!meeting) return [];
  const items = meeting.items.flatMap(({ title, paper }) => (paper ? [{ title, paper }] : []));
  return [...meeting.papers.map((paper) => ({ title: paper.title, paper })), ...items];
}
