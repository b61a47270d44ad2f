/** Above the panel of a meeting: which papers have changed since the last visit, and that a kept copy is being read. */
import { filled } from '../../search/words.ts';
import { button, element, link, paragraph } from '../elements.ts';
import type { KeptMeeting } from '../keeping/kept-files.ts';
import type { MeetingOnPage } from './meeting-on-page.ts';
import { changesSince, memoryOf, remember, seenNow } from '../memory.ts';
import { momentWords } from '../words.ts';

/** Draws the news, or nothing where there is none. */
export function showNews(meeting: MeetingOnPage, kept: readonly KeptMeeting[], into: HTMLElement): void {
  const own = kept.find(({ folder }) => folder === meeting.folder);
  const { words, isKept } = meeting;
  const offline = isKept && own ? [paragraph(filled(words.offline, { date: momentWords(own.kept) }))] : [];
  const changes = changesOf(meeting, own !== undefined);
  const parts = [...offline, ...changes];
  into.className = parts.length === 0 ? '' : 'app-device__news';
  into.replaceChildren(...parts);
}

function changesOf(meeting: MeetingOnPage, isKept: boolean): Node[] {
  const { storage, folder, listing, words, root, say, renew } = meeting;
  const memory = storage && memoryOf(storage, folder);
  const changes = memory ? changesSince(memory, listing) : [];
  if (!storage || changes.length === 0) return [];
  const lines = changes.map(({ slug, title, what }) => {
    const name = what === 'takenOff' ? title : link(new URL(`${folder}${slug}/`, root).href, title);
    return element('li', {}, name, ` (${words[what]})`);
  });
  return [
    element('h2', { class: 'govuk-heading-s' }, isKept ? words.changedKept : words.changedTitle),
    element('ul', { class: 'govuk-list govuk-list--bullet' }, ...lines),
    button(words.seen, () => {
      remember(storage, folder, seenNow(listing, memory));
      say(words.seenNow);
      renew();
    }),
  ];
}
