/** The page of everything that is kept: meetings, notes, and how to take all of it off this device. */
import { filled } from '../../search/words.ts';
import type { DeviceAtHand } from './device-at-hand.ts';
import { button, element, link, paragraph } from '../elements.ts';
import { canKeep, removeMeeting } from '../keeping/keep-meeting.ts';
import { chosenFiles, keptBudget, keptBytes, keptMeetings, sizeOf, type KeptMeeting } from '../keeping/kept-files.ts';
import { forget, rememberedMeetings } from '../memory.ts';
import { notesPart } from '../notes/notes-part.ts';
import { notesUnder, writeNotes } from '../notes/note-store.ts';
import { siteRoot } from '../places.ts';
import { deviceStorage } from '../storage.ts';
import { deviceWords, momentWords, sizeWords } from '../words.ts';
import { renewedMessage } from '../worker/worker-scope.ts';

/** Lists what is kept in `page`, and says in `said` what has been done. */
export async function startDevicePage(page: HTMLElement, said: HTMLElement): Promise<void> {
  const root = siteRoot();
  const storage = deviceStorage(root);
  const words = await deviceWords();
  if (!storage) {
    page.replaceChildren(paragraph(words.noStorage));
    return;
  }
  const device: DeviceAtHand = {
    root,
    words,
    storage,
    say: (text) => (said.textContent = text),
    renew: () => void draw(page, device),
  };
  if (canKeep())
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === renewedMessage) device.renew();
    });
  addEventListener('hashchange', device.renew);
  await draw(page, device);
}

async function draw(page: HTMLElement, device: DeviceAtHand): Promise<void> {
  const { root, words, storage } = device;
  const kept = canKeep() ? await keptMeetings(root) : [];
  const hadFocus = page.contains(document.activeElement);
  const isEmpty = kept.length === 0 && storage.names('').length === 0;
  page.replaceChildren(
    ...keptPart(device, kept),
    ...notesPart(device),
    ...(isEmpty ? [paragraph(words.nothingStored)] : [button(words.forgetAll, () => void forgetAll(device, kept))]),
  );
  if (hadFocus) page.querySelector<HTMLElement>('a, button')?.focus();
}

function keptPart(device: DeviceAtHand, kept: readonly KeptMeeting[]): Node[] {
  const { words } = device;
  const heading = element('h2', { class: 'govuk-heading-m', id: 'kept' }, words.keptTitle);
  if (!canKeep()) return [heading, paragraph(words.cannotKeep)];
  if (kept.length === 0) return [heading, paragraph(words.keptNone)];
  const total = { size: sizeWords(keptBytes(kept), words), budget: sizeWords(keptBudget, words) };
  return [
    heading,
    ...(location.hash === '#not-kept' ? [paragraph(words.notKept)] : []),
    element('ul', { class: 'govuk-list app-kept' }, ...kept.map((meeting) => keptLine(device, meeting))),
    paragraph(filled(words.keptTotal, total)),
  ];
}

function keptLine({ root, words, storage, say, renew }: DeviceAtHand, meeting: KeptMeeting): HTMLElement {
  const { folder, listing, formats, kept, isGone } = meeting;
  const size = sizeWords(sizeOf(chosenFiles(listing, formats)), words);
  const facts = isGone
    ? filled(words.gone, { meeting: listing.title })
    : filled(words.keptFacts, { date: momentWords(kept), size });
  const remove = async (): Promise<void> => {
    await removeMeeting(root, folder);
    forget(storage, folder);
    say(words.removed);
    renew();
  };
  return element(
    'li',
    { class: 'app-kept__meeting' },
    ...(isGone ? [] : [link(new URL(folder, root).href, listing.title)]),
    element('span', { class: 'app-kept__facts' }, facts),
    button(words.remove, () => void remove(), filled(words.removeNamed, { meeting: listing.title })),
  );
}

async function forgetAll(
  { root, storage, words, say, renew }: DeviceAtHand,
  kept: readonly KeptMeeting[],
): Promise<void> {
  if (!confirm(words.forgetAllSure)) return;
  for (const { folder } of kept) await removeMeeting(root, folder);
  for (const meeting of rememberedMeetings(storage)) forget(storage, meeting);
  for (const paper of notesUnder(storage, '')) writeNotes(storage, { ...paper, notes: [] });
  for (const name of storage.names('')) storage.remove(name);
  say(words.forgotAll);
  renew();
}
