/** A box to tick: what this device remembers of the meeting. */
import { boxOf, checkbox, element, smallHeading } from '../elements.ts';
import type { MeetingOnPage } from './meeting-on-page.ts';
import { forget, memoryOf, remember, seenNow } from '../memory.ts';

/** The part of the panel; none where the browser stores nothing. */
export function rememberPart({ folder, listing, storage, words, say, renew }: MeetingOnPage): readonly HTMLElement[] {
  if (!storage) return [];
  const label = checkbox(words.remember);
  const box = boxOf(label);
  box.checked = memoryOf(storage, folder) !== undefined;
  box.addEventListener('change', () => {
    if (!box.checked) forget(storage, folder);
    else if (!remember(storage, folder, seenNow(listing))) box.checked = false;
    say(box.checked ? words.remembered : words.forgotten);
    renew();
  });
  return [element('section', { class: 'app-device__part' }, smallHeading(words.rememberTitle), label)];
}
