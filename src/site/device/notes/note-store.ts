/** The notes on this device, by paper. */
import type { DeviceStorage } from '../storage.ts';
import { paperNotesFrom, type Note, type PaperNotes } from './note.ts';

const nameOf = (paper: string): string => `notes ${paper}`;

/** The notes on the paper in a folder; undefined where there are none. */
export function notesOn(storage: DeviceStorage, paper: string): PaperNotes | undefined {
  const text = storage.get(nameOf(paper));
  if (text === undefined) return undefined;
  try {
    return paperNotesFrom(JSON.parse(text), true);
  } catch {
    return undefined;
  }
}

/** The notes on all papers below a folder, those of a meeting or, below '', all; by folder. */
export function notesUnder(storage: DeviceStorage, folder: string): readonly PaperNotes[] {
  return storage.names(nameOf(folder)).flatMap((name) => notesOn(storage, name.slice(nameOf('').length)) ?? []);
}

/** Writes the notes on a paper; without any, nothing of it stays. False where there is no room. */
export function writeNotes(storage: DeviceStorage, notes: PaperNotes): boolean {
  if (notes.notes.length > 0) return storage.set(nameOf(notes.paper), JSON.stringify(notes));
  storage.remove(nameOf(notes.paper));
  return true;
}

/** The notes of a paper with one of them new or in place of what it was. */
export function withNote(paper: PaperNotes, note: Note): PaperNotes {
  const isThere = paper.notes.some(({ id }) => id === note.id);
  const notes = isThere ? paper.notes.map((one) => (one.id === note.id ? note : one)) : [...paper.notes, note];
  return { ...paper, notes };
}

/** How many notes some papers have. */
export function countNotes(papers: readonly PaperNotes[]): number {
  return papers.reduce((sum, { notes }) => sum + notes.length, 0);
}
