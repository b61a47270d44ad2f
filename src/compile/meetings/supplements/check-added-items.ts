/**
 * Items that come with a supplement. One that is added inside the clear days may be considered only if whoever presides is of the opinion,
 * by reason of special circumstances, that it is urgent (Local Government Act 1972, section 100B(4)(b)).
 */
import { wordingOf } from '../../../locales/locales.ts';
import { addedItems } from '../../../meetings/packs/supplement.ts';
import type { AgendaItem } from '../../../model/agenda-item.ts';
import type { MeetingFile } from '../../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../../schema/yaml/yaml.ts';
import type { Compiling } from '../../compiling.ts';
import { shortNotice } from '../short-notice.ts';
import type { SupplementedMeeting } from './supplements.ts';

/** A meeting with the items of its agenda. */
interface MeetingWithItems extends SupplementedMeeting {
  readonly items: readonly AgendaItem[];
}

/**
 * Reports what a supplement lacks: a reason for papers that were to follow, and for items that come inside the clear days both the
 * reason and the chair's agreement. True where the supplement adds an item.
 */
export function checkAddedItems(
  index: number,
  read: YamlRead<MeetingFile>,
  from: { meeting: MeetingWithItems; compiling: Compiling },
): boolean {
  const supplement = read.value.supplements[index];
  const { meeting, compiling } = from;
  const { collector } = compiling;
  if (!supplement) return false;
  const added = addedItems(meeting.items, { number: index + 1 });
  const isReasonMissing = supplement.reason === undefined && read.isWhole;
  const withPapers = added.filter((item) => item.added?.isWithoutPaper !== true);
  if (isReasonMissing && supplement.papers.length > withPapers.length)
    collector.error('meeting-file', read.placeOfKey(['supplements', index, 'reason']), '"reason" is missing', lateHint);
  const [first] = added;
  if (!first) return false;
  const published = { published: supplement.published, place: read.placeOf(['supplements', index, 'published']) };
  const short = shortNotice(published, meeting, compiling);
  if (!short) return true;
  const chair = wordingOf(compiling.files.council.language).packs.chair(meeting.committee.seats);
  const what = `supplement ${index + 1} adds item ${first.number} ${short.words},`;
  if (isReasonMissing)
    collector.error('clear-days', published.place, `${what} and gives no reason: ${short.working}`, urgentHint);
  if (supplement.chairAgreed !== true) {
    const place =
      supplement.chairAgreed === undefined ? published.place : read.placeOf(['supplements', index, 'chairAgreed']);
    const reason = `${what} and does not say that the ${chair} agreed: ${short.working}`;
    const hint = `When the ${chair} has agreed that the item is urgent, write chairAgreed: yes. Otherwise take it to a later meeting.`;
    collector.error('clear-days', place, reason, hint);
  }
  return true;
}

const lateHint = 'Write reason: and, after it, why they are late: the special circumstances, as the law asks.';
const urgentHint = 'Write reason: and the special circumstances for which the item cannot wait, as the law asks.';
