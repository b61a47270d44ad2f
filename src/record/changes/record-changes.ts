/**
 * What was published, checked against what would be published now. Three things are compared:
 *
 * - **words and structure**: of the agenda, of each of its items, of each paper and each CSV. These must be the same whatever
 *   version of the engine makes the files;
 * - **pages**: their number, and the printed range of each paper in a pack. These too must be the same whatever the engine,
 *   since minutes and letters quote them;
 * - **bytes**: only where the same version of the engine made the record. Another version may write the same words on the
 *   same pages in other bytes; the same version gives the same bytes, so a difference there is a change of what is seen: a
 *   colour, a curve of a chart, a picture. Not so where what is only heard has changed: an entry of the glossary, the language of
 *   a passage.
 *
 * What may excuse a change stands in `excuses.ts`.
 */
import { agendaItself } from '../../compile/meetings/after-publication/corrections.ts';
import type { PublicationRecord, RecordedFile, RecordedPart } from '../../schema/meeting/publication-record.ts';
import type { PublishableFile } from '../../outputs/publishable.ts';
import { isOfAgenda, publishedPart, type PublishablePart } from '../../outputs/published-parts.ts';
import { hasSamePages, type PartChange, type Publishable, type RecordChange } from './change.ts';
import { excuses } from './excuses.ts';

/** Every recorded file that would change, in the record's order. */
export function changesOf(record: PublicationRecord, publishable: Publishable): readonly RecordChange[] {
  return record.files.flatMap((before) => {
    const now = publishable.files.find(({ path }) => path === before.path);
    const parts = now ? changedParts(record, before, now) : [];
    if (now && parts.length === 0 && hasSamePages(before, now) && looksTheSame(record, { before, now }, publishable))
      return [];
    const asked = { record, publishable, file: { before, now } };
    const judged = parts.map((part) => ({ ...part, isExcused: excuses.some(({ ofPart }) => ofPart(part, asked)) }));
    const reasons = parts.length > 0 ? [] : excuses.filter(({ ofFile }) => ofFile(asked));
    const isExcused = parts.length > 0 ? judged.every((part) => part.isExcused) : reasons.length > 0;
    const needsRecord = isExcused && (parts.length > 0 || reasons.some((reason) => reason.needsNoRecord !== true));
    return [{ before, now, parts: judged, isExcused, needsRecord }];
  });
}

function changedParts(
  record: PublicationRecord,
  before: RecordedFile,
  now: PublishableFile,
): readonly Omit<PartChange, 'isExcused'>[] {
  const names = new Set([...before.parts, ...now.parts].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const was = before.parts.find((part) => part.name === name);
    const is = now.parts.find((part) => part.name === name);
    if (was && is && isSamePart(record, was, is)) return [];
    // Records that were written before this part was kept are not asked for it.
    if (!was && name === publishedPart) return [];
    return [{ name, before: was, now: is, excusedBy: is?.excusedBy ?? [isOfAgenda(name) ? agendaItself : name] }];
  });
}

/** The same bytes; other bytes alone where another engine has written them, or what is heard of the file differs. */
export function looksTheSame(
  record: Pick<PublicationRecord, 'engine'>,
  { before, now }: { readonly before: RecordedFile; readonly now: PublishableFile },
  { engine }: Pick<Publishable, 'engine'>,
): boolean {
  return record.engine !== engine || before.sha256 === now.sha256 || before.heard !== now.heard;
}

/** Records of the first version count corrections and pictures as words, and know of no structure. */
export function isSamePart({ version }: PublicationRecord, was: RecordedPart, is: PublishablePart): boolean {
  if (version === undefined) return was.words === is.firstVersionWords();
  return was.words === is.words && was.structure === is.structure;
}
