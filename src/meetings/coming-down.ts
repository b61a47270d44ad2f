/** What is said of items and papers that came down again. */
import type { Wording } from '../locales/en-GB/locale.ts';
import type { ComingDown } from '../model/notice.ts';

/** When something came down, and why. */
interface Facts {
  /** ISO date. */
  readonly date: string;
  readonly reason: string;
}

/** "Withdrawn on 3 February 2020: …", of an item that the meeting does not take. */
export function withdrawnNotice({ date, reason }: Facts, words: Wording): ComingDown {
  const { comingDown } = words;
  const text = comingDown.withdrawnOn(words.date(date), reason);
  return { how: 'withdrawn', date, reason, title: comingDown.withdrawn, text };
}

/** "Taken down on 9 January 2026: …", of what nobody may read any more. */
export function takenDownNotice({ date, reason }: Facts, words: Wording): ComingDown {
  const { comingDown } = words;
  const text = comingDown.takenDownOn(words.date(date), reason);
  return { how: 'taken-down', date, reason, title: comingDown.takenDown, text };
}
