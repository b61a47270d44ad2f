import { clearDays } from '../../calendar/clear-days.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { Compiling } from '../compiling.ts';
import type { SiteCommittee } from '../../model/site.ts';

/** A meeting of which notice is given; `date` is an ISO date. */
interface NoticedMeeting {
  readonly committee: SiteCommittee;
  readonly date: string;
}

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
  meeting: NoticedMeeting,
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

/** Clear days of notice (Local Government Act 1972, sections 100A(6) and 100B(3)), by the committee's own number. */
export function checkNotice(read: YamlRead<MeetingFile>, meeting: NoticedMeeting, compiling: Compiling): void {
  const { published } = read.value;
  // A date after the meeting is reported as such.
  if (published === undefined || published > meeting.date) return;
  const place = read.placeOf(['published']);
  const short = shortNotice({ published, place }, meeting, compiling);
  if (!short) return;
  const reason = `published ${short.words}: ${short.working}`;
  compiling.collector.warning('clear-days', place, reason, 'Publish earlier, or say why in a waiver in meeting.yml.');
}
