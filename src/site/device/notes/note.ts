/** A private note, and the notes of a paper as they are stored and saved in files; what is read is checked. */
import { isRecord } from '../listing.ts';
import type { Anchor } from './anchors.ts';

/** A note on a place of a paper. */
export interface Note {
  /** Unlike any other's. */
  readonly id: string;
  readonly anchor: Anchor;
  readonly text: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly changed: number;
}

/** The notes on a paper. */
export interface PaperNotes {
  /** Folder of the paper below the root of the site. */
  readonly paper: string;
  readonly title: string;
  /** Number of its item on the agenda. */
  readonly item?: number;
  /** "Health Committee, 14 March 2024"; absent of a publication. */
  readonly meeting?: string;
  /** In the order in which they were written. */
  readonly notes: readonly Note[];
}

/** Letters of a note at most. */
export const longestNote = 4000;
/** Notes on a paper at most. */
export const mostNotes = 500;

/**
 * The notes that a value is; undefined where it is none, or larger than anything that is written here. One that cannot be read takes
 * the others with it, unless they are those of this device.
 */
export function paperNotesFrom(value: unknown, isOwn = false): PaperNotes | undefined {
  if (!isRecord(value)) return undefined;
  const { paper, title, item, meeting, notes } = value;
  if (!isShort(paper, 500) || !/^(?:[^/?#\\]+\/){2,}$/.test(paper) || paper.includes('..')) return undefined;
  if (!isShort(title, 1000) || (item !== undefined && !isCount(item))) return undefined;
  if (meeting !== undefined && !isShort(meeting, 1000)) return undefined;
  if (!Array.isArray(notes) || notes.length > mostNotes) return undefined;
  const read = notes.flatMap((note) => noteFrom(note) ?? []);
  if (read.length !== notes.length && !isOwn) return undefined;
  return {
    paper,
    title,
    ...(item === undefined ? {} : { item }),
    ...(meeting === undefined ? {} : { meeting }),
    notes: read,
  };
}

function noteFrom(value: unknown): Note | undefined {
  if (!isRecord(value)) return undefined;
  const { id, text, changed } = value;
  const anchor = anchorFrom(value['anchor']);
  if (!anchor || !isShort(id, 100) || !isShort(text, longestNote) || !isCount(changed)) return undefined;
  return { id, anchor, text, changed };
}

function anchorFrom(value: unknown): Anchor | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, number, words, at, outline } = value;
  if (kind !== 'paragraph' && kind !== 'heading') return undefined;
  if (!isShort(words, 1000) || !isCount(at) || !isShort(outline, 8000) || outline.length % 4 !== 0) return undefined;
  if (number !== undefined && !isCount(number)) return undefined;
  return { kind, ...(number === undefined ? {} : { number }), words, at, outline };
}

function isShort(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
