import { z } from 'zod';
import { isoDate, words } from './plain.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 of 64 small hexadecimal digits');
const count = z.int().min(0);

/** Words of a published file that are checked against each other whatever engine has set them. */
const part = z.strictObject({
  /** "agenda", "item 6", the file name of a paper, or that of a dataset's CSV. */
  name: words,
  /** SHA-256 of its words; of a CSV, of its bytes. */
  words: hash,
  /** Printed numbers of its first and last page, where it is a paper in a pack. */
  first: count.optional(),
  last: count.optional(),
});

const file = z.strictObject({
  /** In dist/, without a leading slash. */
  path: words,
  /** Day on which it was published as it is now. */
  published: isoDate,
  pages: count.optional(),
  bytes: count,
  sha256: hash,
  parts: z.array(part).min(1),
});

const correction = z.strictObject({ paper: words, what: words, why: words, date: isoDate });

const replaced = z.strictObject({
  /** Day from which the files no longer hold. */
  date: isoDate,
  /** Version of the engine that had made them. */
  engine: words,
  /** The corrections for which they were made anew. */
  corrections: z.array(correction),
  /** As they were published before. */
  files: z.array(file),
});

/** content/meetings/<committee>/<date>/meeting.lock.json: what was published, written by `npm run publish` alone. */
export const publicationRecordSchema = z.strictObject({
  /** Version of the engine that made the files. */
  engine: words,
  /** Day of the first publication. */
  published: isoDate,
  files: z.array(file).min(1),
  /** The corrections that the files contain. */
  corrections: z.array(correction),
  /** Earlier states, the oldest first. */
  history: z.array(replaced),
});

/** What was published of a meeting. */
export type PublicationRecord = z.output<typeof publicationRecordSchema>;

/** One published file. */
export type RecordedFile = PublicationRecord['files'][number];

/** A part of a published file. */
export type RecordedPart = RecordedFile['parts'][number];
