/** The record of publication of a meeting: made when it is published, carried on with its history when it is corrected. */
import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { publishedWordsPath, recordPath } from '../compile/meetings/after-publication/publication-record.ts';
import type { Meeting } from '../model/meeting.ts';
import { fileOf } from '../model/paper.ts';
import type { Site } from '../model/site.ts';
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RecordKey } from '../schema/council/council.ts';
import type { PublicationRecord, RecordAt } from '../schema/meeting/publication-record.ts';
import { makePdf } from '../typeset/make-pdf.ts';
import { paperDocument } from '../outputs/documents.ts';
import { engineVersion } from '../outputs/engine.ts';
import { planPack } from '../outputs/packs/packs.ts';
import { publishableFiles, type PdfProvider } from '../outputs/publishable.ts';
import { writeWhole } from '../outputs/files/write-file.ts';
import { hasWorkbook } from '../outputs/workbook/site-workbooks.ts';
import { looseIn, newestOthers, recordsOf } from './chain/chain.ts';
import type { Publishable } from './changes/change.ts';
import { wordsText, wordsToKeep } from './kept-words.ts';
import { newestRecordsPath, newestRecordsText, readNewestRecords } from './chain/newest-records.ts';
import { firstRecord, nextRecord } from './next-record.ts';
import { declaredNotices, noticesOf } from './notices.ts';
import { reportChanges } from './record-findings.ts';
import { recordHash, recordText } from './chain/record-text.ts';
import { isSignedWith, signRecord } from './chain/signature.ts';

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
  /** Writes the words beside the record without those of what was taken down, where they were kept till now. */
  readonly loseWords: () => Promise<void>;
}

/** When something is published, and with what it is signed. */
export interface PublicationDay {
  /** ISO date of the first publication, where the meeting has no record yet. */
  readonly first: string;
  /** ISO date of what has changed since; where it is not said, that is the day of the newest correction or supplement. */
  readonly now?: string;
  /** True where the words of what was taken down stay beside the record until it has been proved that they are gone elsewhere. */
  readonly keepsWords?: boolean;
  /** The secret key that signs the record, with what council.yml says of it. */
  readonly key?: { readonly secret: KeyObject; readonly facts: RecordKey };
}

/**
 * Writes a meeting's record beside its meeting.yml, the words of what was published beside that, and its place in the chain of
 * the committee's records.
 */
export async function recordPublication(site: Site, meeting: Meeting, day: PublicationDay): Promise<Recorded> {
  const files = await publishableFiles(site, meeting, { planned: planPack(site, meeting), pdf: madeNow });
  const publishable: Publishable = {
    files,
    corrections: meeting.facts?.corrections ?? [],
    changed: meeting.facts?.change?.date,
    notices: noticesOf(site, meeting),
    declared: declaredNotices(site, meeting),
    formats: site.council.formats,
    workbooks: meeting.papers.filter((paper) => hasWorkbook(paperDocument(paper))).map(fileOf),
    engine: engineVersion,
  };
  const collector = new Collector();
  reportChanges(meeting, publishable, { root: site.root, collector });
  const problems = collector.all();
  const before = meeting.record?.value;
  const records = recordsOf(site, meeting.committee);
  const follows = newestOthers(records, meeting.folder);
  const newest = newestIn(site);
  const isLoose = newest.get(meeting.committee)?.meeting !== meeting.folder && isLooseIn(records, meeting.folder);
  const written = before
    ? nextRecord(before, publishable, { follows, isLoose, ...(day.now === undefined ? {} : { date: day.now }) })
    : firstRecord(publishable, { follows, date: day.first });
  const record = signed(written, day.key);
  const folder = path.join(site.root, `content/meetings/${meeting.committee}/${meeting.folder}`);
  const file = recordPath(folder);
  const isChanged = record !== before;
  const known = meeting.keptWords?.()?.words ?? new Map<string, readonly string[]>();
  const words = wordsToKeep(record, files, known);
  const wordsFile = publishedWordsPath(folder);
  const loseWords = (): Promise<void> => writeWhole(wordsFile, wordsText(words));
  if (problems.length === 0) {
    if (isChanged) await writeWhole(file, recordText(record));
    if (day.keepsWords === true) await writeWhole(wordsFile, wordsText(new Map([...known, ...words])));
    // A taking down that was broken off has left words there.
    else if (isChanged || !existsSync(wordsFile) || known.size > words.size) await loseWords();
    const now = { meeting: meeting.folder, sha256: recordHash(record) };
    const list = newestRecordsText(newest, meeting.committee, now);
    if (isChanged) await writeWhole(path.join(site.root, newestRecordsPath), list);
  }
  return { problems, file, record, isChanged, loseWords };
}

/** A record that is signed with this key already stays as it is. */
function signed(record: PublicationRecord, key: PublicationDay['key']): PublicationRecord {
  return !key || isSignedWith(record, key.facts) ? record : signRecord(record, key.secret, key.facts);
}

function newestIn({ root }: Site): ReadonlyMap<string, RecordAt> {
  const listed = readNewestRecords(root);
  return listed === undefined || 'damage' in listed ? new Map() : listed;
}

function isLooseIn(records: ReturnType<typeof recordsOf>, meeting: string): boolean {
  return looseIn(records).some((one) => one.meeting === meeting);
}
