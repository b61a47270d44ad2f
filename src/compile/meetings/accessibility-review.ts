/**
 * The accessibility statement is kept up to date (Public Sector Bodies (Websites and Mobile Applications) (No. 2)
 * Accessibility Regulations 2018, regulation 8): reviewed at least once a year, as the Government Digital Service asks.
 */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import { formatDate } from '../../calendar/plain-date.ts';
import type { SitePage } from '../../model/site.ts';
import { startOf } from '../../content/tree.ts';
import type { Meeting } from '../../model/meeting.ts';

const statement = 'accessibility-statement';

/**
 * Warns of a statement that says no review, or one more than twelve months before the newest meeting. No clock is asked:
 * a site that publishes nothing new is an archive, and the same content gives the same findings on any day. A meeting that
 * is announced is a day on which the statement will be read.
 */
export function checkAccessibilityReview(
  pages: readonly SitePage[],
  meetings: readonly Pick<Meeting, 'date'>[],
  collector: Collector,
): void {
  const page = pages.find(({ slug }) => slug === statement);
  if (!page) return;
  const { reviewed } = page;
  if (!reviewed) {
    collector.warning(
      'accessibility-review',
      startOf(page.file),
      'the accessibility statement does not say when it was last reviewed',
      'Write reviewed: and the date in its front matter, for example reviewed: 2026-05-14.',
    );
    return;
  }
  const newest = meetings.reduce((latest, { date }) => (date > latest ? date : latest), '');
  if (newest <= yearAfter(reviewed.date)) return;
  collector.warning(
    'accessibility-review',
    reviewed.place,
    `the accessibility statement was reviewed on ${formatDate(reviewed.date)}, more than twelve months before the meeting of ${formatDate(newest)}`,
    'Check the statement against the site, correct it, and give the date of that review.',
  );
}

/** The same day of the next year; ISO dates compare as texts, so 29 February needs no care. */
function yearAfter(isoDate: string): string {
  return `${Number(isoDate.slice(0, 4)) + 1}${isoDate.slice(4)}`;
}
