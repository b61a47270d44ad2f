import type { PaperExtract } from './extract.ts';
import type { ListedPapersCheck, PapersContext } from './meeting-check.ts';
import { checkNamedFigures } from './numbers/named-figures.ts';
import { checkPosts, checkTitlesInText } from './references/names-of-tree.ts';
import { checkPointersToReports } from './references/pointers-to-reports.ts';
import { checkSiteLinks } from './references/site-links.ts';
import { checkSameTitles } from './structure/same-titles.ts';

/** Checks over the papers of one meeting. */
const meetingChecks: readonly ListedPapersCheck[] = [{ warns: checkSameTitles }, { warns: checkNamedFigures }];

/** Checks over all papers. */
const siteChecks: readonly ListedPapersCheck[] = [
  checkSiteLinks,
  checkPointersToReports,
  { warns: checkTitlesInText },
  { warns: checkPosts },
];

/** Runs every check over the papers of each meeting, then over all papers; or those that may find an error. */
export function checkPapers(papers: readonly PaperExtract[], context: PapersContext): void {
  const inMeetings = papers.filter(({ home }) => home.in === 'meeting');
  const byFolder = Map.groupBy(inMeetings, ({ file }) => file.slice(0, file.lastIndexOf('/')));
  for (const own of byFolder.values()) run(meetingChecks, own, context);
  run(siteChecks, papers, context);
}

function run(checks: readonly ListedPapersCheck[], papers: readonly PaperExtract[], context: PapersContext): void {
  for (const check of checks) {
    if (typeof check === 'function') check(papers, context);
    else if (context.errorsOnly !== true) check.warns(papers, context);
  }
}
