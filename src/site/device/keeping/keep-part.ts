/** Keeping the meeting: what it takes is said before, how far it has come meanwhile, and how to remove it afterwards. */
import { filled } from '../../search/words.ts';
import { boxOf, button, checkbox, element, paragraph, smallHeading } from '../elements.ts';
import { canKeep, keepMeeting, removeMeeting, type KeepingEnd } from './keep-meeting.ts';
import { chosenFiles, keptBudget, meetingsToRemove, sizeOf, type KeptMeeting } from './kept-files.ts';
import type { MeetingOnPage } from '../pages/meeting-on-page.ts';
import { forget, memoryOf, remember, seenNow } from '../memory.ts';
import { momentWords, sizeWords, type DeviceWords } from '../words.ts';

/** The part of the panel. */
export function keepPart(meeting: MeetingOnPage, kept: readonly KeptMeeting[]): HTMLElement {
  const { words } = meeting;
  const part = element('section', { class: 'app-device__part' }, smallHeading(words.keepTitle));
  const own = kept.find(({ folder, isGone }) => folder === meeting.folder && !isGone);
  if (meeting.listing.files.length === 0) part.append(paragraph(words.nothingToKeep));
  else if (!canKeep() || !meeting.storage) part.append(paragraph(words.cannotKeep));
  else if (own) part.append(...keptAlready(meeting, own));
  else part.append(...offer(meeting, kept, part));
  return part;
}

function keptAlready({ root, folder, words, say, renew, storage }: MeetingOnPage, own: KeptMeeting): Node[] {
  const size = sizeWords(sizeOf(chosenFiles(own.listing, own.formats)), words);
  const removeIt = async (): Promise<void> => {
    await removeMeeting(root, folder);
    if (storage) forget(storage, folder);
    say(words.removed);
    renew();
  };
  return [
    paragraph(filled(words.kept, { date: momentWords(own.kept), size })),
    button(words.removeThis, () => void removeIt()),
  ];
}

function offer(meeting: MeetingOnPage, kept: readonly KeptMeeting[], part: HTMLElement): Node[] {
  const { words, listing } = meeting;
  const formats = [...new Set(listing.files.flatMap(({ format }) => format ?? []))];
  const boxes = formats.map((format) => {
    const own = listing.files.filter((file) => file.format === format);
    const size = sizeWords(sizeOf(own), words);
    return checkbox(filled(words.format, { format: words.formats[format], size }), { value: format });
  });
  const chosen = (): string[] => boxes.map(boxOf).flatMap((box) => (box.checked ? [box.value] : []));
  const keep = button('', () => void keepIt(meeting, chosen(), part));
  const room = element('div');
  const tell = (): void => {
    const wanted = chosenFiles(listing, chosen());
    keep.textContent = filled(words.keep, { size: sizeWords(sizeOf(wanted), words) });
    const removable = meetingsToRemove(kept, wanted, keptBudget);
    keep.hidden = removable?.length !== 0;
    room.replaceChildren(...(keep.hidden ? noRoom(meeting, removable) : []));
  };
  for (const box of boxes) box.addEventListener('change', tell);
  tell();
  const also = element('fieldset', { class: 'app-choices' }, element('legend', {}, words.alsoKeep), ...boxes);
  return [paragraph(words.keepLead), ...(boxes.length > 0 ? [also] : []), keep, room];
}

/** What must go first, the oldest first. */
function noRoom({ root, words, renew, say }: MeetingOnPage, removable: readonly KeptMeeting[] | undefined): Node[] {
  const budget = sizeWords(keptBudget, words);
  if (!removable) return [paragraph(filled(words.tooLarge, { budget }))];
  const buttons = removable.map(({ folder, listing, formats }) => {
    const size = sizeWords(sizeOf(chosenFiles(listing, formats)), words);
    return button(filled(words.removeOther, { meeting: listing.title, size }), () => {
      void removeMeeting(root, folder).then(() => {
        say(words.removed);
        renew();
      });
    });
  });
  return [paragraph(filled(words.overBudget, { budget })), ...buttons];
}

async function keepIt(meeting: MeetingOnPage, formats: readonly string[], part: HTMLElement): Promise<void> {
  const { root, folder, listing, words, say, renew, storage } = meeting;
  const whole = sizeOf(chosenFiles(listing, formats));
  const size = sizeWords(whole, words);
  const bar = element('progress', { max: String(whole), value: '0', 'aria-label': words.keepTitle });
  const done = element('p', { class: 'govuk-body' });
  for (const control of part.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input'))
    control.disabled = true;
  part.append(bar, done);
  const progress = (bytes: number): void => {
    bar.value = bytes;
    done.textContent = filled(words.keeping, { done: sizeWords(bytes, words), size });
  };
  progress(0);
  const end = await keepMeeting({ root, folder, listing, formats, progress });
  if (end === 'kept' && storage) remember(storage, folder, seenNow(listing, memoryOf(storage, folder)));
  say(wordsOf(end, words));
  renew();
}

function wordsOf(end: KeepingEnd, words: DeviceWords): string {
  const all: Readonly<Record<KeepingEnd, string>> = {
    kept: words.keptNow,
    'no room': words.noRoom,
    'no network': words.noNetwork,
    changed: words.changedMeanwhile,
  };
  return all[end];
}
