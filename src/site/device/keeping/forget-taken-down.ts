/** What was taken down leaves no words on a device: neither those that notes are about nor a title that had to go. */
import type { MeetingListing } from '../../../build/listed-files.ts';
import { memoryOf, remember } from '../memory.ts';
import { notesOn, writeNotes } from '../notes/note-store.ts';
import type { DeviceStorage } from '../storage.ts';

/** Takes words of papers that were taken down off this device; what a reader has written stays. */
export function forgetTakenDown(storage: DeviceStorage, meeting: string, { papers }: MeetingListing): void {
  for (const { slug, title } of papers.filter(({ isTakenDown }) => isTakenDown)) {
    const own = notesOn(storage, `${meeting}${slug}/`);
    const notes = own?.notes.map((note) => ({ ...note, anchor: { ...note.anchor, words: '', outline: '' } }));
    if (own && notes) writeNotes(storage, { ...own, title, notes });
    const memory = memoryOf(storage, meeting);
    const seen = memory?.seen[slug];
    if (!memory || !seen) continue;
    const stops = Object.fromEntries(Object.entries(memory.stops).filter(([stopped]) => stopped !== slug));
    remember(storage, meeting, { seen: { ...memory.seen, [slug]: { ...seen, title } }, stops });
  }
}
