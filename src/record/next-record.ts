/** A meeting's first record, and the one that follows when something was added, corrected or made anew. */
import type { PublicationRecord, RecordAt, RecordedFile } from '../schema/meeting/publication-record.ts';
import type { PublishableFile } from '../outputs/publishable.ts';
import { hasSamePages, newCorrections, noticeIn, recordedAs, type Publishable } from './changes/change.ts';
import { furtherFormats } from '../schema/council/formats.ts';
import { newNotices } from './notices.ts';
import { isSamePart, looksTheSame } from './changes/record-changes.ts';
import { recordHash } from './chain/record-text.ts';

/** When something was published, and what the records of the committee said then. */
export interface Recording {
  /** ISO date of what is new; where it is not said, that is the day of the newest correction or supplement. */
  readonly date?: string;
  /** The newest other records of the committee. */
  readonly follows: readonly RecordAt[];
  /** True where the record has to be written anew though nothing was published: no other record speaks of it yet. */
  readonly isLoose?: boolean;
}

/** A meeting's first record. */
export function firstRecord(
  { files, corrections, notices, formats, workbooks, engine }: Publishable,
  { date, follows }: Recording & { readonly date: string },
): PublicationRecord {
  return {
    version: 2,
    engine,
    published: date,
    follows: [...follows],
    files: files.map((file) => entryOf(file, file.day ?? date)),
    corrections: corrections.map((one) => ({ ...one })),
    ...recordedNotices(notices),
    ...recordedFormats(formats),
    ...recordedWorkbooks(workbooks),
    history: [],
  };
}

/** The record after a supplement, a correction or a new version of the engine; the very same where nothing has changed. */
export function nextRecord(
  before: PublicationRecord,
  publishable: Publishable,
  { date, follows, isLoose }: Recording,
): PublicationRecord {
  const { files, corrections, notices, engine } = publishable;
  // What was published in a format stays published in it.
  const { formats } = recordedFormats([...(before.formats ?? []), ...(publishable.formats ?? [])]);
  const { workbooks } = recordedWorkbooks(before.workbooks, publishable.workbooks);
  const hasNewFormat =
    (formats?.length ?? 0) > (before.formats?.length ?? 0) ||
    (workbooks?.length ?? 0) > (before.workbooks?.length ?? 0);
  const declared = newCorrections(before, corrections);
  const isNew = (file: PublishableFile): boolean => recordedAs(before, file) === undefined;
  const day = date ?? dayOfNews(before, publishable);
  const entries = files.map((file) => {
    const known = recordedAs(before, file);
    if (!known) return entryOf(file, date ?? file.day ?? day);
    return entryOf(file, isSameToReaders({ record: before, engine }, known, file) ? known.published : day);
  });
  const isKept = (file: RecordedFile): boolean =>
    entries.some((entry) => JSON.stringify(entry) === JSON.stringify(inOrder(file)));
  const replaced = before.files.filter((file) => !isKept(file));
  const added = files.filter(isNew).map(({ path }) => path);
  const told = newNotices(before, notices);
  const hasNews = replaced.length + added.length + declared.length + told.length > 0;
  const isChanged = hasNews || hasNewFormat || before.engine !== engine;
  if (!isChanged && before.version !== undefined && isLoose !== true) return before;
  return {
    version: 2,
    engine,
    published: before.published,
    replaces: recordHash(before),
    follows: [...follows],
    files: entries,
    corrections: [...before.corrections, ...declared.map((one) => ({ ...one }))],
    ...recordedNotices(notices),
    ...recordedFormats(formats),
    ...recordedWorkbooks(workbooks),
    history: [
      ...before.history,
      {
        date: day,
        engine: before.engine,
        corrections: declared.map((one) => ({ ...one })),
        ...recordedNotices(before.notices),
        ...recordedFormats(before.formats),
        ...recordedWorkbooks(before.workbooks),
        files: replaced,
        added,
        ...(before.version === undefined ? {} : { version: before.version }),
        ...(before.replaces === undefined ? {} : { replaces: before.replaces }),
        ...(before.follows === undefined ? {} : { follows: before.follows }),
        ...(before.signature === undefined ? {} : { signature: before.signature }),
      },
    ],
  };
}

/** The day of the newest correction, supplement or change of state that a record does not have; else that of its last state. */
function dayOfNews(before: PublicationRecord, { files, corrections, changed, notices }: Publishable): string {
  const days = [
    ...newNotices(before, notices).map((one) => one.date),
    ...(changed !== undefined && noticeIn(files) !== noticeIn(before.files) ? [changed] : []),
    ...newCorrections(before, corrections).map((one) => one.date),
    ...files.flatMap((file) => (recordedAs(before, file) ? [] : (file.day ?? []))),
  ];
  return days.toSorted().at(-1) ?? before.history.at(-1)?.date ?? before.published;
}

function recordedNotices(notices: Publishable['notices']): Pick<PublicationRecord, 'notices'> {
  return notices === undefined || notices.length === 0 ? {} : { notices: notices.map((one) => ({ ...one })) };
}

/** Each of them once, in the order in which the tool names them. */
function recordedFormats(formats: Publishable['formats'] = []): Pick<PublicationRecord, 'formats'> {
  const named = furtherFormats.filter((format) => formats.includes(format));
  return named.length === 0 ? {} : { formats: named };
}

/** Each of them once, in the order of the names; an empty list says that there were none. */
function recordedWorkbooks(...lists: readonly Publishable['workbooks'][]): Pick<PublicationRecord, 'workbooks'> {
  const said = lists.filter((list) => list !== undefined);
  return said.length === 0 ? {} : { workbooks: [...new Set(said.flat())].toSorted() };
}

/** Bytes that another version of the engine writes differently are no new publication, nor are those of what is only heard. */
function isSameToReaders(
  { record, engine }: { readonly record: PublicationRecord; readonly engine: string },
  before: RecordedFile,
  now: PublishableFile,
): boolean {
  const isSameWords =
    before.parts.length === now.parts.length &&
    before.parts.every((was) => {
      const is = now.parts.find(({ name }) => name === was.name);
      return is !== undefined && isSamePart(record, was, is);
    });
  return isSameWords && hasSamePages(before, now) && looksTheSame(record, { before, now }, { engine });
}

function entryOf(file: PublishableFile, published: string): RecordedFile {
  return inOrder({ ...file, published, parts: [...file.parts] });
}

/** The fields that a record keeps, always in the same order. */
function inOrder(file: RecordedFile): RecordedFile {
  const { path, kind, title, published, pages, bytes, sha256, heard, parts } = file;
  return {
    path,
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    published,
    ...(pages === undefined ? {} : { pages }),
    bytes,
    sha256,
    ...(heard === undefined ? {} : { heard }),
    parts: parts.map(({ name, words, structure, is, first, last, rows, ofDay }) => ({
      name,
      words,
      ...(structure === undefined ? {} : { structure }),
      ...(is === undefined ? {} : { is }),
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      ...(rows === undefined ? {} : { rows }),
      ...(ofDay === undefined ? {} : { ofDay }),
    })),
  };
}
