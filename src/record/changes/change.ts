/** How what was published would change: what is compared, and what is found. */
import { isSameCorrection } from '../../comparison/corrected.ts';
import type { CorrectionFacts } from '../../schema/meeting/meeting.ts';
import type {
  PublicationRecord,
  RecordedFile,
  RecordedNotice,
  RecordedPart,
} from '../../schema/meeting/publication-record.ts';
import type { PublishableFile } from '../../outputs/publishable.ts';
import { noticePart, type PublishablePart } from '../../outputs/published-parts.ts';

/** How a published file would change. */
export interface RecordChange {
  readonly before: RecordedFile;
  /** Undefined where the file would no longer be published. */
  readonly now: PublishableFile | undefined;
  /** The parts that differ. */
  readonly parts: readonly PartChange[];
  /** True where nothing about it is left to be reported. */
  readonly isExcused: boolean;
  /** True where it is excused and the record should have the file as it is now. */
  readonly needsRecord: boolean;
}

/** How a part of a published file would change. */
export interface PartChange {
  readonly name: string;
  /** Undefined where the file has it only now. */
  readonly before: RecordedPart | undefined;
  /** Undefined where the file has it no more. */
  readonly now: PublishablePart | undefined;
  /** What a correction would have to name to excuse the change. */
  readonly excusedBy: readonly string[];
  readonly isExcused: boolean;
}

/** What would be published now, and by which version of the engine. */
export interface Publishable {
  readonly files: readonly PublishableFile[];
  /** As meeting.yml declares them. */
  readonly corrections: readonly CorrectionFacts[];
  /** ISO date on which the meeting was cancelled, postponed or adjourned; absent for one held as planned. */
  readonly changed?: string | undefined;
  /** What came down; none where absent. */
  readonly notices?: readonly RecordedNotice[];
  /** What is declared to have come down anywhere that may be of the meeting; the notices where absent. */
  readonly declared?: readonly RecordedNotice[];
  /** Further formats in which the documents of the meeting are published; none where absent. */
  readonly formats?: NonNullable<PublicationRecord['formats']>;
  /** File names of the papers whose figures are published as workbooks; not said where absent. */
  readonly workbooks?: readonly string[];
  readonly engine: string;
}

/** The corrections that a record does not contain yet. */
export function newCorrections(
  record: PublicationRecord,
  corrections: readonly CorrectionFacts[],
): readonly CorrectionFacts[] {
  return corrections.filter((correction) => !record.corrections.some((one) => isSameCorrection(one, correction)));
}

/** The recorded corrections that meeting.yml does not declare any more, or declares in other words. */
export function lostCorrections(
  record: PublicationRecord,
  corrections: readonly CorrectionFacts[],
): readonly CorrectionFacts[] {
  return record.corrections.filter((one) => !corrections.some((correction) => isSameCorrection(one, correction)));
}

/** The further formats that a record names and in which nothing would be published any more. */
export function lostFormats({ formats = [] }: PublicationRecord, now: Publishable['formats'] = []): readonly string[] {
  return formats.filter((format) => !now.includes(format));
}

/** The hash of what an agenda says of a meeting that was not held as planned; undefined where none says such a thing. */
export function noticeIn(
  files: readonly { readonly parts: readonly Pick<RecordedPart, 'name' | 'words'>[] }[],
): string | undefined {
  return files.flatMap(({ parts }) => parts).find(({ name }) => name === noticePart)?.words;
}

/** A record's entry of a file. */
export function recordedAs(
  record: PublicationRecord,
  { path }: Pick<PublishableFile, 'path'>,
): RecordedFile | undefined {
  return record.files.find((file) => file.path === path);
}

/** The same number of pages, and every paper on the same ones. */
export function hasSamePages(before: RecordedFile, now: PublishableFile): boolean {
  return (
    before.pages === now.pages &&
    before.parts.every(({ name, first, last }) => {
      const same = now.parts.find((part) => part.name === name);
      return same === undefined || (same.first === first && same.last === last);
    })
  );
}
