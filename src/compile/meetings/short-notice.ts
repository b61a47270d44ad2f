import { clearDays } from '../../calendar/clear-days.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Compiling } from '../compiling.ts';
import type { SiteCommittee } from '../../model/site.ts';

/** A notice of fewer clear days than the committee gives. */
export interface ShortNotice {
  /** "6 clear days before the meeting, not 7". */
  readonly words: string;
  /** The days, as they were counted. */
  readonly working: string;
}

/**
 * Counts the clear days from a publication (ISO date) to its meeting; undefined where they are enough. A year whose bank
 * holidays are not known is reported at `place`.
 */
export function shortNotice(
  { published, place }: { published: string; place: Place },
  meeting: { readonly committee: SiteCommittee; readonly date: string },
  { collector, files }: Compiling,
): ShortNotice | undefined {
  const notice = clearDays({ published, meeting: meeting.date, extraHolidays: files.council.bankHolidays });
  if ('problem' in notice) {
    const hint =
      'List all bank holidays of that year, eight or more, under bankHolidays in council.yml, or correct the date.';
    collector.error('unknown-year', place, notice.problem, hint);
    return undefined;
  }
  if (notice.days >= meeting.committee.clearDays) return undefined;
  const days = `${notice.days} clear ${notice.days === 1 ? 'day' : 'days'}`;
  return { words: `${days} before the meeting, not ${meeting.committee.clearDays}`, working: notice.working };
}
