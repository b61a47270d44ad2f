/** The record of publication of a meeting: made when it is published, carried on with its history when it is corrected. */
import path from 'node:path';
import { recordPath } from '../compile/meetings/publication-record.ts';
import type { Site } from '../model/site.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PublicationRecord, RecordedFile } from '../schema/publication-record.ts';
import { makePdf } from '../typeset/make-pdf.ts';
import { engineVersion } from '../outputs/engine.ts';
import { planPack } from '../outputs/packs/packs.ts';
import { publishableFiles, type PdfProvider, type PublishableFile } from '../outputs/publishable.ts';
import { hasSamePages, newCorrections, recordedAs, type Publishable } from './record-changes.ts';
import { reportChanges } from './record-findings.ts';
import { writeWhole } from '../outputs/write-file.ts';
import type { Meeting } from '../model/meeting.ts';

/** Makes every PDF anew, in memory. */
export const madeNow: PdfProvider = (_path, document) => makePdf(document);

/** How recording a publication ended. */
export interface Recorded {
  /** Changes that no correction excuses: then nothing was written. */
  readonly problems: readonly Diagnostic[];
  /** Absolute path of the record. */
  readonly file: string;
  readonly record: PublicationRecord;
  /** False where the record was there and said the same. */
  readonly isChanged: boolean;
}

/**
 * Writes a meeting's record beside its meeting.yml. `date` is the day of publication (ISO): of the first one, or of what
 * has changed since; where it is not said, that is the day of the newest correction or supplement.
 */
export async function recordPublication(
  site: Site,
  meeting: Meeting,
  date: { readonly first: string; readonly now?: string },
): Promise<Recorded> {
  const files = await publishableFiles(site, meeting, { planned: planPack(site, meeting), pdf: madeNow });
  const publishable: Publishable = { files, corrections: meeting.facts?.corrections ?? [], engine: engineVersion };
  const collector = new Collector();
  if (meeting.record) reportChanges(meeting.record, publishable, collector);
  const before = meeting.record?.value;
  const record = before ? nextRecord(before, publishable, date.now) : firstRecord(publishable, date.first);
  const file = path.join(site.root, recordPath(`content/meetings/${meeting.committee}/${meeting.date}`));
  const text = recordText(record);
  const isChanged = before === undefined || recordText(before) !== text;
  const problems = collector.all();
  if (problems.length === 0 && isChanged) await writeWhole(file, text);
  return { problems, file, record, isChanged };
}

/** A meeting's first record. */
export function firstRecord({ files, corrections, engine }: Publishable, date: string): PublicationRecord {
  return {
    engine,
    published: date,
    files: files.map((file) => entryOf(file, file.day ?? date)),
    corrections: corrections.map((one) => ({ ...one })),
    history: [],
  };
}

/** The record after a supplement, a correction or a new version of the engine; the same where nothing has changed. */
export function nextRecord(before: PublicationRecord, publishable: Publishable, date?: string): PublicationRecord {
  const { files, corrections, engine } = publishable;
  const added = newCorrections(before, corrections);
  const day =
    date ??
    latestOf([
      ...added.map((one) => one.date),
      ...files.flatMap((file) => (recordedAs(before, file) ? [] : (file.day ?? []))),
    ]) ??
    before.published;
  const entries = files.map((file) => {
    const known = recordedAs(before, file);
    if (!known) return entryOf(file, date ?? file.day ?? day);
    return entryOf(file, isSameToReaders(known, file, before.engine === engine) ? known.published : day);
  });
  const replaced = before.files.filter(
    (file) => !entries.some((entry) => JSON.stringify(entry) === JSON.stringify(inOrder(file))),
  );
  const earlier = { date: day, engine: before.engine, corrections: added.map((one) => ({ ...one })), files: replaced };
  return {
    engine,
    published: before.published,
    files: entries,
    corrections: [...before.corrections, ...earlier.corrections],
    history: replaced.length + added.length === 0 ? before.history : [...before.history, earlier],
  };
}

/** Bytes that another version of the engine writes differently are no new publication. */
function isSameToReaders(before: RecordedFile, now: PublishableFile, isSameEngine: boolean): boolean {
  const isSameWords =
    before.parts.length === now.parts.length &&
    before.parts.every(({ name, words }) => now.parts.some((part) => part.name === name && part.words === words));
  return isSameWords && hasSamePages(before, now) && (!isSameEngine || before.sha256 === now.sha256);
}

function entryOf(file: PublishableFile, published: string): RecordedFile {
  return inOrder({ ...file, published, parts: [...file.parts] });
}

/** The fields that a record keeps, always in the same order. */
function inOrder({ path: name, published, pages, bytes, sha256, parts }: RecordedFile): RecordedFile {
  return {
    path: name,
    published,
    ...(pages === undefined ? {} : { pages }),
    bytes,
    sha256,
    parts: parts.map(({ name: part, words, first, last }) => ({
      name: part,
      words,
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    })),
  };
}

function latestOf(dates: readonly string[]): string | undefined {
  return dates.toSorted().at(-1);
}

function recordText(record: PublicationRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}
