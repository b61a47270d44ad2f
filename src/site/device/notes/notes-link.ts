/** On the page of a meeting: the way to the notes on its papers. */
import { link, paragraph } from '../elements.ts';
import type { MeetingOnPage } from '../pages/meeting-on-page.ts';
import { countedWords } from '../words.ts';
import { countNotes, notesUnder } from './note-store.ts';

/** The link, where there are notes. */
export function notesLink({ root, folder, storage, words }: MeetingOnPage): readonly HTMLElement[] {
  const count = storage ? countNotes(notesUnder(storage, folder)) : 0;
  if (count === 0) return [];
  return [paragraph(link(notesAddress(root, folder), countedWords(words.notesLink, count)))];
}

/** Address of the page of the notes on a meeting. */
export function notesAddress(root: URL, meeting: string): string {
  return new URL(`on-this-device/notes/?${new URLSearchParams({ meeting }).toString()}`, root).href;
}
