import type { PaperExtract } from './extract.ts';
import type { PapersCheck, PapersContext } from './meeting-check.ts';
import { checkNamedFigures } from './numbers/named-figures.ts';
import { checkPosts, checkTitlesInText } from './references/names-of-tree.ts';
import { checkPointersToReports } from './references/pointers-to-reports.ts';
import { checkSiteLinks } from './references/site-links.ts';
import { checkSameTitles } from './structure/same-titles.ts';

/** Checks over the papers of one meeting. */
const meetingChecks: readonly PapersCheck[] = [checkSameTitles, checkNamedFigures];

/** Checks over all papers. */
const siteChecks: readonly PapersCheck[] = [checkSiteLinks, checkPointersToReports, checkTitlesInText, checkPosts];

/** Runs every check over the papers of each meeting, then over all papers. */
export function checkPapers(papers: readonly PaperExtract[], context: PapersContext): void {
  const inMeetings = papers.filter(({ home }) => home.in === 'meeting');
  const byFolder = Map.groupBy(inMeetings, ({ file }) => file.slice(0, file.lastIndexOf('/')));
  for (const own of byFolder.values()) for (const check of meetingChecks) check(own, context);
  for (const check of siteChecks) check(papers, context);
}
