import { z } from 'zod';
import { furtherFormats } from '../council/formats.ts';
import { isoDate, words } from '../plain.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 of 64 small hexadecimal digits');
const count = z.int().min(0);

/** Words of a published file that are checked against each other whatever engine has set them. */
const part = z.strictObject({
  /** "agenda", "item 6", the file name of a paper, a picture or a document, or that of a dataset's CSV. */
  name: words,
  /**
   * SHA-256 of its words, one paragraph a line; of a CSV, of its text; of a picture or document, of the author's file. In records of
   * the first version the words of a paper include its corrections and its pictures.
   */
  words: hash,
  /** SHA-256 of how a paper is set out: its links, charts, pictures, levels of headings. */
  structure: hash.optional(),
  /** Of an item of the agenda: what meeting.yml calls it, "report clinics.mdx". */
  is: words.optional(),
  /** Printed numbers of its first and last page, where it is a paper in a pack. */
  first: count.optional(),
  last: count.optional(),
  /** By the name of each dataset that grows: with how many rows a paper, or the CSV itself, was published. */
  rows: z.record(words, count).optional(),
  /** SHA-256 of what the file says of the day of the paper's figures; absent where no rows have been added to their data since. */
  ofDay: hash.optional(),
});

/** What a published file is. */
export const recordedKinds = [
  'agenda',
  'pack',
  'supplement',
  'consolidated',
  'paper',
  'page',
  'data',
  'picture',
  'document',
] as const;

const file = z.strictObject({
  /** In dist/, without a leading slash. */
  path: words,
  kind: z.enum(recordedKinds).optional(),
  /** Of its paper, dataset or pack. */
  title: words.optional(),
  /** Day on which it was published as it is now. */
  published: isoDate,
  pages: count.optional(),
  bytes: count,
  /** Of the file; of a page, of the article on it, without what stands round it on every page. */
  sha256: hash,
  /**
   * SHA-256 of what is only heard: what its abbreviations stand for, and the languages of its passages. Absent where there is no such
   * thing. The bytes of a file change with it, and nothing that is read.
   */
  heard: hash.optional(),
  parts: z.array(part).min(1),
});

const correction = z.strictObject({
  paper: words,
  what: words,
  why: words,
  date: isoDate,
  rows: z.literal('all').optional(),
});

/** What came down after publication: it declares itself, and needs no correction. */
const notice = z.strictObject({
  what: z.enum(['withdrawn', 'taken down']),
  /** "item 6", the file name of a paper, picture or PDF, or that of a dataset's CSV. */
  of: words,
  date: isoDate,
  reason: words,
});

/** A record as it stood on a day: the folder of its meeting, and the SHA-256 of its text. */
const recordAt = z.strictObject({ meeting: words, sha256: hash });

const signature = z.strictObject({
  /** Name of the key in council.yml. */
  key: words,
  /** Ed25519 (RFC 8032) over the text of the record without this, in base64. */
  value: z.string().regex(/^[A-Za-z0-9+/]{86}==$/, 'is not an Ed25519 signature in base64'),
});

/** What a record says of its place among the others; absent in records of the first version. */
const chained = {
  /** SHA-256 of the text of the record that it replaces; absent in the first of a meeting. */
  replaces: hash.optional(),
  /** The newest other record of the committee at that time: several where two clerks published side by side. */
  follows: z.array(recordAt).optional(),
};

/** Further formats in which the papers, agenda and packs were published; absent where there were none. */
const formats = z.array(z.enum(furtherFormats)).min(1).optional();

/** File names of the papers whose figures were published as workbooks; absent in earlier records, which do not say. */
const workbooks = z.array(words).optional();

const replaced = z.strictObject({
  /** Day from which the files no longer hold. */
  date: isoDate,
  /** Version of the engine that had made them. */
  engine: words,
  /** The corrections for which they were made anew. */
  corrections: z.array(correction),
  /** The notices that they had. */
  notices: z.array(notice).optional(),
  formats,
  workbooks,
  /** As they were published before. */
  files: z.array(file),
  /** Paths of files that were published only from then on. */
  added: z.array(words).optional(),
  /** Of the record that was replaced: with these it can be put together again, to the letter. */
  version: z.literal(2).optional(),
  ...chained,
  signature: signature.optional(),
});

/** content/meetings/<committee>/<date>/meeting.lock.json: what was published, written by `npm run publish` alone. */
export const publicationRecordSchema = z.strictObject({
  /** Absent in records of the first version, which keep no words and stand in no chain. */
  version: z.literal(2).optional(),
  /** Version of the engine that made the files. */
  engine: words,
  /** Day of the first publication. */
  published: isoDate,
  ...chained,
  files: z.array(file).min(1),
  /** The corrections that the files contain. */
  corrections: z.array(correction),
  /** The notices that the files contain; absent where there are none. */
  notices: z.array(notice).optional(),
  formats,
  workbooks,
  /** Earlier states, the oldest first. */
  history: z.array(replaced),
  signature: signature.optional(),
});

/** What was published of a meeting. */
export type PublicationRecord = z.output<typeof publicationRecordSchema>;

/** One published file. */
export type RecordedFile = PublicationRecord['files'][number];

/** A part of a published file. */
export type RecordedPart = RecordedFile['parts'][number];

/** What came down after publication, as a record has it. */
export type RecordedNotice = z.output<typeof notice>;

/** A record as it stood on a day. */
export type RecordAt = z.output<typeof recordAt>;

/**
 * content/meetings/<committee>/<date>/meeting.words.json: the words that the record has hashes of, by these hashes, one paragraph
 * or row a line; written by `npm run publish` alone, never published.
 */
export const publishedWordsSchema = z.strictObject({ words: z.record(hash, z.array(z.string())) });

/** Lines of what was published, by the SHA-256 of the lines joined by line feeds. */
export type PublishedWords = ReadonlyMap<string, readonly string[]>;

/** content/records.lock.json: by the folder of each committee, the record that was written last. */
export const newestRecordsSchema = z.strictObject({ newest: z.record(words, recordAt) });
