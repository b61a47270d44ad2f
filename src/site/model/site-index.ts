/** What the pages look up across the whole site, found once, so that a site of many thousand papers is drawn in linear time. */
import { feedsOf } from '../../exports/feeds/feeds.ts';
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Site } from '../../model/site.ts';
import { isDraft, type Paper } from '../../model/paper.ts';
import type { Decision } from '../../meetings/decisions.ts';
import { byCommittee } from '../../meetings/sitting.ts';
import { relatedPapers, type RelatedPapers } from './related.ts';
import type { Meeting, MeetingKey } from '../../model/meeting.ts';

/** Minutes of a meeting, and the later meeting whose papers they are among. */
export interface FoundMinutes {
  readonly paper: Paper;
  readonly among: Meeting;
}

/** A site's cross references. */
export interface SiteIndex {
  /** Of all committees, newest first. */
  readonly decisions: readonly Decision[];
  /** What was decided about a paper. */
  readonly decisionsOn: (paper: Paper) => readonly Decision[];
  /** What a meeting decided, in the order of its minutes. */
  readonly decisionsOf: (meeting: MeetingKey) => readonly Decision[];
  /** The newest minutes of a meeting: once they are confirmed, not their draft. */
  readonly minutesOf: (meeting: MeetingKey) => FoundMinutes | undefined;
  /** All meetings of a committee, newest first. */
  readonly meetingsOf: (committee: string) => readonly Meeting[];
  /** True for a committee that has published something that its feed lists. */
  readonly hasFeed: (committee: string) => boolean;
  readonly related: RelatedPapers;
}

/** Looks through a site once. */
export function indexOf(site: Site): SiteIndex {
  const decisions = siteDecisions(site);
  const keyOf = ({ committee, folder }: MeetingKey): string => `${committee}/${folder}`;
  const byPaper = Map.groupBy(decisions, ({ paper }) => paper);
  const byMeeting = Map.groupBy(decisions, keyOf);
  const meetings = byCommittee(site.meetings);
  const feeds = new Set(feedsOf(site).map(({ folder }) => folder));
  const minutes = new Map<string, FoundMinutes>();
  // Meetings stand newest first: the first minutes found are the newest.
  for (const meeting of site.meetings)
    for (const paper of meeting.papers) {
      const key = paper.minutes && keyOf({ committee: meeting.committee, folder: paper.minutes.meeting });
      if (key !== undefined && !minutes.has(key) && !isDraft(paper)) minutes.set(key, { paper, among: meeting });
    }
  return {
    decisions,
    decisionsOn: (paper) => byPaper.get(paper) ?? [],
    decisionsOf: (meeting) => byMeeting.get(keyOf(meeting)) ?? [],
    minutesOf: (meeting) => minutes.get(keyOf(meeting)),
    meetingsOf: (committee) => meetings.get(committee) ?? [],
    hasFeed: (committee) => feeds.has(`${committee}/`),
    related: relatedPapers([...site.meetings.flatMap((meeting) => meeting.papers), ...site.publications]),
  };
}
