/** All notes as a file, to be kept elsewhere or taken to another device, and read again. */
import { isRecord } from '../listing.ts';
import type { DeviceStorage } from '../storage.ts';
import { notesOn, notesUnder, withNote, writeNotes } from './note-store.ts';
import { mostNotes, paperNotesFrom, type PaperNotes } from './note.ts';

/** Says what the file is. */
const format = 'committee-papers-notes';
/** Its version: a file of another one is refused. */
const version = 1;

/** Name of the file that is saved. */
export const notesFileName = 'notes.json';
/** The largest file that is read, in bytes. */
export const largestFile = 10_000_000;
/** Papers in a file at most. */
const mostPapers = 5000;

/** The text of the file. */
export function notesFile(papers: readonly PaperNotes[]): string {
  return `${JSON.stringify({ format, version, papers }, undefined, 2)}\n`;
}

/** The notes of a file; undefined where it is no such file, or any part of it is not as it must be. */
export function readNotesFile(text: string): readonly PaperNotes[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value['format'] !== format || value['version'] !== version) return undefined;
    const { papers } = value;
    if (!Array.isArray(papers) || papers.length > mostPapers) return undefined;
    const read = papers.flatMap((paper) => paperNotesFrom(paper) ?? []);
    return read.length === papers.length ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Adds notes to those that are here. Of one note in two versions the later stays. Gives how many were added or updated; undefined where
 * there was no room, and then nothing is another than before.
 */
export function addNotes(storage: DeviceStorage, papers: readonly PaperNotes[]): number | undefined {
  const before = notesUnder(storage, '');
  let count = 0;
  for (const paper of papers) {
    let merged = notesOn(storage, paper.paper) ?? { ...paper, notes: [] };
    for (const note of paper.notes) {
      const own = merged.notes.find(({ id }) => id === note.id);
      if (own ? own.changed >= note.changed : merged.notes.length >= mostNotes) continue;
      merged = withNote(merged, note);
      count += 1;
    }
    if (merged.notes.length > 0 && !writeNotes(storage, merged)) {
      putBack(storage, before, papers);
      return undefined;
    }
  }
  return count;
}

function putBack(storage: DeviceStorage, before: readonly PaperNotes[], touched: readonly PaperNotes[]): void {
  for (const { paper, title } of touched) writeNotes(storage, { paper, title, notes: [] });
  for (const paper of before) writeNotes(storage, paper);
}
