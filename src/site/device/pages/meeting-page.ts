/** The page of a meeting: what has changed since the last visit, and what can be done with the meeting on this device. */
import { element } from '../elements.ts';
import { keepPart } from '../keeping/keep-part.ts';
import { keptMeetings } from '../keeping/kept-files.ts';
import { canKeep } from '../keeping/keep-meeting.ts';
import { loadListing } from '../load-listing.ts';
import type { MeetingOnPage } from './meeting-on-page.ts';
import { showNews } from './meeting-news.ts';
import { notesLink } from '../notes/notes-link.ts';
import { pageFolder, siteRoot } from '../places.ts';
import { printPart } from '../printing/print-part.ts';
import { rememberPart } from './remember-part.ts';
import { deviceStorage } from '../storage.ts';
import { deviceWords } from '../words.ts';
import { renewedMessage } from '../worker/worker-scope.ts';

/** Shows what is new, and fills the panel where it is open or once it is opened. */
export async function startMeetingPage(): Promise<void> {
  const panel = document.querySelector<HTMLDetailsElement>('[data-device-panel]');
  const parts = document.querySelector<HTMLElement>('[data-device-parts]');
  const news = document.querySelector<HTMLElement>('[data-device-news]');
  const status = document.querySelector<HTMLElement>('[data-device-status]');
  if (!parts || !news || !status || !panel) return;
  const root = siteRoot();
  const folder = pageFolder(root);
  const say = (words: string): void => void (status.textContent = words);
  const words = await deviceWords();
  const draw = async (): Promise<void> => {
    const loaded = await loadListing(root, folder);
    if (!loaded) {
      if (panel.open) say(words.noListing);
      return;
    }
    const meeting: MeetingOnPage = {
      ...loaded,
      root,
      folder,
      words,
      storage: deviceStorage(root),
      say,
      renew: () => void draw(),
    };
    const kept = canKeep() ? await keptMeetings(root) : [];
    showNews(meeting, kept, news);
    if (panel.open) fill(parts, meeting, kept);
  };
  panel.addEventListener('toggle', () => {
    if (panel.open && parts.childElementCount === 0) void draw();
  });
  if (canKeep())
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === renewedMessage) void draw();
    });
  await draw();
}

function fill(into: HTMLElement, meeting: MeetingOnPage, kept: Parameters<typeof keepPart>[1]): void {
  const { root, words } = meeting;
  const hadFocus = into.contains(document.activeElement);
  const everything = element(
    'a',
    { class: 'govuk-link', href: new URL('on-this-device/', root).href },
    words.everything,
  );
  into.replaceChildren(
    keepPart(meeting, kept),
    ...rememberPart(meeting),
    printPart(meeting),
    ...notesLink(meeting),
    element('p', { class: 'govuk-body' }, everything),
  );
  // What was pressed has given way to something else: the keyboard goes on where it was.
  if (hadFocus) into.querySelector<HTMLElement>('button, input')?.focus();
}
