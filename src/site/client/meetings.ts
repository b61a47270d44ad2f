/** Which meetings are still to come: the reader's clock knows, the build does not look at one. */
import type { ScriptWords } from './script-words.ts';

/** Marks meetings of today and of later days; the nearest is the next. */
export function markComingMeetings(words: ScriptWords, now: Date): void {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-meeting]')];
  const today = isoDay(now);
  const next = nextMeeting(
    marked.map((element) => element.dataset['meeting'] ?? ''),
    today,
  );
  for (const element of marked) {
    const { meeting = '' } = element.dataset;
    if (meeting < today) continue;
    const tag = document.createElement('strong');
    tag.className = 'govuk-tag govuk-tag--green';
    tag.textContent = meeting === today ? words.today : meeting === next ? words.next : words.coming;
    const link = element.querySelector('a');
    if (link) link.after(' ', tag);
    else element.append(' ', tag);
  }
}

/** The first of some ISO dates after today; undefined where there is none. */
export function nextMeeting(dates: readonly string[], today: string): string | undefined {
  return dates.filter((date) => date > today).toSorted()[0];
}

/** The reader's day as an ISO date. */
export function isoDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
