/**
 * What was published, checked against what would be published now. Three things are compared:
 *
 * - **words**: of the agenda, of each of its items, of each paper and each CSV. These must be the same whatever version of
 *   the engine makes the files;
 * - **pages**: their number, and the printed range of each paper in a pack. These too must be the same whatever the engine,
 *   since minutes and letters quote them;
 * - **bytes**: only where the same version of the engine made the record. Another version may write the same words on the
 *   same pages in other bytes; the same version gives the same bytes, so a difference there is a change of what is seen: a
 *   colour, a curve of a chart, a picture.
 *
 * A change of words is excused by a correction that names the paper (or the agenda) and that the record does not have yet.
 * Where a corrected paper becomes longer, the pages of packs may move with it. A new supplement makes the consolidated pack anew.
 */
import type { CorrectionFacts } from '../schema/meeting.ts';
import type { PublicationRecord, RecordedFile } from '../schema/publication-record.ts';
import type { PublishableFile } from '../outputs/publishable.ts';

/** How a published file would change. */
export interface RecordChange {
  /** 0-based place in the record's files. */
  readonly index: number;
  readonly before: RecordedFile;
  /** Undefined where the file would not be published any more. */
  readonly now: PublishableFile | undefined;
  /** Names of the parts whose words differ. */
  readonly parts: readonly string[];
  /** What a correction would have to name, where one could excuse the change. */
  readonly correctable: readonly string[];
  readonly isExcused: boolean;
}

/** What would be published now, and by which version of the engine. */
export interface Publishable {
  readonly files: readonly PublishableFile[];
  /** As meeting.yml declares them. */
  readonly corrections: readonly CorrectionFacts[];
  readonly engine: string;
}

/** Every recorded file that would change, in the record's order. */
export function changesOf(record: PublicationRecord, publishable: Publishable): readonly RecordChange[] {
  const corrected = new Set(newCorrections(record, publishable.corrections).map(({ paper }) => paper));
  const isAnew = publishable.files.some((file) => file.kind === 'supplement' && !recordedAs(record, file));
  return record.files.flatMap((before, index) => {
    const now = publishable.files.find(({ path }) => path === before.path);
    const parts = now ? changedParts(before, now) : [];
    const isSameEngine = record.engine === publishable.engine;
    if (now && parts.length === 0 && hasSamePages(before, now) && (!isSameEngine || before.sha256 === now.sha256))
      return [];
    const isExcused = now !== undefined && isExcusable(now, parts, { corrected, isAnew });
    const correctable = [...new Set(parts.flatMap((name) => excusersOf(name, now)))];
    return [{ index, before, now, parts, correctable, isExcused }];
  });
}

/** The corrections that a record does not contain yet. */
export function newCorrections(
  record: PublicationRecord,
  corrections: readonly CorrectionFacts[],
): readonly CorrectionFacts[] {
  const known = new Set(record.corrections.map(correctionKey));
  return corrections.filter((correction) => !known.has(correctionKey(correction)));
}

/** A record's entry of a file. */
export function recordedAs(
  record: PublicationRecord,
  { path }: Pick<PublishableFile, 'path'>,
): RecordedFile | undefined {
  return record.files.find((file) => file.path === path);
}

function correctionKey({ paper, what, why, date }: CorrectionFacts): string {
  return JSON.stringify([paper, what, why, date]);
}

function changedParts(before: RecordedFile, now: PublishableFile): string[] {
  const names = new Set([...before.parts, ...now.parts].map(({ name }) => name));
  const wordsIn = (file: RecordedFile | PublishableFile, name: string): string | undefined =>
    file.parts.find((part) => part.name === name)?.words;
  return [...names].filter((name) => wordsIn(before, name) !== wordsIn(now, name));
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

function isExcusable(
  now: PublishableFile,
  parts: readonly string[],
  by: { corrected: ReadonlySet<string>; isAnew: boolean },
): boolean {
  if (now.kind === 'consolidated' && by.isAnew) return true;
  if (parts.length > 0) return parts.every((name) => excusersOf(name, now).some((one) => by.corrected.has(one)));
  // Pages of a pack move where a paper before them was corrected; a paper's own do not.
  return by.corrected.size > 0 && now.kind !== 'paper' && now.kind !== 'agenda';
}

function excusersOf(name: string, now: PublishableFile | undefined): readonly string[] {
  return now?.parts.find((part) => part.name === name)?.excusedBy ?? [name];
}
