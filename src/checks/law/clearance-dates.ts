import { formatDate } from '../../calendar/plain-date.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { isDraft, type Paper } from '../../model/paper.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';

/** What a meeting's file says of publication: a paper that came with a supplement was published with that. */
type Publication = Pick<MeetingFile, 'published' | 'supplements'>;

/** Papers are cleared before they are published. */
export function checkClearanceDates(papers: Iterable<Paper>, meeting: Publication, collector: Collector): void {
  for (const paper of papers) {
    const name = paper.file.slice(paper.file.lastIndexOf('/') + 1);
    const published = meeting.supplements.find((one) => one.papers.includes(name))?.published ?? meeting.published;
    if (published === undefined || isDraft(paper)) continue;
    for (const { by, date, place } of paper.clearances ?? []) {
      if (date <= published) continue;
      const reason = `"${by}" cleared the paper on ${formatDate(date)}, after it was published on ${formatDate(published)}`;
      collector.error('clearance', place, reason, 'Correct the date, or publish the paper after it is cleared.');
    }
  }
}
