/** Notices of what came down that are no longer declared, or with another day or reason. */
import { formatDate } from '../calendar/plain-date.ts';
import type { RecordedNotice } from '../schema/meeting/publication-record.ts';
import { changedNotices } from './changes/excuses.ts';
import { agendaPlace, type Reporting } from './changes/reporting.ts';

/** Reports what came down and is declared no more as it was published, unless a correction says so. */
export function reportLostNotices({ meeting, record, publishable, collector }: Reporting): void {
  for (const { notice, isCorrected } of changedNotices(record, publishable)) {
    if (isCorrected) continue;
    const { what, of, date, reason } = notice;
    const name = of.startsWith('item ') ? of : `"${of}"`;
    const said = `that ${name} was ${what} on ${formatDate(date)} was published, and is declared no more as it was: “${reason}”`;
    collector.error('published-record', agendaPlace(meeting), said, hintFor(notice));
  }
}

function hintFor({ what, of, date, reason }: RecordedNotice): string {
  const facts = `date: ${date}, reason: ${JSON.stringify(reason)}`;
  const isWithdrawn = what === 'withdrawn';
  const where = isWithdrawn ? 'at its item in meeting.yml' : 'under takenDown';
  const lines = isWithdrawn ? `    withdrawn: { ${facts} }` : `takenDown:\n  - { ${takenDownKey(of)}, ${facts} }`;
  return `Put it back ${where}. Where it was wrong, declare that with paper: agenda under corrections in meeting.yml.\n\n${lines}`;
}

/** The key of an entry under takenDown that names a part of a record. */
function takenDownKey(of: string): string {
  if (of.endsWith('.csv')) return `data: ${of.slice(0, -'.csv'.length)}`;
  return of.endsWith('.mdx') ? `paper: ${of}` : `file: ${of}`;
}
